const bits = 16

/** One number for a place of which neighbours in the plane mostly are neighbours too: Morton's order (1966). */
function mortonOf(column: number, row: number): number {
  let code = 0
  for (let bit = bits - 1; bit >= 0; bit--) code = code * 4 + ((column >> bit) & 1) * 2 + ((row >> bit) & 1)
  return code
}

/** Places in an order in which what is near comes near. @param places which of the points; they come back in that order */
export function nearbyOrder(x: Float64Array, y: Float64Array, places: Int32Array): Int32Array {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const place of places) {
    left = Math.min(left, x[place] as number)
    right = Math.max(right, x[place] as number)
    bottom = Math.min(bottom, y[place] as number)
    top = Math.max(top, y[place] as number)
  }
  const scale = 2 ** bits / (Math.max(right - left, top - bottom) + 1)
  const codes = Float64Array.from(places, (place) =>
    mortonOf(Math.floor(((x[place] as number) - left) * scale), Math.floor(((y[place] as number) - bottom) * scale)),
  )
  const order = Int32Array.from(places, (_, at) => at).sort(
    (a, b) => (codes[a] as number) - (codes[b] as number) || a - b,
  )
  return order.map((at) => places[at] as number)
}
