/** What a host has typed and ticked so far, as the form's fields have it. */
export interface MakeForm {
  kind: string
  title: string
  packs: string[]
  /** the refs of those that are chosen one by one; an empty one alone where all are unticked */
  questions: string[]
  size: string
  order: string
  levels: string[]
  techniques: string[]
  naming: string
  roster: string
  feedback: string
  confidence: string
  devices: string
  /** 'on', or empty */
  calm: string
  /** 'on', or empty */
  short: string
  opensAt: string
  closesAt: string
  zone: string
  minutes: string
  keepDays: string
  votes: string
  seconds: string
  teams: string
}

/** How many questions are made unless the form says how many, by how they are played. */
export type UsualSizes = Record<'live' | 'class' | 'solo', number>

/** What is wrong with a form, by the name of the field that it stands at; what is about none of them stands at `form`. */
export type MakeFaults = Partial<Record<keyof MakeForm | 'form', string>>

/** What the parts of the form show. */
export interface FormPart {
  form: MakeForm
  faults: MakeFaults
}
