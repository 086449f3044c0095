/** What was read lately is told again for some seconds, in this isolate alone, so that looking often costs no more than once. */
export class Briefly<T> {
  private static readonly all: Briefly<never>[] = []
  private readonly kept = new Map<string, { until: number; value: Promise<T> }>()

  constructor(
    private readonly milliseconds: number,
    private readonly most = 200,
  ) {
    Briefly.all.push(this as unknown as Briefly<never>)
  }

  /** Forgets all that was read lately, as if another isolate answered. */
  static forgetAll(): void {
    for (const each of Briefly.all) each.forget('')
  }

  /** The value that was read lately, or the one that is read now. What fails, or `isKept` refuses, is not kept. */
  async read(key: string, read: () => Promise<T>, isKept: (value: T) => boolean = () => true): Promise<T> {
    const known = this.known(key)
    if (known) return known
    const value = read()
    this.keep(key, value)
    const forget = () => {
      if (this.kept.get(key)?.value === value) this.kept.delete(key)
    }
    value.then((read) => isKept(read) || forget(), forget)
    return value
  }

  /** The same where whoever reads may be gone before the value is there, and nobody must wait for what they began. */
  async readAlone(key: string, read: () => Promise<T>, isKept: (value: T) => boolean = () => true): Promise<T> {
    const known = this.known(key)
    if (known) return known
    const value = await read()
    if (isKept(value)) this.keep(key, Promise.resolve(value))
    return value
  }

  /** Forgets whatever stands under a key that begins so. */
  forget(prefix: string): void {
    for (const key of this.kept.keys()) if (key.startsWith(prefix)) this.kept.delete(key)
  }

  private known(key: string): Promise<T> | undefined {
    const now = Date.now()
    const known = this.kept.get(key)
    return known && known.until > now && known.until <= now + this.milliseconds ? known.value : undefined
  }

  private keep(key: string, value: Promise<T>): void {
    this.kept.delete(key)
    this.kept.set(key, { until: Date.now() + this.milliseconds, value })
    for (const oldest of this.kept.keys()) if (this.kept.size > this.most) this.kept.delete(oldest)
  }
}
