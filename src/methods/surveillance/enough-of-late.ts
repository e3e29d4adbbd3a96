/** Whether there were enough cases of late to raise an alarm; weeks before the series count as none. */
export function enoughOfLate(
  series: ArrayLike<number>,
  now: number,
  [cases, period]: readonly [number, number],
): boolean {
  let sum = 0
  for (let i = Math.max(0, now - period + 1); i <= now; i++) sum += series[i] as number
  return sum >= cases
}
