/** By this header the Worker allows that a page is kept: no page of a class, of a host or of the record has it. */
export const KEEP_HEADER = 'Keep-Offline'

/** How many pages are kept; older ones go. */
const MOST = 20

/** What begins the names of our caches; the rest is the version of the build. */
const PREFIX = 'baseless '

/** The pages that were opened last, with the scripts that they name, each build’s for itself. */
export class KeptPages {
  private readonly name: string

  constructor(
    private readonly storage: CacheStorage,
    version: string,
  ) {
    this.name = `${PREFIX}${version}`
  }

  /** Forgets what other builds kept: a page never meets another build’s scripts. */
  async dropOthers(): Promise<void> {
    const names = await this.storage.keys()
    const others = names.filter((name) => name.startsWith(PREFIX) && name !== this.name)
    await Promise.all(others.map((name) => this.storage.delete(name)))
  }

  /** Keeps a page, if it may be kept, and the scripts that it names; a game that is down takes away nothing. */
  async keep(address: string, page: Response): Promise<void> {
    if (page.status >= 500) return
    const cache = await this.storage.open(this.name)
    // A page that may not be kept any more is not kept from before either.
    await cache.delete(address)
    if (!page.ok || page.redirected || !page.headers.has(KEEP_HEADER)) return
    const markup = await page.clone().text()
    await cache.put(address, page)
    await Promise.all(scriptsOf(markup).map(async (src) => (await cache.match(src)) ?? cache.add(src)))
    await this.dropOldest(cache)
  }

  /** A page that was kept. */
  async find(address: string): Promise<Response | undefined> {
    return (await this.storage.open(this.name)).match(address)
  }

  /** A file whose name changes with what is in it: as it was kept, else from the network. */
  async file(request: Request): Promise<Response> {
    const cache = await this.storage.open(this.name)
    const kept = await cache.match(request)
    if (kept) return kept
    const file = await fetch(request)
    if (file.ok) await cache.put(request, file.clone())
    return file
  }

  private async dropOldest(cache: Cache): Promise<void> {
    const pages = (await cache.keys()).filter(({ url }) => !isFile(new URL(url).pathname))
    await Promise.all(pages.slice(0, -MOST).map((page) => cache.delete(page)))
  }
}

/** A page with a note (markup) above everything else, where the Worker puts what says that something went wrong. */
export async function withNote(page: Response, note: string): Promise<Response> {
  const markup = await page.text()
  const said = `<body>${note}`
  const { status, headers } = page
  return new Response(
    markup.replace('<body>', () => said),
    { status, headers },
  )
}

/** Whether an address is that of a file whose name changes with what is in it. */
export function isFile(pathname: string): boolean {
  return pathname.startsWith('/assets/')
}

function scriptsOf(markup: string): string[] {
  return [...new Set(markup.match(/\/assets\/[\w.-]+\.js/g))]
}
