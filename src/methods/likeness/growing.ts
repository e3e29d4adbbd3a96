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
    if (this.length === this.numbers.length) {
      const larger = this.make(Math.max(64, this.length * 2))
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.length++] = value
  }
}

export const growingIntegers = () => new Growing(new Int32Array(64), (size) => new Int32Array(size))
export const growingWeights = () => new Growing(new Float32Array(64), (size) => new Float32Array(size))
