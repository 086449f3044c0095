/** The scored questions of the library with their verdicts, for the Worker alone. */
import { library } from '../../../questions/library.ts'
import { scoredQuestions } from '../../../questions/model/pack.ts'
import { publicQuestion } from '../../../questions/model/question.ts'
import { questionRef } from '../../../questions/model/ref.ts'
import type { Verdict } from '../../../questions/model/terms.ts'
import { fingerprintOf } from '../../game/make/fingerprint.ts'
import type { Said } from '../../game/return/everybody.ts'

/** The verdict of every question by its ref. */
export const VERDICTS_BY_REF: ReadonlyMap<string, Verdict> = new Map(
  library.flatMap((pack) => scoredQuestions(pack).map((question) => [questionRef(pack, question), question.verdict])),
)

/** The fingerprint and verdict of every question by its ref, worked out when somebody asks. */
export function questionsByRef(): ReadonlyMap<string, Said> {
  byRef ??= new Map(
    library.flatMap((pack) =>
      scoredQuestions(pack).map((question) => {
        const shown = publicQuestion(pack, question)
        return [shown.id, { fingerprint: fingerprintOf({ shown, key: question }), verdict: question.verdict }]
      }),
    ),
  )
  return byRef
}
let byRef: ReadonlyMap<string, Said> | undefined

/** The same by their fingerprints. */
export function questionsByFingerprint(): ReadonlyMap<string, Said> {
  byFingerprint ??= new Map([...questionsByRef().values()].map((question) => [question.fingerprint, question]))
  return byFingerprint
}
let byFingerprint: ReadonlyMap<string, Said> | undefined
