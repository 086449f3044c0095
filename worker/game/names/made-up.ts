import type { Below } from '../chance.ts'

/** Words that suit every child, to stand before every animal: of character, weather and colour, none of body or wit. */
const QUALITIES =
  `Amber Autumn Azure Bold Brave Breezy Bright Brisk Calm Candid Careful Cheerful Clear Clever Cosy Crimson
Crystal Curious Daring Early Eager Earnest Fair Festive Frosty Gentle Glad Golden Graceful Happy Hardy Hazel Helpful Honest
Humble Indigo Jolly Keen Kind Lively Loyal Lucky Lunar Mellow Merry Mighty Misty Modest Neat Nimble Noble Patient
Peaceful Playful Polite Proud Quick Quiet Rapid Ready Royal Ruby Sage Scarlet Serene Sharp Silver Sincere Snowy Solar Spry
Steady Sunny Thoughtful Tidy Tranquil Trusty Upbeat Velvet Vivid Warm Wise Witty`.split(/\s+/)

/** Animals that nobody is called to be hurt. */
const ANIMALS = `Albatross Alpaca Antelope Badger Beaver Bison Bluebird Bobcat Buzzard Caribou Cheetah Chickadee Condor
Coyote Crane Cricket Curlew Deer Dolphin Dragonfly Eagle Egret Elk Falcon Ferret Finch Firefly Flamingo Fox Gazelle Gecko
Giraffe Goldfinch Grouse Hare Hawk Hedgehog Heron Hummingbird Ibex Ibis Jaguar Kestrel Kingfisher Kiwi Koala Lark Lemur
Leopard Lion Llama Lynx Magpie Marmot Marten Meerkat Narwhal Newt Nightingale Ocelot Oriole Osprey Otter Owl Panda Panther
Partridge Pelican Penguin Pheasant Plover Puffin Puma Quail Raccoon Raven Reindeer Robin Salmon Sandpiper Seal Sparrow
Squirrel Starling Stork Swallow Swan Swift Tern Tiger Toucan Turtle Wagtail Walrus Warbler Wolf Wombat Wren Zebra`.split(
  /\s+/,
)

/** What stands before a number where that is all that there is of a name. */
const NUMBERED: readonly string[] = ['Player', 'Pupil']

/** How many names there are. */
export const NAMES = QUALITIES.length * ANIMALS.length

/** A name such as "Quiet Heron" that is not taken yet; with all of them taken, one with a number. */
export function generateName(isTaken: (name: string) => boolean, below: Below): string {
  const start = below(NAMES)
  for (let step = 0; step < NAMES; step++) {
    const name = nameAt((start + step) % NAMES)
    if (!isTaken(name)) return name
  }
  return `${nameAt(start)} ${below(10_000)}`
}

/** Whether a name is one that we make, whatever number stands behind it: ours are not taken for what they are not. */
export function isMadeUp(name: string): boolean {
  const [, first = '', second] = /^(\p{L}+)(?: (\p{L}+))?(?: \d{1,4})?$/u.exec(name) ?? []
  return second === undefined ? NUMBERED.includes(first) && /\d$/.test(name) : isPair(first, second)
}

function isPair(quality: string, animal: string): boolean {
  return QUALITIES.includes(quality) && ANIMALS.includes(animal)
}

function nameAt(index: number): string {
  return `${QUALITIES[Math.floor(index / ANIMALS.length)]} ${ANIMALS[index % ANIMALS.length]}`
}
