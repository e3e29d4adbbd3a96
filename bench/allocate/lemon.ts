/** Compiles and runs LEMON's network simplex (Debian: liblemon-dev and g++), where it is there. */
import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Network } from "./network.ts"

const source = new URL("./lemon.cpp", import.meta.url).pathname

/** The program, or undefined where there is no compiler or no LEMON. */
export function lemonProgram(folder: string): string | undefined {
  const program = join(folder, "lemon")
  const made = spawnSync("g++", ["-O3", "-o", program, source, "-llemon"], { stdio: "ignore" })
  return made.error === undefined && made.status === 0 ? program : undefined
}

/** `seconds` of processor time for the pivots alone, `build` for making the graph. */
export type LemonRun = { optimal: boolean; cost: bigint; build: number; seconds: number }

export function runLemon(program: string, network: Network): LemonRun {
  const folder = mkdtempSync(join(tmpdir(), "nabij-lemon-"))
  const file = join(folder, "network")
  try {
    const { nodes, from, to, capacity, cost } = network
    const parts = [Int32Array.of(nodes, cost.length), from, to, capacity, cost]
    writeFileSync(file, Buffer.concat(parts.map((part) => Buffer.from(part.buffer))))
    const { cost: total, ...rest } = JSON.parse(execFileSync(program, [file], { encoding: "utf8" }))
    return { ...rest, cost: BigInt(total) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
