/** The only place that asks what time it is. Everything else is given `now`. */
export const now = (): Date => new Date()
export type Clock = typeof now
