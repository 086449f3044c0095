/** The line on which a text stops being JSON, counted from 1; its last where it ends too early. */
export function lineOfFault(json: string): number {
  const ends = [...json.matchAll(/\n/g)].map(({ index }) => index + 1)
  let [sound, broken] = [0, ends.length]
  while (sound < broken) {
    const middle = Math.floor((sound + broken) / 2)
    if (isBroken(json.slice(0, ends[middle]))) broken = middle
    else sound = middle + 1
  }
  return sound + 1
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
