import { Hono } from 'hono'
import type { PackSummary } from '../../../questions/model/summary.ts'
import { type PackFilter, Packs } from '../../../web/library/Packs.tsx'
import { Techniques } from '../../../web/library/Techniques.tsx'
import * as m from '../../../web/messages/index.ts'
import { inOffer } from '../../service/library/offered.ts'
import { packSummaries } from '../../service/library/packs.ts'
import { audienceOf } from '../audience.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'

/** The pages of all articles and of the techniques. */
export const packs = new Hono<PageEnv>()
  .get('/packs', (c) => {
    const { topic = '', level = '', technique = '', search = '' } = c.req.query()
    const filter = { topic, level, technique, search, ...audienceOf(c) }
    const topics = [...new Set(packSummaries().map((pack) => pack.topic))].sort()
    const packs = inOffer(packSummaries(filter).filter((pack) => fits(pack, filter)))
    return staticPage(c, () => <Packs {...{ packs, topics, filter }} />, {
      title: `${m.packs_title()} · ${m.brand()}`,
      description: m.packs_description(),
      styles: ['pack', 'packs', 'board'],
      everybody: true,
      offline: true,
      script: 'search',
    })
  })
  .get('/techniques', (c) =>
    staticPage(c, () => <Techniques />, {
      title: `${m.techniques_title()} · ${m.brand()}`,
      description: m.techniques_description(),
      styles: ['techniques'],
      everybody: true,
      offline: true,
    }),
  )

function fits(pack: PackSummary, { topic, level, technique, search }: PackFilter): boolean {
  const text = `${pack.title} ${pack.summary} ${pack.topic}`.toLowerCase()
  return (
    (!topic || pack.topic === topic) &&
    (!level || pack.level === level) &&
    (!technique || pack.techniques.some((one) => one === technique)) &&
    text.includes(search.trim().toLowerCase())
  )
}
