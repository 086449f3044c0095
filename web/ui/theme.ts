import { createContext } from 'solid-js'

/** Light or dark, as somebody chose; without a choice as the device says. */
export const THEMES = ['device', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The theme of a page, and the address that a change of it leads back to; undefined on a page that offers no change. */
export const ThemeContext = createContext<{ theme: Theme; here: string }>()
