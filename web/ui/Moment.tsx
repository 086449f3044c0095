import type { JSX } from 'solid-js'
import { formatMoment } from './format.ts'

/**
 * A sentence with a moment, in milliseconds since 1970, as a clock in the class's zone shows it. Of a class without a zone,
 * whose times are in UTC, script puts that of the reader's device in its place, see own-zone.ts.
 */
export function Moment(props: { at: number; zone: string; sentence?: (when: string) => string }): JSX.Element {
  const when = () => formatMoment(props.at, props.zone)
  return (
    <time datetime={new Date(props.at).toISOString()} data-utc={props.zone === 'UTC' ? when() : undefined}>
      {props.sentence ? props.sentence(when()) : when()}
    </time>
  )
}
