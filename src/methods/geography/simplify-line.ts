import type { Position } from "./outline.ts"

/**
 * A line (degrees) with fewer positions, both ends kept, such that every left-out position lies within `tolerance` metres of
 * the new line, measured in `plane`. The result is the same for the line and its reverse. Throws nothing.
 * Source: Douglas and Peucker, Cartographica 10 (1973) 112–122, with a stack instead of recursion.
 */
export function simplifyLine(
  line: Position[],
  tolerance: number,
  plane: (position: Position) => [number, number],
): Position[] {
  if (line.length < 3) return line
  const turned = isBackward(line)
  const given = turned ? line.toReversed() : line
  const points = given.map(plane)
  const keep = new Set([0, given.length - 1])
  const spans: [number, number][] = [[0, given.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const far = farthest(points, span)
    if (far.distance <= tolerance) continue
    keep.add(far.index)
    spans.push([span[0], far.index], [far.index, span[1]])
  }
  const kept = given.filter((_, index) => keep.has(index))
  return turned ? kept.reverse() : kept
}

/** One direction for both ways round: compares position by position from both ends until they differ. */
function isBackward(line: Position[]): boolean {
  for (let step = 0; step < line.length / 2; step += 1) {
    const [x = 0, y = 0] = line[step] ?? []
    const [otherX = 0, otherY = 0] = line[line.length - 1 - step] ?? []
    if (x !== otherX) return x > otherX
    if (y !== otherY) return y > otherY
  }
  return false
}

function farthest(points: [number, number][], [start, end]: [number, number]): { index: number; distance: number } {
  let found = { index: start, distance: -1 }
  for (let index = start + 1; index < end; index += 1) {
    const distance = distanceToSegment(points[index] ?? [0, 0], points[start] ?? [0, 0], points[end] ?? [0, 0])
    if (distance > found.distance) found = { index, distance }
  }
  return found
}

function distanceToSegment([x, y]: [number, number], [ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const along = length === 0 ? 0 : Math.min(Math.max(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length, 0), 1)
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
}
