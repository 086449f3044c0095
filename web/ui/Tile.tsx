import type { JSX } from 'solid-js'

/** A way on that is pressed as a whole: a sign, what it is, and what there is to know of it. */
export function Tile(props: { href: string; sign: JSX.Element; name: string; children: JSX.Element }) {
  return (
    <a class="tile" href={props.href}>
      {props.sign}
      <span>
        <b>{props.name}</b>
        {props.children}
      </span>
    </a>
  )
}

/** A sign of a letter or two. */
export function LetterSign(props: { letter: string }) {
  return (
    <span class="sign marked" aria-hidden="true">
      {props.letter}
    </span>
  )
}
