import { createContext } from 'solid-js'

/** Light or dark, as somebody chose; without a choice as the device says. */
export const THEMES = ['device', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** How large letters are, as somebody chose, in percent of what the device says. */
export const TEXT_SIZES = ['100', '125', '150'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

/** The theme and the text of a page, and the address that a change leads back to; undefined on a page that offers no change. */
export const ThemeContext = createContext<{ theme: Theme; text: TextSize; here: string }>()
