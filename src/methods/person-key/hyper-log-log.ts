import type { SpreadNumber } from "./sketch.ts"

/**
 * The registers of HyperLogLog: of all numbers whose first `bits` bits are the same, the most zeros that the rest begins with, and
 * one (Flajolet et al., AofA 2007). One byte each. Two sets are joined by the larger of each register.
 * @param bits 4 to 16: 2^bits registers
 */
export function registersOf(numbers: Iterable<SpreadNumber>, bits: number): Uint8Array {
  const registers = new Uint8Array(2 ** bits)
  const rest = 64 - bits
  for (const number of numbers) {
    const index = Number(number >> BigInt(rest))
    const after = number & ((1n << BigInt(rest)) - 1n)
    const rank = rest - (after === 0n ? 0 : after.toString(2).length) + 1
    registers[index] = Math.max(registers[index] ?? 0, rank)
  }
  return registers
}

/** How many different numbers were seen: the harmonic mean, or counting empty registers where few are filled; error 1.04/√m. */
export function estimateOf(registers: Uint8Array): { raw: number; zeros: number; estimate: number } {
  const many = registers.length
  const bias = 0.7213 / (1 + 1.079 / many)
  const raw = (bias * many * many) / registers.reduce((sum, rank) => sum + 2 ** -rank, 0)
  const zeros = registers.filter((rank) => rank === 0).length
  const estimate = raw <= 2.5 * many && zeros > 0 ? many * Math.log(many / zeros) : raw
  return { raw, zeros, estimate }
}
