/** A list of numbers that grows by doubling, without a boxed number each. */
class Growing<Numbers extends Int32Array | Float32Array | Uint32Array> {
  length = 0
  numbers: Numbers
  private readonly make: (size: number) => Numbers

  constructor(numbers: Numbers, make: (size: number) => Numbers) {
    this.numbers = numbers
    this.make = make
  }

  push(value: number): void {
    this.room(1)
    this.numbers[this.length++] = value
  }

  /** Makes room for so many more, and gives where they may be written: from `length`, which the writer raises. */
  room(more: number): Numbers {
    if (this.length + more > this.numbers.length) {
      const larger = this.make(Math.max(64, (this.length + more) * 2))
      larger.set(this.numbers)
      this.numbers = larger
    }
    return this.numbers
  }
}

export const growingIntegers = () => new Growing(new Int32Array(64), (size) => new Int32Array(size))
export const growingWeights = () => new Growing(new Float32Array(64), (size) => new Float32Array(size))
