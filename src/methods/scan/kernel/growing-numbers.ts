type Numbers = Uint16Array | Uint32Array

/** A typed array that grows as numbers are added. */
export class GrowingNumbers<Kind extends Numbers> {
  length = 0
  #numbers: Kind
  readonly #make: new (
    length: number,
  ) => Kind

  constructor(make: new (length: number) => Kind, room: number) {
    this.#make = make
    this.#numbers = new make(Math.max(16, room))
  }

  add(values: ArrayLike<number>): void {
    const length = this.length + values.length
    if (length > this.#numbers.length) {
      const larger = new this.#make(Math.max(length, this.length * 2))
      larger.set(this.all())
      this.#numbers = larger
    }
    this.#numbers.set(values, this.length)
    this.length = length
  }

  all(): Kind {
    return this.#numbers.subarray(0, this.length) as Kind
  }
}
