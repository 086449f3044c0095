/** What the id in a device's cookie says of it. */
import { isRoundId, ROUND_ID_LENGTH } from '../game/play/round-id.ts'

/** The length of a device's id in its cookie; earlier builds gave out shorter ones. */
export const DEVICE_LENGTH = 22

/** Whether an earlier build gave a device its id. */
export function isEarlierDevice(device: string): boolean {
  return device !== '' && device.length !== DEVICE_LENGTH
}

/** Whether an id can be a round's; earlier builds gave the devices of their time ids that nothing can be told of. */
export function mayBeRound(round: string, device: string): boolean {
  return isRoundId(round) || (isEarlierDevice(device) && round.length === ROUND_ID_LENGTH)
}
