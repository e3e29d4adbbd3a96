/**
 * The hot loops of the scan, in AssemblyScript: eight replicas beside each other in 16-bit lanes. With cut.as, look.as,
 * draw.as and windows.as it is one module, which scripts/generate-scan-kernel.ts compiles. What lies where in memory: layout.ts.
 *
 * For each centre the counts of its circle are kept per column (an interval), all eight replicas at once. Locations are
 * added a block at a time. Of a block only the largest circle is tested, against what the smallest would need: counts only
 * grow with the circle, and so does what they must reach, so that a block that fails has nothing inside. Only the windows of
 * a block that passes are looked at one by one; and only a window that still passes is handed out (`hit`) to be worked out
 * exactly. Counts are modulo 2^16: what is tested is the sign of a difference, which is small.
 */

/** Reports what a window expects that may beat the best of the replicas in `lanes`; their counts stand at `sums`. */
@external("scan", "hit")
declare function hit(expected: f64, lanes: i32): void

// Addresses of what layout.ts has put into memory.
let counts: usize // per location: columns × 8 lanes × 16 bits
let prefixes: usize // per location: columns + 1 running sums of the expected cases, 64 bits
let members: usize // the circles, one after the other: where the counts of each location are
let blocks: usize // per block: its first member
let centres: usize // per centre: its first block
let levels: usize // per block: the level of each of its tests, 16 bits
let needs: usize // per level: what each lane must exceed, 16 bits
let sums: usize // 8 lanes for `hit`
let running: usize // two rows of counts of the circle so far, each with `longest` empty columns before
let row: usize // bytes of such a row
let tiles: usize // columns / 8
let longest: usize // most columns of a window
let ending: bool // only windows that end at the last column
let empty: isize // columns before the first interval, to fill the first tile
let whole: bool // one more column: the whole period
let stride: usize // bytes of the counts of one location
let perBlock: usize // bytes of the levels of one block
let finesse: f64 // levels per unit of the square root of the expected cases

export function lay(
  countsAt: usize, prefixesAt: usize, membersAt: usize, blocksAt: usize, centresAt: usize, levelsAt: usize,
  needsAt: usize, sumsAt: usize, runningAt: usize, tileCount: usize, mostColumns: usize, emptyColumns: isize,
  onlyEnding: bool, withWhole: bool, perUnit: f64,
): void {
  counts = countsAt
  prefixes = prefixesAt
  members = membersAt
  blocks = blocksAt
  centres = centresAt
  levels = levelsAt
  needs = needsAt
  sums = sumsAt
  tiles = tileCount
  longest = mostColumns
  empty = emptyColumns
  ending = onlyEnding
  whole = withWhole
  finesse = perUnit
  const columns = tiles * 8 + usize(whole)
  stride = columns * 16
  row = (columns + longest) * 16
  running = runningAt + longest * 16
  perBlock = ((onlyEnding ? longest : tiles * longest) + usize(whole)) * 2
}

/** Adds the members [from, until) to the counts of a tile of eight columns. */
@inline
function addTile(from: usize, until: usize, tile: usize, old: usize, now: usize): void {
  let a = v128.load(old, 0)
  let b = v128.load(old, 16)
  let c = v128.load(old, 32)
  let d = v128.load(old, 48)
  let e = v128.load(old, 64)
  let f = v128.load(old, 80)
  let g = v128.load(old, 96)
  let h = v128.load(old, 112)
  for (; from < until; from += 4) {
    const at = tile + load<u32>(from)
    a = i16x8.add(a, v128.load(at, 0))
    b = i16x8.add(b, v128.load(at, 16))
    c = i16x8.add(c, v128.load(at, 32))
    d = i16x8.add(d, v128.load(at, 48))
    e = i16x8.add(e, v128.load(at, 64))
    f = i16x8.add(f, v128.load(at, 80))
    g = i16x8.add(g, v128.load(at, 96))
    h = i16x8.add(h, v128.load(at, 112))
  }
  v128.store(now, a, 0)
  v128.store(now, b, 16)
  v128.store(now, c, 32)
  v128.store(now, d, 48)
  v128.store(now, e, 64)
  v128.store(now, f, 80)
  v128.store(now, g, 96)
  v128.store(now, h, 112)
}

