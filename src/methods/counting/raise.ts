/** One more at a place, or more than one. @param at a place within the array */
export function raise(numbers: Int32Array, at: number, by = 1): void {
  numbers[at] = (numbers[at] as number) + by
}
