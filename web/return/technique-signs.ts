import type { Technique } from '../../questions/model/terms.ts'

/** What a technique's stamp shows, as strokes in a field of 24 by 24. */
export const TECHNIQUE_SIGNS: Record<Technique, string> = {
  'no-receipts': 'M6 3h12v17l-2-1.5-2 1.5-2-1.5-2 1.5-2-1.5L6 20zM9.5 8l5 5M14.5 8l-5 5',
  'evidence-says-otherwise': 'M4 8h13M13 4l4 4-4 4M20 16H7M11 12l-4 4 4 4',
  'mystery-source': 'M12 3a7 7 0 0 0-7 7v9h14v-9a7 7 0 0 0-7-7M10 9.5a2 2 0 1 1 2.7 2c-.6.3-.7.8-.7 1.5M12 16v.1',
  'wrong-expert': 'M7 20v-7a4 4 0 1 1 1-7.5a4.5 4.5 0 0 1 8 0A4 4 0 1 1 17 13v7zM7 16.5h10',
  'cherry-pick':
    'M8 14a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M17 13a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M8 14c0-5 3-9 8-11 0 4 1 7 1 10',
  'too-big-a-jump': 'M3 19h5M16 19h5M5 15c1-9 9-12 14-4M19.5 6v5h-5',
  'mixed-up-cause': 'M4 7h4c6 0 6 10 12 10M4 17h4c6 0 6-10 12-10M17 4l3 3-3 3M17 14l3 3-3 3',
  'out-of-context': 'M6 2v16h16M2 6h16v16',
  'made-up-or-faked':
    'M3 6c6 2 12 2 18 0 0 8-3 13-9 14C6 19 3 14 3 6zM7 10.5c1.5-1 2.5-1 4 0M13 10.5c1.5-1 2.5-1 4 0M9 15c2 1.5 4 1.5 6 0',
  'headline-mismatch': 'M4 4h16v5H4zM4 13h9M4 17h6M15 14l5 5M20 14l-5 5',
  'feelings-first': 'M12 20C5 15 3 12 3 8.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.5C21 12 19 15 12 20z',
  'attack-or-dodge': 'M13 2L5 14h6l-1 8 8-12h-6z',
  'crowd-says-so':
    'M12 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M6 20v-1a6 6 0 0 1 12 0v1M4.5 8a2 2 0 1 0 0 4M19.5 8a2 2 0 1 1 0 4M2 18c0-2 1-3 2-3.5M22 18c0-2-1-3-2-3.5',
}
