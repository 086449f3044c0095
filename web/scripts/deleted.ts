// What script adds to the page of a deleted quiz: the copy of its article goes from this browser too.
import { forgetWork, readWorks } from '../make/article/kept-works.ts'
import * as m from '../messages/index.ts'

const line = document.querySelector<HTMLElement>('[data-forget]')
const id = line?.dataset.forget
if (line && id) {
  const works = await readWorks()
  if (works.some((work) => work.id === id)) {
    await forgetWork(id)
    line.textContent = `${m.deleted_copy()} `
  }
  // What was written before the first saving is a draft of its own.
  if (works.some((work) => work.base === undefined)) {
    const link = Object.assign(document.createElement('a'), { href: '/make/article', textContent: m.deleted_drafts() })
    line.insertAdjacentElement('beforeend', link)
  }
}
