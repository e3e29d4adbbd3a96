/**
 * How long a browser takes to seal a text, to make a member's keys out of the code, to give a part and to open; and to find what may be
 * opened among many sealed signals of one theme. Prints JSON: milliseconds, the median of so many runs.
 *   node_modules/.bin/node --import tsx bench/sealing.ts
 */
import { loadavg } from "node:os"
import { memberKeyFrom, newMemberCode, newSalt } from "../src/client/sealing/member-key.ts"
import { openText, sealText } from "../src/client/sealing/signal-box.ts"
import { combine, deal, partOf } from "../src/client/sealing/threshold.ts"
import { readyToOpen, type SealedReport } from "../src/methods/escrow/ready.ts"

async function median(runs: number, run: () => unknown): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < runs; at++) {
    const started = performance.now()
    await run()
    times.push(performance.now() - started)
  }
  return +(times.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? 0).toFixed(1)
}

const text = "Een leerling durft niet te lenen en stopt met de opleiding. ".repeat(15)
const { publicKey, shares } = deal(2, 3)
const box = await sealText(text, publicKey, "bench")
const parts = shares.slice(0, 2).map((share) => ({ index: share.index, part: partOf(share, box.encapsulated) }))
const [share] = shares
if (!share) throw new Error("no share")

const sealed = (number: number): SealedReport[] =>
  Array.from({ length: number }, (_, index) => ({
    id: String(index),
    revealed: { theme: "thema", area: null, from: null, until: null, topics: [`woord ${index % 40}`] },
    rule: { others: 3, organisations: 2 },
    opened: false,
    report: {
      reporterKey: `${index % 12} code ${index}`,
      way: "code",
      organisation: String(index % 12),
      week: "",
      peopleLeast: 1,
      peopleMost: 1,
    },
  }))
const many = sealed(1000)
const sharing = Array.from({ length: 30 }, (_, index) => [String(index % 12), String((index * 5 + 1) % 12)])

console.log(
  JSON.stringify({
    seal: await median(31, () => sealText(text, publicKey, "bench")),
    keysOutOfCode: await median(5, () => memberKeyFrom(newMemberCode(), newSalt())),
    part: await median(31, () => partOf(share, box.encapsulated)),
    open: await median(31, () => openText(combine(parts), box, publicKey, "bench")),
    ready1000InOneTheme: await median(3, () => readyToOpen(many, new Map(), sharing)),
    load: +(loadavg()[0] ?? 0).toFixed(1),
  }),
)
