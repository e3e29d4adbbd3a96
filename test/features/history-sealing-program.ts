/**
 * A Nabij that seals many lines, for tests that kill it: `history-sealing-program.ts <data folder> <lines>`. Prints `sealed <lines>`
 * after each seal and `done`.
 */
import { sealSome } from "../../src/features/history/seal-store.ts"
import { houseOn } from "./signals-import-house.ts"

const [dataDir = "", lines = "0"] = process.argv.slice(2)
const house = await houseOn(dataDir)
await house.database.pool.query(
  `insert into audit (id, at, operation, detail)
   select gen_random_uuid(), '2026-11-18T09:00:00Z'::timestamptz + n * interval '1 millisecond', 'weighSignals', jsonb_build_object('n', n)
   from generate_series(1, $1::integer) n`,
  [lines],
)
console.log("written")
for (let sealed = 0, some = -1; some !== 0; sealed += some) {
  some = await sealSome(house.database.kysely, house.clock(), "2026-11-16", 2000)
  console.log(`sealed ${sealed + some}`)
}
console.log("done")
await house.database.close()
