/** What a topic's sign shows, as strokes in a field of 24 by 24, by the words that name the topic; the first that fits. */
const SIGNS: readonly (readonly [words: RegExp, name: string, strokes: string])[] = [
  [/promise|lottery/, 'ticket', 'M3 7h18v3a2 2 0 0 0 0 4v3H3v-3a2 2 0 0 0 0-4zM14 7v2M14 11v2M14 15v2'],
  [/advert/, 'loudhailer', 'M4 10v4h4l9 5V5l-9 5zM20 10v4M8 14l1.5 6'],
  [/titanic|ship|sea/, 'ship', 'M3 15h18l-3 5H6zM12 3v12M12 4l6 8h-6'],
  [/photograph|ghost|fair(y|ies)/, 'camera', 'M3 8h4l2-3h6l2 3h4v11H3zM12 10a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7'],
  [/hoax|moon/, 'moon', 'M20 14A8.5 8.5 0 1 1 10 4a6.8 6.8 0 0 0 10 10z'],
  [/animal|horse|wild|bird/, 'horse', 'M7 20v-7.5a5 5 0 0 1 10 0V20M5 20h4M15 20h4M12 4v1M8 5.5l.5 1M16 5.5l-.5 1'],
  [/health|food|medic|water/, 'health', 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z'],
  [/letter|e-mail|contract|message/, 'letter', 'M3 6h18v12H3zM3 7l9 7 9-7'],
  [/newspaper|press|media/, 'paper', 'M4 4h13v16H6a2 2 0 0 1-2-2zM17 9h3v9a2 2 0 0 1-2 2M7 8h7M7 12h7M7 16h4'],
  [/business|money|shop|compan/, 'chart', 'M5 20v-9M11 20V4M17 20v-6M3 20h18'],
  [/election|vote/, 'ballot', 'M4 12h16v8H4zM8 12l2-8h7l-1 8M9 16h6'],
  [/parliament|council|court|town/, 'columns', 'M3 9l9-6 9 6zM6 9v9M10 9v9M14 9v9M18 9v9M3 20h18'],
  [
    /football|sport/,
    'ball',
    'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 8l3.8 2.8-1.5 4.5H9.7L8.2 10.8zM12 8V3M15.8 10.8L20.5 9.5M8.2 10.8L3.5 9.5',
  ],
  [/celebrit|music|film/, 'star', 'M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.3-5.6-3.1-5.6 3.1 1.2-6.3L3 9.6l6.3-.8z'],
  [
    /weather|heat|climate|storm/,
    'sun',
    'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  ],
  [/copyright|code|internet/, 'code', 'M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14'],
  [/technolog|phone|computer/, 'phone', 'M7 2h10v20H7zM11 18.5h2'],
  [/transport|train|rail|road/, 'train', 'M6 3h12v13H6zM6 10h12M9 16l-3 5M15 16l3 5M9 13h.1M15 13h.1'],
  [
    /archaeolog|history|burial/,
    'vase',
    'M9 3h6M10 3c0 4-5 5-5 10a7 5 0 0 0 4 6v2h6v-2a7 5 0 0 0 4-6c0-5-5-6-5-10M6 12h12',
  ],
  [/science|moss|space/, 'flask', 'M9 3h6M10 3v6l-5 10a1.5 1.5 0 0 0 1.4 2h11.2a1.5 1.5 0 0 0 1.4-2L14 9V3M8 15h8'],
  [/school|learn/, 'school', 'M2 9l10-5 10 5-10 5zM6 11v5c3 3 9 3 12 0v-5M22 9v6'],
  [/war|world|countr/, 'globe', 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3 12h18M12 3c4 4 4 14 0 18M12 3c-4 4-4 14 0 18'],
]

/** For a topic of which none of them tells. */
const QUOTE = { name: 'quote', strokes: 'M10 7c-4 1-5 4-5 6v4h5v-5H7M19 7c-4 1-5 4-5 6v4h5v-5h-3', colour: 0 }

/** So many colours there are for signs; `tiles.css` says which. */
const COLOURS = 6

/** What a topic's sign shows and in which of the colours, so that articles differ at a glance. */
export function signOf(topic: string): { name: string; strokes: string; colour: number } {
  const words = topic.toLowerCase()
  const place = SIGNS.findIndex(([pattern]) => pattern.test(words))
  const [, name, strokes] = SIGNS[place] ?? []
  return name && strokes ? { name, strokes, colour: place % COLOURS } : QUOTE
}
