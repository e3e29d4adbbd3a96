/** An option that cannot be: which one, by its name in R. */
export class OptionError extends RangeError {
  readonly option: string

  constructor(option: string) {
    super(`${option} is out of range`)
    this.option = option
  }
}

/** @throws OptionError for the first demand that does not hold. */
export function mustHold(demands: readonly (readonly [option: string, holds: boolean])[]): void {
  const broken = demands.find(([, holds]) => !holds)
  if (broken) throw new OptionError(broken[0])
}

/** Whether it is a whole number from `least` up. */
export function isWhole(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least
}
