import { expect, test } from 'vitest'
import { PhoneView, ScreenView } from '../../../worker/game/live/protocol.ts'
import { answerTo, asked, type Line, LiveHost, roomOf } from './helpers.ts'

test('what a phone and a screen fetch holds in every phase what its schema says, and nothing else', async () => {
  const { host, screen, players, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make({ teams: ['Red', 'Blue'] }))
  const [ada] = phones as [Line]
  const [player] = players
  const fetched = async (phase: string) => {
    const phone = await player!.visitor.get<PhoneView>(`/api/rounds/${player!.round}/live`)
    const big = await host.hosted<ScreenView>('/rounds/1/screen')
    expect([phone.body.stage.phase, big.body.stage.phase]).toEqual([phase, phase])
    expect(PhoneView.parse(phone.body)).toEqual(phone.body)
    expect(ScreenView.parse(big.body)).toEqual(big.body)
    return phone.body.stage
  }
  await fetched('lobby')
  await host.press(screen)
  await fetched('first')
  ada.say(answerTo(await asked(ada, 'first')))
  await ada.hears('kept')
  await host.press(screen)
  await fetched('split')
  await host.press(screen)
  expect(await fetched('second')).not.toHaveProperty('key')
  await host.press(screen)
  expect(await fetched('reveal')).toHaveProperty('key')
  await host.press(screen, 'end')
  await fetched('ended')
})
