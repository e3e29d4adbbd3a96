/**
 * The best window of each centre for the real counts, in AssemblyScript; part of the module of kernel.as. All windows are
 * looked at, in 64-bit numbers, but a logarithm is taken (by `ratio`) only where bounds without one leave room to win.
 */

/** Works out a window exactly and remembers it if it is the best of its centre; gives the ratio that others must reach. */
@external("scan", "ratio")
declare function ratio(size: i32, column: i32, length: i32, cases: f64, expected: f64): f64

let caseRows: usize // per place and column: cases, 64 bits
let expectedRows: usize // the same for what is expected
let circleStarts: usize // per centre (and one more): its first member
let circlePlaces: usize // the place of each member
let caseSums: usize // per column the circle so far, with `mostColumns` empty columns before
let expectedSums: usize
let weekColumns: usize // columns without that of the whole period
let emptyWeeks: usize // columns before the first interval
let mostColumns: usize
let onlyLast: bool
let wholeToo: bool
let allCases: f64
let least: f64 // what a ratio must reach

export function layWindows(
  casesAt: usize, expectedAt: usize, startsAt: usize, placesAt: usize, caseSumsAt: usize, expectedSumsAt: usize,
  columns: usize, emptyColumns: usize, longestWindow: usize, ending: bool, withWhole: bool, total: f64,
): void {
  caseRows = casesAt
  expectedRows = expectedAt
  circleStarts = startsAt
  circlePlaces = placesAt
  weekColumns = columns
  emptyWeeks = emptyColumns
  mostColumns = longestWindow
  onlyLast = ending
  wholeToo = withWhole
  allCases = total
  caseSums = caseSumsAt + longestWindow * 8
  expectedSums = expectedSumsAt + longestWindow * 8
}

/**
 * With d = c - u: c ln(c / u) - d <= d² (3u + d) / (u (6u + 4d)), since ln(1 + x) <= x (6 + x) / (6 + 4x); and
 * (N - c) ln((N - c) / (N - u)) + d <= d² / (2 (N - u) - d), since (1 - y) ln(1 - y) + y <= y² / (2 - y).
 */
function offer(size: i32, column: usize, length: usize, c: f64, u: f64): void {
  const d = c - u
  if (!(d > 0)) return
  const most = (d * d * (3 * u + d)) / (u * (6 * u + 4 * d)) + (d * d) / (2 * (allCases - u) - d)
  if (most >= least) least = ratio(size, i32(column), i32(length), c, u)
}

/** Windows that end at the last column. The bound here is d² / 2u + d² / (N - u), without division. */
function offerLast(size: i32): void {
  let c: f64 = 0
  let u: f64 = 0
  for (let length: usize = 1; length <= mostColumns; length++) {
    const column = weekColumns - length
    c += load<f64>(caseSums + (column << 3))
    u += load<f64>(expectedSums + (column << 3))
    const d = c - u
    if (d > 0 && d * d * (allCases + u) >= 2 * least * u * (allCases - u)) offer(size, column, length, c, u)
  }
}

/** Windows that end anywhere, two neighbouring ends at a time. */
function offerAll(size: i32): void {
  const all = f64x2.splat(allCases)
  const zero = f64x2.splat(0)
  for (let end: usize = 0; end < weekColumns; end += 2) {
    let c = zero
    let u = zero
    for (let length: usize = 1; length <= mostColumns; length++) {
      const back = (end - length + 1) << 3
      c = f64x2.add(c, v128.load(caseSums + back))
      u = f64x2.add(u, v128.load(expectedSums + back))
      const d = f64x2.sub(c, u)
      const left = f64x2.mul(f64x2.mul(d, d), f64x2.add(all, u))
      const right = f64x2.mul(f64x2.mul(f64x2.splat(2 * least), u), f64x2.sub(all, u))
      const passes = i64x2.bitmask(v128.and(f64x2.gt(d, zero), f64x2.ge(left, right)))
      if (passes == 0 || isize(end + 2 - length) < isize(emptyWeeks)) continue
      if ((passes & 1) != 0 && isize(end + 1 - length) >= isize(emptyWeeks))
        offer(size, end + 1 - length, length, f64x2.extract_lane(c, 0), f64x2.extract_lane(u, 0))
      if ((passes & 2) != 0) offer(size, end + 2 - length, length, f64x2.extract_lane(c, 1), f64x2.extract_lane(u, 1))
    }
  }
}

function addRow(sums: usize, row: usize, columns: usize): void {
  for (let column: usize = 0; column < columns; column += 2) {
    const at = column << 3
    v128.store(sums + at, f64x2.add(v128.load(sums + at), v128.load(row + at)))
  }
}

/** Goes through the windows of a centre. Rows have an even number of columns: the whole period has two, one empty. */
export function windows(centre: i32): void {
  least = 0
  const columns = weekColumns + (wholeToo ? 2 : 0)
  memory.fill(caseSums, 0, columns << 3)
  memory.fill(expectedSums, 0, columns << 3)
  const from = usize(load<u32>(circleStarts + (usize(centre) << 2)))
  const until = usize(load<u32>(circleStarts + (usize(centre + 1) << 2)))
  for (let member = from; member < until; member++) {
    const row = (usize(load<u32>(circlePlaces + (member << 2))) * columns) << 3
    addRow(caseSums, caseRows + row, columns)
    addRow(expectedSums, expectedRows + row, columns)
    const size = i32(member - from + 1)
    if (onlyLast) offerLast(size)
    else offerAll(size)
    if (!wholeToo) continue
    const at = weekColumns << 3
    offer(size, weekColumns, 1, load<f64>(caseSums + at), load<f64>(expectedSums + at))
  }
}
