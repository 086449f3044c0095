import * as m from '../messages/index.ts'

/** Plain links that hand a quiz to a school's platform: nothing of theirs loads here, and they hear of nothing before a press. */
export function ShareToPlatforms(props: { quiz: { title: string; url: string } }) {
  return (
    <>
      <a href={classroomShare(props.quiz)} target="_blank" rel="noopener">
        {m.host_classroom()}
      </a>
      <a href={teamsShare(props.quiz)} target="_blank" rel="noopener">
        {m.host_teams()}
      </a>
    </>
  )
}

/** @see https://developers.google.com/classroom/guides/sharebutton */
function classroomShare({ url, title }: { url: string; title: string }): string {
  return `https://classroom.google.com/share?${new URLSearchParams({ url, title })}`
}

/** @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/share-to-teams-from-web-apps */
function teamsShare({ url, title }: { url: string; title: string }): string {
  return `https://teams.microsoft.com/share?${new URLSearchParams({ href: url, msgText: title })}`
}
