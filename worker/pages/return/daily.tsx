import { Hono } from 'hono'
import * as m from '../../../web/messages/index.ts'
import { articleOf } from '../../../web/play/article-of.ts'
import { Daily } from '../../../web/return/Daily.tsx'
import { Yesterday } from '../../../web/return/Yesterday.tsx'
import { minutesOf } from '../../../web/ui/minutes.ts'
import { deviceOf, rememberedRound } from '../../api/player.ts'
import { dayOfSlug } from '../../game/make/slug.ts'
import { BoardQuery } from '../../game/play/board.ts'
import { boardOf } from '../../service/play/board.ts'
import { quizInfo } from '../../service/play/quiz-info.ts'
import { answersOfYesterday, dailyOfToday } from '../../service/return/daily.ts'
import { today } from '../../service/return/day.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { parsed, partOrNone } from '../parts.ts'

/** How many rows of today's board the page shows. */
const ROWS = 10

/** The day's quiz, and the answers of the day before. */
export const daily = new Hono<PageEnv>()
  .get('/daily', async (c) => {
    const now = await dailyOfToday(c.env)
    const device = await deviceOf(c)
    const info = await quizInfo(c.env, now.slug, device)
    // The day can be played even where KV has no board to give just now.
    const own = rememberedRound(c, now.slug)
    const query = parsed(BoardQuery, { limit: ROWS, round: own })
    const board = await partOrNone(boardOf(c.env, now.slug, query, device, true))
    return staticPage(
      c,
      () => (
        <Daily
          daily={now}
          own={own}
          minutes={minutesOf(info.words.questions, info.questions)}
          url={new URL('/daily', c.req.url).href}
          first={info.first}
          article={info.first ? articleOf(info.first, info) : undefined}
          board={board}
        />
      ),
      {
        title: `${m.daily_title()} · ${m.brand()}`,
        description: m.daily_lead(),
        styles: ['question', 'judge', 'first', 'quiz', 'board', 'daily'],
        picture: now.slug,
        offline: true,
        script: 'daily',
      },
    )
  })
  .get('/daily/yesterday', async (c) => {
    const answers = await answersOfYesterday(c.env)
    return staticPage(c, () => <Yesterday daily={answers} isEarly={dayOfSlug(answers.slug) !== today() - 1} />, {
      title: `${m.yesterday_heading()} · ${m.brand()}`,
      description: m.yesterday_lead(),
      styles: ['question', 'stamp', 'reveal', 'element', 'element-drawn', 'result'],
      offline: true,
    })
  })
