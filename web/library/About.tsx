import * as m from '../messages/index.ts'
import { Stamp } from '../play/Stamp.tsx'
import { Section } from '../ui/Section.tsx'
import { Shell } from '../ui/Shell.tsx'

/** The page about the game: what it is for, how it is played, what its verdicts mean. */
export function About() {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.about_heading()}</h1>
        <p>{m.about_lead()}</p>
      </div>
      <dl class="meanings">
        <dt>
          <Stamp verdict="supported" small />
        </dt>
        <dd>{m.about_supported()}</dd>
        <dt>
          <Stamp verdict="baseless" small />
        </dt>
        <dd>{m.about_baseless()}</dd>
        <dt>{m.about_open_name()}</dt>
        <dd>{m.about_open()}</dd>
      </dl>
      <Section heading={m.about_points_heading()}>
        <p>{m.about_points()}</p>
        <p>{m.about_skills()}</p>
      </Section>
      <Section heading={m.about_boards_heading()}>
        <p>{m.about_boards()}</p>
      </Section>
      <Section heading={m.about_articles_heading()}>
        <p>{m.about_articles()}</p>
      </Section>
      <Section heading={m.about_privacy_heading()}>
        <p>
          {m.about_privacy()} <a href="/privacy">{m.privacy_more()}</a>
        </p>
      </Section>
      <Section heading={m.about_who_heading()}>
        <p>{m.about_who()}</p>
      </Section>
      <Section heading={m.about_licence_heading()}>
        <p>{m.about_licence()}</p>
        <p>
          <a href="/api/openapi.json">{m.about_api()}</a>
        </p>
      </Section>
    </Shell>
  )
}
