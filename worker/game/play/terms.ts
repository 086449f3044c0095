/** How a round is played: alone; with a class, each pupil at their own pace; or live, everyone at the host's. */
export const ROUND_KINDS = ['solo', 'class', 'live'] as const
export type RoundKind = (typeof ROUND_KINDS)[number]

/** In which order a player meets the questions: the quiz's, or one of their own. */
export const ORDERS = ['same', 'own'] as const
export type Order = (typeof ORDERS)[number]

/** When a player sees verdict and evidence: after each answer, or after the last. */
export const FEEDBACKS = ['each', 'end'] as const
export type Feedback = (typeof FEEDBACKS)[number]

/** Where players' names are from: made up by us, typed by the player, or chosen from the teacher's list. */
export const NAMINGS = ['generated', 'free', 'roster'] as const
export type Naming = (typeof NAMINGS)[number]

/** The two times at which a question of a live round may be voted on. */
export const VOTES = ['first', 'second'] as const
export type Vote = (typeof VOTES)[number]

/** Why a player cannot answer now: the round has not begun, is closed, or their own time is over. */
export const STOPS = ['early', 'closed', 'time-up'] as const
export type Stop = (typeof STOPS)[number]

/** The longest reason why a question was fair or not, in characters. */
export const WHY_LENGTH = 200
