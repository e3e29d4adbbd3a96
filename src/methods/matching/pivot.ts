import type { Entering } from "./entering.ts"
import type { Transport } from "./transport.ts"

/** Where the flow round a cycle stops first: at which node's line, on which side of the cycle, after how many portions. */
type Stop = { node: number; down: boolean; units: number }
const stop: Stop = { node: -1, down: false, units: 0 }

/**
 * Brings one arc into the tree and takes another out: as much as fits flows round the cycle it closes. Of several lines that
 * stop the flow the first after the meeting goes, in the direction of the flow: so every need keeps some flow.
 */
export function pivot(plan: Transport, { way, need, offer, cost }: Entering): void {
  const { tree } = plan
  // The flow goes down to `into`, over the arc that enters to `outOf`, and up again.
  const into = way === "arc" || way === "leave" ? need : tree.root
  const outOf = way === "leave" ? tree.root : way === "cover" ? need : offer
  const meeting = tree.meeting(into, outOf)
  const onePortion = way === "leave" || way === "cover"
  findStop(plan, into, outOf, meeting, way === "cover" ? 1 : onePortion ? 2 : 0)
  if (stop.units > 0) push(plan, into, outOf, meeting, stop.units)
  if (stop.node < 0) {
    // The portion itself stops it: covered or left, the tree stays.
    plan.covered[need] = (plan.covered[need] as number) + (way === "cover" ? 1 : -1)
    return
  }
  exchange(plan, way, need, stop.down ? into : outOf, stop.down ? outOf : into, cost)
}

/** @param portion 1: one portion enters at the beginning of the flow; 2: at the end of the way down; 0: an arc without end */
function findStop(plan: Transport, into: number, outOf: number, meeting: number, portion: 0 | 1 | 2): void {
  const { room, tree } = plan
  const { parent, flow, root } = tree
  let [units, stopped, down] = [portion === 1 ? 1 : Number.MAX_SAFE_INTEGER, -1, false]
  for (let node = into; node !== meeting; node = parent[node] as number)
    if (node < room && (flow[node] as number) <= units) {
      units = flow[node] as number
      stopped = node
      down = true
    }
  if (portion === 2 && units > 1) {
    units = 1
    stopped = -1
  }
  for (let node = outOf; node !== meeting; node = parent[node] as number) {
    // An offer gets back what it has; the portion by which a need hangs from the root holds no more than one.
    const left = node >= room ? (flow[node] as number) : parent[node] === root ? 1 - (flow[node] as number) : units
    if (left < units) {
      units = left
      stopped = node
      down = false
    }
  }
  stop.node = stopped
  stop.down = down
  stop.units = units
}

function push(plan: Transport, into: number, outOf: number, meeting: number, units: number): void {
  const { room, tree } = plan
  const { parent, flow } = tree
  for (let node = into; node !== meeting; node = parent[node] as number)
    flow[node] = (flow[node] as number) + (node < room ? -units : units)
  for (let node = outOf; node !== meeting; node = parent[node] as number)
    flow[node] = (flow[node] as number) + (node < room ? units : -units)
}

/** Hangs the branch that comes loose where the entering arc is. */
function exchange(
  plan: Transport,
  way: Entering["way"],
  need: number,
  inside: number,
  outside: number,
  cost: number,
): void {
  const { covered, room, tree } = plan
  const gone = stop.node
  // A portion leaves the tree: covered when nothing flows over it, else left.
  if (gone < room && tree.parent[gone] === tree.root && tree.flow[gone] === 0)
    covered[gone] = (covered[gone] as number) + 1
  if (way === "leave") covered[need] = (covered[need] as number) - 1
  tree.turn(inside, gone, outside, way === "cover" ? 1 - stop.units : stop.units)
  // The arc that entered must cost exactly the difference between its ends.
  tree.shift(inside, inside === need && way !== "cover" ? cost : -cost)
}
