/** Drawing replicas, in AssemblyScript; part of the module of kernel.as. */

/**
 * Draws `many` cases over cells (Walker's columns: per cell the height of its own part and the other cell, 32 bits each)
 * with xoshiro128** from the state a b c d, and tallies them per cell in 16 bits: small, so that it stays in the cache.
 */
export function draw(many: i32, cells: usize, cellCount: f64, tally: usize, a: i32, b: i32, c: i32, d: i32): void {
  for (let index = 0; index < many; index++) {
    // Three words of random bits, as fraction() and the stream of the plain scan give them.
    let word = rotl(b * 5, 7) * 9
    let shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotl(d, 11)
    const upper = f64(u32(word) >> 5)
    word = rotl(b * 5, 7) * 9
    shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotl(d, 11)
    const chosen = u32((upper * 67108864.0 + f64(u32(word) >> 6) + 0.5) * (1.0 / 9007199254740992.0) * cellCount)
    word = rotl(b * 5, 7) * 9
    shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotl(d, 11)
    const cell = cells + (usize(chosen) << 3)
    // One of both is taken without a branch: that would be guessed wrong half of the time.
    const at = tally + (usize(select(chosen, load<u32>(cell, 4), u32(word) < load<u32>(cell))) << 1)
    store<u16>(at, load<u16>(at) + 1)
  }
}

@inline
function put(counted: v128, target: usize): void {
  v128.store(target, i16x8.add(v128.load(target), counted))
  if (!whole) return
  const period = target - (target - counts) % stride + (tiles << 7)
  if (period != target) v128.store(period, i16x8.add(v128.load(period), counted))
}

/** Adds the tallies of eight replicas (`apart` bytes from each other) to the counts at `targets`, and clears them. */
export function spread(tally: usize, apart: usize, targets: usize, cellCount: usize): void {
  const zero = i16x8.splat(0)
  const end = targets + (cellCount << 2)
  for (; targets < end; targets += 32, tally += 16) {
    let at = tally
    const a = v128.load(at)
    v128.store(at, zero)
    const b = v128.load((at += apart))
    v128.store(at, zero)
    const c = v128.load((at += apart))
    v128.store(at, zero)
    const d = v128.load((at += apart))
    v128.store(at, zero)
    const e = v128.load((at += apart))
    v128.store(at, zero)
    const f = v128.load((at += apart))
    v128.store(at, zero)
    const g = v128.load((at += apart))
    v128.store(at, zero)
    const h = v128.load((at += apart))
    v128.store(at, zero)
    if (!v128.any_true(v128.or(v128.or(v128.or(a, b), v128.or(c, d)), v128.or(v128.or(e, f), v128.or(g, h))))) continue
    // Eight cells of eight replicas become eight replicas of eight cells.
    const ab = v128.shuffle<i16>(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
    const abHigh = v128.shuffle<i16>(a, b, 4, 12, 5, 13, 6, 14, 7, 15)
    const cd = v128.shuffle<i16>(c, d, 0, 8, 1, 9, 2, 10, 3, 11)
    const cdHigh = v128.shuffle<i16>(c, d, 4, 12, 5, 13, 6, 14, 7, 15)
    const ef = v128.shuffle<i16>(e, f, 0, 8, 1, 9, 2, 10, 3, 11)
    const efHigh = v128.shuffle<i16>(e, f, 4, 12, 5, 13, 6, 14, 7, 15)
    const gh = v128.shuffle<i16>(g, h, 0, 8, 1, 9, 2, 10, 3, 11)
    const ghHigh = v128.shuffle<i16>(g, h, 4, 12, 5, 13, 6, 14, 7, 15)
    four(ab, cd, ef, gh, targets)
    four(abHigh, cdHigh, efHigh, ghHigh, targets + 16)
  }
}

/** Four cells, of which pairs of replicas stand beside each other in each of four vectors. */
@inline
function four(ab: v128, cd: v128, ef: v128, gh: v128, targets: usize): void {
  const abcd = v128.shuffle<i32>(ab, cd, 0, 4, 1, 5)
  const efgh = v128.shuffle<i32>(ef, gh, 0, 4, 1, 5)
  put(v128.shuffle<i64>(abcd, efgh, 0, 2), load<u32>(targets))
  put(v128.shuffle<i64>(abcd, efgh, 1, 3), load<u32>(targets, 4))
  const abcdHigh = v128.shuffle<i32>(ab, cd, 2, 6, 3, 7)
  const efghHigh = v128.shuffle<i32>(ef, gh, 2, 6, 3, 7)
  put(v128.shuffle<i64>(abcdHigh, efghHigh, 0, 2), load<u32>(targets, 8))
  put(v128.shuffle<i64>(abcdHigh, efghHigh, 1, 3), load<u32>(targets, 12))
}

/** Adds up the counts of all places per column into the first row of counts. */
export function total(places: i32): void {
  memory.fill(running, 0, stride)
  const end = counts + usize(places) * stride
  for (let at = counts; at < end; at += stride)
    for (let column: usize = 0; column < stride; column += 16)
      v128.store(running + column, i16x8.add(v128.load(running + column), v128.load(at + column)))
}
