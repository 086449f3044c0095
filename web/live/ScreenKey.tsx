/** Something that the host can do, with its key. */
export function Key(props: { sign: string; word: string; press: () => void }) {
  return (
    <button type="button" class="plain" onClick={() => props.press()}>
      {props.word}{' '}
      <span aria-hidden="true">
        <kbd>{props.sign}</kbd>
      </span>
    </button>
  )
}
