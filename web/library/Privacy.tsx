import { For } from 'solid-js'
import * as m from '../messages/index.ts'
import { Section } from '../ui/Section.tsx'
import { Shell } from '../ui/Shell.tsx'

/** What is kept, where, for how long, and how it goes: in plain words. */
export function Privacy(props: { days: number; fairDays: number }) {
  const sections = () => [
    { heading: m.privacy_none_heading(), points: [m.privacy_none_1(), m.privacy_none_2(), m.privacy_none_3()] },
    {
      heading: m.privacy_alone_heading(),
      points: [
        ...[m.privacy_alone_1(), m.privacy_alone_2(), m.privacy_alone_3()],
        ...[
          m.privacy_record(),
          m.privacy_offline(),
          m.privacy_practice(),
          m.privacy_challenge(),
          m.privacy_dares(),
          m.privacy_own_name(),
          m.privacy_everybody(),
        ],
        m.privacy_fair({ days: props.fairDays }),
      ],
    },
    {
      heading: m.privacy_class_heading(),
      points: [
        ...[m.privacy_class_1(), m.privacy_class_2(), m.privacy_class_3()],
        ...[m.privacy_class_4({ days: props.days }), m.privacy_class_5(), m.privacy_webhook()],
      ],
    },
    {
      heading: m.privacy_platform_heading(),
      points: [m.privacy_platform_1(), m.privacy_platform_2(), m.privacy_platform_3()],
    },
    {
      heading: m.privacy_own_heading(),
      points: [
        m.privacy_own_1(),
        m.privacy_own_5(),
        m.privacy_own_2(),
        m.privacy_own_4(),
        m.privacy_own_3({ days: props.fairDays }),
      ],
    },
    {
      heading: m.privacy_frame_heading(),
      points: [m.privacy_frame_1(), m.privacy_frame_2(), m.privacy_frame_3()],
    },
    {
      heading: m.privacy_cookies_heading(),
      points: [
        ...[m.privacy_cookies_1(), m.privacy_cookies_2(), m.privacy_cookies_5()],
        ...[m.privacy_cookies_3(), m.privacy_cookies_6(), m.privacy_cookies_4(), m.privacy_cookies_7()],
        ...[m.privacy_cookies_8(), m.privacy_cookies_9(), m.privacy_cookies_frame()],
      ],
    },
    {
      heading: m.privacy_where_heading(),
      points: [m.privacy_where_1(), m.privacy_where_3(), m.privacy_store(), m.privacy_where_2()],
    },
  ]
  return (
    <Shell>
      <div class="lead">
        <h1>{m.privacy_heading()}</h1>
        <p>{m.privacy_lead()}</p>
      </div>
      <For each={sections()}>
        {({ heading, points }) => (
          <Section heading={heading}>
            <ul>
              <For each={points}>{(point) => <li>{point}</li>}</For>
            </ul>
          </Section>
        )}
      </For>
    </Shell>
  )
}
