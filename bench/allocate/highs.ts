import { loadSolver } from "../../src/methods/privacy/solver.ts"
import type { Network } from "./network.ts"

/** Processor seconds of HiGHS (WebAssembly) on the same network as a linear programme, and the least cost. */
export async function highsSeconds({
  nodes,
  from,
  to,
  capacity,
  cost,
}: Network): Promise<{ seconds: number; cost: number }> {
  const solver = await loadSolver()
  const rows = Array.from({ length: nodes }, () => [] as string[])
  cost.forEach((_, arc) => {
    rows[from[arc] as number]?.push(`+ a${arc}`)
    rows[to[arc] as number]?.push(`- a${arc}`)
  })
  const goal = Array.from(cost, (price, arc) => (price === 0 ? "" : `+ ${price} a${arc}`)).filter(Boolean)
  const balance = rows.map((terms, node) => (terms.length === 0 ? "" : `n${node}: ${terms.join(" ")} = 0`))
  const bounds = Array.from(capacity, (most, arc) => `0 <= a${arc} <= ${most}`)
  const text = `Minimize\n obj: ${goal.join("\n ")}\nSubject To\n ${balance.filter(Boolean).join("\n ")}\nBounds\n ${bounds.join("\n ")}\nEnd\n`
  const begun = process.cpuUsage()
  const answer = solver.solve(text)
  const { user, system } = process.cpuUsage(begun)
  return { seconds: (user + system) / 1e6, cost: answer.ObjectiveValue }
}