@inline
function need(level: usize): v128 {
  return v128.load(needs + (usize(load<u16>(level)) << 4))
}

/** Whether any window of the row `now` that ends at the last column exceeds what its level needs. */
@inline
function endingPasses(level: usize, now: usize): bool {
  let sum = i16x8.splat(0)
  let short = i16x8.splat(0)
  const end = level + longest * 2
  for (let at = now + tiles * 128 - 16; level < end; level += 2, at -= 16) {
    sum = i16x8.add(sum, v128.load(at))
    short = v128.or(short, i16x8.sub(need(level), sum))
  }
  return i16x8.bitmask(short) != 0
}

/** The same for the windows that end in one of eight columns from `now`. */
@inline
function tilePasses(level: usize, now: usize): bool {
  let a = i16x8.splat(0)
  let b = a
  let c = a
  let d = a
  let e = a
  let f = a
  let g = a
  let h = a
  let short = a
  const end = level + longest * 2
  for (let at = now; level < end; level += 2, at -= 16) {
    const least = need(level)
    a = i16x8.add(a, v128.load(at, 0))
    b = i16x8.add(b, v128.load(at, 16))
    c = i16x8.add(c, v128.load(at, 32))
    d = i16x8.add(d, v128.load(at, 48))
    e = i16x8.add(e, v128.load(at, 64))
    f = i16x8.add(f, v128.load(at, 80))
    g = i16x8.add(g, v128.load(at, 96))
    h = i16x8.add(h, v128.load(at, 112))
    const one = v128.or(i16x8.sub(least, a), i16x8.sub(least, b))
    const two = v128.or(i16x8.sub(least, c), i16x8.sub(least, d))
    const three = v128.or(i16x8.sub(least, e), i16x8.sub(least, f))
    const four = v128.or(i16x8.sub(least, g), i16x8.sub(least, h))
    short = v128.or(short, v128.or(v128.or(one, two), v128.or(three, four)))
  }
  return i16x8.bitmask(short) != 0
}

/** Adds the members [from, until) to the counts over the whole period, and tests them. */
function addWhole(centre: i32, block: usize, from: usize, until: usize, level: usize, old: usize, now: usize): void {
  const column = tiles << 7
  let sum = v128.load(old + column)
  for (; from < until; from += 4) sum = i16x8.add(sum, v128.load(load<u32>(from) + column))
  v128.store(now + column, sum)
  if (i16x8.bitmask(i16x8.sub(need(level), sum)) != 0) refine(centre, block, tiles << 3, 1, load<u16>(level), old)
}

/** Goes through the centres [first, until). */
export function scan(first: i32, until: i32): void {
  for (let centre = first; centre < until; centre++) {
    let old = running
    let now = running + row
    memory.fill(old, 0, tiles * 128 + (whole ? 16 : 0))
    const end = blocks + (usize(load<u32>(centres + (usize(centre + 1) << 2))) << 2)
    let block = blocks + (usize(load<u32>(centres + (usize(centre) << 2))) << 2)
    let level = levels + ((block - blocks) >> 2) * perBlock
    for (; block < end; block += 4, level += perBlock) {
      const from = members + (usize(load<u32>(block)) << 2)
      const to = members + (usize(load<u32>(block, 4)) << 2)
      for (let tile: usize = 0; tile < tiles; tile++) addTile(from, to, tile << 7, old + (tile << 7), now + (tile << 7))
      let at = level
      if (ending) {
        if (endingPasses(at, now)) descend(centre, block, (tiles << 3) - 1, tiles << 3, at, old, now)
        at += longest * 2
      } else {
        for (let tile: usize = 0; tile < tiles; tile++, at += longest * 2)
          if (tilePasses(at, now + (tile << 7))) descend(centre, block, tile << 3, (tile << 3) + 8, at, old, now)
      }
      if (whole) addWhole(centre, block, from, to, at, old, now)
      const other = old
      old = now
      now = other
    }
  }
}
