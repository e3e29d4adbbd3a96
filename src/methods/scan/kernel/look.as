/** Looking at the windows of a block that passes, in AssemblyScript; part of the module of kernel.as. */

/** What a window expects, added up again from the first place of the circle: exact enough to be told. */
function expectedOf(centre: i32, last: usize, column: isize, length: usize): f64 {
  const prefixStride = (stride >> 4) + 1
  const block = usize(load<u32>(centres + (usize(centre) << 2)))
  let sum: f64 = 0
  for (let member = usize(load<u32>(blocks + (block << 2))); member <= last; member++) {
    const at = usize(load<u32>(members + (member << 2)))
    const prefix = prefixes + (((at - counts) / stride * prefixStride + column) << 3)
    sum += load<f64>(prefix + (length << 3)) - load<f64>(prefix)
  }
  return sum
}

/** Looks at one window of each circle of a block. `level`: what its smallest circle expects, at least. */
function refine(centre: i32, block: usize, column: isize, length: usize, level: usize, old: usize): void {
  let sum = i16x8.splat(0)
  for (let index: usize = 0; index < length; index++) sum = i16x8.add(sum, v128.load(old + ((column + index) << 4)))
  const root = f64(level) / finesse
  let expected = root * root
  const first = usize(load<u32>(block))
  const until = usize(load<u32>(block, 4))
  const prefixStride = (stride >> 4) + 1
  for (let member = first; member < until; member++) {
    const at = usize(load<u32>(members + (member << 2)))
    const cells = at + (column << 4)
    for (let index: usize = 0; index < length; index++) sum = i16x8.add(sum, v128.load(cells + (index << 4)))
    if (member > first) {
      const prefix = prefixes + (((at - counts) / stride * prefixStride + column) << 3)
      expected += load<f64>(prefix + (length << 3)) - load<f64>(prefix)
    }
    const reach = usize(Math.sqrt(expected) * finesse)
    const lanes = i16x8.bitmask(i16x8.sub(v128.load(needs + (reach << 4)), sum))
    if (lanes != 0) {
      v128.store(sums, sum)
      hit(expectedOf(centre, member, column, length), lanes)
    }
  }
}

/** Looks for the windows of a block that pass, of those that end in columns [first, until). */
function descend(centre: i32, block: usize, first: isize, until: isize, level: usize, old: usize, now: usize): void {
  for (let last = first; last < until; last++) {
    let sum = i16x8.splat(0)
    for (let length: isize = 1; length <= isize(longest); length++) {
      sum = i16x8.add(sum, v128.load(now + ((last - length + 1) << 4)))
      const at = level + ((length - 1) << 1)
      if (last - length + 1 >= empty && i16x8.bitmask(i16x8.sub(need(at), sum)) != 0)
        refine(centre, block, last - length + 1, length, load<u16>(at), old)
    }
  }
}
