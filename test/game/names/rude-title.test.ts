import { expect, test } from 'vitest'
import { isRudeTitle } from '../../../worker/game/names/rude-title.ts'

const SUBJECTS = `
Holocaust unit | Year 9: Nazi propaganda | Hitler and the press | Media & porn law | Sex ed, group 2 | Suicide Squad night
Holocaust denial online | Nazi symbols found at school | Hitler’s diaries: the fraud of 1983 | Suicide prevention: new helpline
Sex education in schools | Rape case: court decides | Online porn: age checks to begin | Heroin and crack: what they do
KKK march banned | Super Bowl XXX: ratings | XXX Olympic Games | Pussy Riot on trial | Cock fighting banned
88 dead in flood | 69 schools closed | Adolf Hitler | Joseph Goebbels | Osama bin Laden | Racist chants at a match | Great tits in spring`

const INSULTS = `
fuck this | Mr Smith is a wanker | You are all bitches | Scheiße | Nazi bitch | f.u.c.k school | Hitler was a cunt | puta madre | Hitler | Nazi | 6969 | 88`

test.each(titles(SUBJECTS))('“%s” is a subject that may be named', (title) => expect(isRudeTitle(title)).toBe(false))

test.each(titles(INSULTS))('“%s” is an insult', (title) => expect(isRudeTitle(title)).toBe(true))

function titles(text: string): string[] {
  return text.split(/[|\n]/).flatMap((each) => each.trim() || [])
}
