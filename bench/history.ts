/**
 * How long sealing and checking a log takes, beside the least it could: the same number of SHA-256 in this process.
 * `node --import tsx bench/history.ts [lines]`
 */
import { createHash } from "node:crypto"
import { sealSome } from "../src/features/history/seal-store.ts"
import { verifyHistory } from "../src/features/history/verifying.ts"
import { openHouse } from "../test/support/house.ts"

const lines = Number(process.argv[2] ?? 100_000)
const nabij = await openHouse()
const { house } = nabij
await house.database.pool.query(
  `insert into audit (id, at, person_id, operation, subject, detail)
   select gen_random_uuid(), '2026-11-18T09:00:00Z'::timestamptz + n * interval '1 millisecond', gen_random_uuid(), 'weighSignals',
     gen_random_uuid()::text, jsonb_build_object('n', n)
   from generate_series(1, $1::integer) n`,
  [lines],
)

async function seconds(run: () => unknown): Promise<number> {
  const begun = performance.now()
  await run()
  return (performance.now() - begun) / 1000
}

const text = JSON.stringify(["0".repeat(64), "line", "x".repeat(250)])
const bound = await seconds(() => {
  for (let line = 0; line < lines; line++) createHash("sha256").update(text).digest("hex")
})
const sealing = await seconds(async () => {
  while ((await sealSome(house.database.kysely, house.clock(), "2026-11-16")) > 0);
})
const checking = await seconds(async () => {
  const breaks = (await verifyHistory(house)).flatMap((one) => one.breaks)
  if (breaks.length > 0) throw new Error(JSON.stringify(breaks))
})
console.log(
  JSON.stringify({
    lines,
    hashing: bound,
    sealing,
    checking,
    "sealing / hashing": sealing / bound,
    "checking / hashing": checking / bound,
  }),
)
await nabij.close()
process.exit(0)
