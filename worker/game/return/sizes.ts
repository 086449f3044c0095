/** How many questions a daily has. */
export const DAILY_SIZE = 5

/** How many questions a round of practice has, as far as there are as many that the player has not met. */
export const PRACTICE_SIZE = 10

/** How many easy questions the home page opens with. */
export const OPENER_SIZE = 5
