/** Cutting the circles of a centre into blocks, in AssemblyScript; part of the module of kernel.as. */

let cutRows: usize // per place: what is expected per column, 64 bits
let cutOwn: usize // per place: what its columns expect together
let cutPlaces: usize // the members of the centre
let cutFirsts: usize // out: per block its first member
let cutLevels: usize // out: per block the level of each of its tests
let cutRunning: usize // per column what the circle so far expects
let cutSums: usize // running sums of that
let cutFound: usize // out: how far apart what one level stands for can lie, and the most that a circle expects
let cutColumns: usize
let cutTiles: usize
let cutLongest: usize
let cutEmpty: usize
let cutEnding: bool
let cutWhole: bool
let cutShare: f64 // part of `cutOwn` that the longest window has, on average
let cutSlack: f64
let cutFinesse: f64

export function layCut(
  rowsAt: usize, ownAt: usize, placesAt: usize, firstsAt: usize, levelsAt: usize, runningAt: usize, sumsAt: usize,
  foundAt: usize, columns: usize, tileCount: usize, mostColumns: usize, emptyColumns: usize, onlyEnding: bool,
  withWhole: bool, share: f64, slack: f64, perUnit: f64,
): void {
  cutRows = rowsAt
  cutOwn = ownAt
  cutPlaces = placesAt
  cutFirsts = firstsAt
  cutLevels = levelsAt
  cutRunning = runningAt
  cutSums = sumsAt
  cutFound = foundAt
  cutColumns = columns
  cutTiles = tileCount
  cutLongest = mostColumns
  cutEmpty = emptyColumns
  cutEnding = onlyEnding
  cutWhole = withWhole
  cutShare = share
  cutSlack = slack
  cutFinesse = perUnit
}

/** The level of the least that a window of this length expects that ends before one of the columns first to end. */
@inline
function leastLevel(first: usize, end: usize, length: usize): u16 {
  // What no circle reaches: there is no such window.
  if (first > end) return 0xffff
  let least = Infinity
  let most: f64 = 0
  for (let until = first; until <= end; until++) {
    const expected = load<f64>(cutSums + (until << 3)) - load<f64>(cutSums + ((until - length) << 3))
    least = min(least, expected)
    most = max(most, expected)
  }
  store<f64>(cutFound, max(load<f64>(cutFound), most - least))
  // Differences of running sums may be a hair above the truth, or below 0.
  return u16(Math.sqrt(max(0, least * (1 - 1e-9) - 1e-12)) * cutFinesse)
}

/** Writes the level of each test at `to`; gives where the next block's go. */
function writeLevels(to: usize): usize {
  let sum: f64 = 0
  store<f64>(cutSums, 0)
  for (let column: usize = 0; column < cutTiles << 3; column++) {
    sum += load<f64>(cutRunning + (column << 3))
    store<f64>(cutSums + (column << 3), sum, 8)
  }
  for (let tile = cutEnding ? cutTiles - 1 : 0; tile < cutTiles; tile++) {
    const end = (tile << 3) + 8
    for (let length: usize = 1; length <= cutLongest; length++, to += 2)
      store<u16>(to, leastLevel(max(cutEnding ? end : end - 7, cutEmpty + length), end, length))
  }
  if (!cutWhole) return to
  store<u16>(to, u16(Math.sqrt(load<f64>(cutRunning + (cutTiles << 6))) * cutFinesse))
  return to + 2
}

/** Cuts the circles of a centre with `count` members, of which the first has this number; gives how many blocks. */
export function cut(count: i32, number: i32): i32 {
  memory.fill(cutRunning, 0, cutColumns << 3)
  let expected: f64 = 0
  let until: f64 = -1
  let levels = cutLevels
  let blocks = 0
  for (let member = 0; member < count; member++) {
    const place = usize(load<u32>(cutPlaces + (usize(member) << 2)))
    const row = cutRows + ((place * cutColumns) << 3)
    for (let at: usize = 0; at < cutColumns << 3; at += 8)
      store<f64>(cutRunning + at, load<f64>(cutRunning + at) + load<f64>(row + at))
    expected += load<f64>(cutOwn + (place << 3))
    const root = Math.sqrt(expected * cutShare)
    if (root <= until) continue
    until = root + cutSlack
    store<u32>(cutFirsts + (usize(blocks++) << 2), number + member)
    levels = writeLevels(levels)
  }
  const all = cutWhole ? load<f64>(cutRunning + (cutTiles << 6)) : expected
  store<f64>(cutFound, max(load<f64>(cutFound, 8), all), 8)
  return blocks
}
