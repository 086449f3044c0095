/** A store of learning records (LRS), written from the Experience API's specification, 1.0.3, parts two and three. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const ISO_DURATION =
  /^P(?=\d|T\d)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?)$/
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/
const LANGUAGE_TAG = /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/

type Json = Record<string, unknown>

/** What is wrong with a statement, by the specification; empty where nothing is. */
function faultsOf(statement: Json): string[] {
  const faults: string[] = []
  const claim = (holds: boolean, fault: string) => holds || faults.push(fault)
  const only = (of: Json, known: string[], where: string) => {
    for (const key of Object.keys(of)) claim(known.includes(key), `${where} has an unknown ${key}`)
  }
  const iri = (value: unknown, where: string) =>
    claim(typeof value === 'string' && URL.canParse(value), `${where}: no IRI`)
  const words = (map: unknown, where: string) => {
    for (const [tag, text] of Object.entries(map as Json))
      claim(LANGUAGE_TAG.test(tag) && typeof text === 'string' && text !== '', `${where}: no language map`)
  }
  const { id, actor, verb, object, result, context, timestamp, ...more } = statement as Record<string, Json>
  only(more, [], 'statement')
  claim(UUID.test(String(id)), 'id: no UUID')
  claim(TIMESTAMP.test(String(timestamp)) && !Number.isNaN(Date.parse(String(timestamp))), 'timestamp')

  // An Agent has exactly one inverse functional identifier, and here neither a name nor an address of a person.
  only(actor!, ['objectType', 'account'], 'actor')
  claim(actor!.objectType === 'Agent', 'actor: no Agent')
  const { homePage, name, ...moreOfAccount } = actor!.account as Json
  iri(homePage, 'account.homePage')
  claim(typeof name === 'string' && name !== '' && Object.keys(moreOfAccount).length === 0, 'account')

  iri(verb!.id, 'verb')
  words(verb!.display, 'verb.display')
  claim(object!.objectType === 'Activity', 'object: no Activity')
  iri(object!.id, 'object')
  const definition = object!.definition as Json
  only(definition, ['name', 'description', 'type', 'moreInfo', 'extensions'], 'definition')
  iri(definition.type, 'definition.type')
  words(definition.name, 'definition.name')

  only(result!, ['score', 'success', 'completion', 'response', 'duration', 'extensions'], 'result')
  const { scaled, raw, min, max } = result!.score as Record<string, number>
  claim(scaled! >= -1 && scaled! <= 1, 'score.scaled')
  claim(min! < max! && raw! >= min! && raw! <= max!, 'score.raw')
  claim(typeof result!.completion === 'boolean', 'completion')
  claim(result!.duration === undefined || ISO_DURATION.test(String(result!.duration)), 'duration')

  only(context!, ['registration', 'contextActivities', 'revision', 'platform', 'language'], 'context')
  claim(LANGUAGE_TAG.test(String(context!.language)), 'context.language')
  const activities = (context!.contextActivities ?? {}) as Record<string, Json[]>
  only(activities, ['parent', 'grouping', 'category', 'other'], 'contextActivities')
  for (const activity of Object.values(activities).flat()) iri(activity.id, 'contextActivities')
  return faults
}

/** What it answers instead of taking a statement, where it is told to. */
type Instead = () => Promise<Response>

export class FakeRecordStore {
  /** the statements that it has, by id */
  readonly statements = new Map<string, Json>()
  /** every request, in order */
  readonly asked: { request: Request; body: string }[] = []
  instead: Instead | null = null

  constructor(
    readonly endpoint: string,
    readonly auth: string,
  ) {}

  async answer(request: Request): Promise<Response> {
    const body = await request.clone().text()
    this.asked.push({ request, body })
    return this.instead ? this.instead() : this.take(request, body)
  }

  private take({ url, method, headers }: Request, body: string): Response {
    const { origin, pathname, searchParams } = new URL(url)
    if (`${origin}${pathname}` !== `${this.endpoint}statements`) return new Response(null, { status: 404 })
    if (method !== 'PUT') return new Response(null, { status: 405 })
    if (headers.get('Authorization') !== `Basic ${btoa(this.auth)}`) return new Response(null, { status: 401 })
    if (!/^1\.0(\.\d+)?$/.test(headers.get('X-Experience-API-Version') ?? '')) return refused('version')
    if (headers.get('Content-Type') !== 'application/json') return refused('type')
    const statement = JSON.parse(body) as Json
    const [id, faults] = [String(statement.id), faultsOf(statement)]
    if (searchParams.get('statementId') !== id) return refused('statementId')
    if (faults.length > 0) return refused(faults.join(', '))
    if (this.statements.has(id)) return new Response(null, { status: 409 })
    this.statements.set(id, statement)
    return new Response(null, { status: 204 })
  }
}

function refused(why: string): Response {
  return new Response(why, { status: 400 })
}
