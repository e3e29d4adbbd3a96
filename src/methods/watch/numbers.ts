/** A list of numbers that grows, eight bytes each. */
export class Numbers {
  private kept = new Float64Array(1024)
  size = 0

  push(value: number): void {
    if (this.size === this.kept.length) {
      const larger = new Float64Array(this.size * 2)
      larger.set(this.kept)
      this.kept = larger
    }
    this.kept[this.size++] = value
  }

  all(): Float64Array {
    return this.kept.subarray(0, this.size)
  }
}
