import type { JSX } from 'solid-js'

/** A drawing that says nothing that does not stand beside it in words. */
function Drawing(props: { children: JSX.Element }) {
  return (
    <svg class="drawing" viewBox="0 0 240 150" aria-hidden="true">
      {props.children}
    </svg>
  )
}

/** A phone with a quote, its claim and the two verdicts. */
export function PhoneDrawing() {
  return (
    <Drawing>
      <rect class="sheet-of" x="78" y="6" width="84" height="138" rx="11" />
      <circle class="tinted" cx="95" cy="26" r="7" />
      <path class="text" d="M108 23h32M108 30h22" />
      <path class="bar" d="M90 44v25" />
      <path class="words" d="M98 48h50M98 57h46M98 66h28" />
      <rect class="tinted" x="88" y="76" width="64" height="22" rx="4" />
      <path class="text" d="M94 84h48M94 91h34" />
      <rect class="no" x="88" y="112" width="29" height="18" rx="5" />
      <path class="no" d="m99 117 8 8m0-8-8 8" />
      <rect class="yes" x="123" y="112" width="29" height="18" rx="5" />
      <path class="yes" d="m132 121 4 4 7-8" />
    </Drawing>
  )
}

/** A big screen with the room's split, and heads before it that talk. */
export function SplitDrawing() {
  return (
    <Drawing>
      <rect class="sheet-of" x="40" y="6" width="160" height="88" rx="6" />
      <path class="words" d="M54 22h96M54 32h74" />
      <rect class="no filled" x="54" y="46" width="84" height="14" rx="3" />
      <rect class="yes filled" x="54" y="68" width="52" height="14" rx="3" />
      <path class="text" d="M146 53h16M114 75h16" />
      <path class="person" d="M62 146c0-11 6-16 14-16s14 5 14 16" />
      <circle class="person" cx="76" cy="119" r="8" />
      <path class="person" d="M106 146c0-11 6-16 14-16s14 5 14 16" />
      <circle class="person" cx="120" cy="119" r="8" />
      <path class="person" d="M150 146c0-11 6-16 14-16s14 5 14 16" />
      <circle class="person" cx="164" cy="119" r="8" />
      <path class="text" d="M90 114h6M90 119h9M144 114h6M141 119h9" />
    </Drawing>
  )
}

/** An article with the line that decides, and the stamp. */
export function RevealDrawing() {
  return (
    <Drawing>
      <rect class="sheet-of" x="40" y="6" width="160" height="138" rx="6" />
      <path class="words" d="M56 24h90" />
      <path class="text" d="M56 42h128M56 54h120M56 66h128" />
      <path class="marker" d="M56 82h124M56 94h76" />
      <path class="words thin" d="M56 82h124M56 94h76" />
      <path class="text" d="M56 108h70M56 120h62" />
      <g transform="rotate(-7 162 120)">
        <rect class="stamp-of" x="134" y="106" width="58" height="25" rx="4" />
        <path class="stamp-of" d="m156 118 6 6 10-11" />
      </g>
    </Drawing>
  )
}
