import { isRude } from './rude.ts'

/** What lessons and news are about, although nobody may be called so; an insult beside it is one still. */
const TOPICS = [
  ...[
    'holocaust',
    'shoah',
    'genocides?',
    '(?:neo-?)?nazi(?:s|sm)?',
    'hitler',
    'goebbels',
    'himmler',
    'eichmann',
    'stalin',
  ],
  ...['bin laden', 'isis', 'kkk', 'ku klux klan', 'swastikas?', 'fascis[mt]s?', 'racis[mt]s?', 'lynchings?'],
  ...[
    'rap(?:e|es|ed|ists?)',
    'sex(?:es|ual|ually|uality|is[mt]|ting|tortion)?',
    'porn(?:ography)?',
    'prostitut(?:e|es|ion)',
  ],
  ...[
    'incest',
    'pa?edophil(?:e|es|ia)',
    'abortions?',
    'condoms?',
    'sperm',
    'breasts?',
    'penis',
    'vagina',
    'testicles?',
  ],
  ...['suicid(?:e|es|al)', 'heroin', 'cocaine', 'crack', 'cannabis', 'marijuana', 'weed', 'meth', 'opium', 'drugs?'],
  ...['slaves?', 'slavery', 'queer', 'gays?', 'lesbians?', 'gyps(?:y|ies)', 'slurs?'],
  ...['pussy riot', 'cock-?\\s?fight(?:s|ing)?', '(?:great|blue|coal) tits?', 'moby dick', 'wild asses'],
]
const TOPIC = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${TOPICS.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu')

/** Years, counts, and "Super Bowl XXX". */
const COUNT = /(?<![\p{L}\p{N}])(?:\d[\d.,:]*|[IVX]+)(?![\p{L}\p{N}])/gu

/**
 * Whether a title, an outlet or who speaks in an article could not be read out in class: an insult; not what is only a hard
 * subject, as long as something is said of it.
 */
export function isRudeTitle(text: string): boolean {
  const rest = text.normalize('NFKC').replace(TOPIC, ' … ').replace(COUNT, ' … ')
  return isRude(/\p{L}/u.test(rest) ? rest : text)
}
