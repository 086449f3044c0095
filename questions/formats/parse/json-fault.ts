import { lineAt } from '../text.ts'

/** The line on which a text stops being JSON, counted from 1; its last where it ends too early. */
export function lineOfFault(json: string): number {
  if (!isBroken(json)) return lineAt(json, json.length)
  let [sound, broken] = [0, json.length]
  while (sound < broken) {
    const middle = Math.floor((sound + broken) / 2)
    if (isBroken(json.slice(0, middle + 1))) broken = middle
    else sound = middle + 1
  }
  return lineAt(json, sound)
}

/** Whether no end could make JSON of a text: engines name the place of a fault, or else say that the end came too early. */
function isBroken(start: string): boolean {
  try {
    JSON.parse(start)
    return false
  } catch (error) {
    const place = /position (\d+)/.exec(String(error))?.[1]
    return place ? Number(place) < start.length : !/end of JSON/.test(String(error))
  }
}
