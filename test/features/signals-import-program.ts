/**
 * A Nabij that reads in a file while people report, for tests that kill it:
 * `signals-import-program.ts <data folder> <lines>`. Prints `told <id>` for every signal that somebody was thanked for,
 * `read <lines>` as the import gets on, and `done`.
 */
import { setTimeout as pause } from "node:timers/promises"
import { whoHasToken } from "../../src/features/accounts/identify.ts"
import { reportSignal } from "../../src/features/signals/actions.ts"
import { importSignalFile } from "../../src/features/signals/import-actions.ts"
import { importRound } from "../../src/features/signals/import-round.ts"
import { perform } from "../../src/platform/http/perform.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { settle } from "../seeds.ts"
import { houseOn, linesOf } from "./signals-import-house.ts"

const [dataDir = "", lines = "0"] = process.argv.slice(2)
const house = await houseOn(dataDir)
const { token } = await settle(house)
const database = house.database.kysely
const anita = await whoHasToken(database, token.anita, house.clock())
const fatima = await whoHasToken(database, token.fatima, house.clock())
await perform(house, anita, importSignalFile, { file: { name: "groot.csv", text: linesOf(Number(lines)) } })

let done = false
const reading = runRound(house, importRound).then(() => {
  done = true
})
const reporting = (async () => {
  for (let number = 1; !done; number++) {
    const account = `Ouders in straat ${number} wachten lang op hulp`
    const { id } = await perform(house, fatima, reportSignal, { account, week: "2026-W46", mode: "named" })
    console.log(`told ${id}`)
  }
})()
const watching = (async () => {
  for (; !done; await pause(100)) {
    const { rows } = await house.database.pool.query("select lines_read from import")
    console.log(`read ${rows[0].lines_read}`)
  }
})()
await Promise.all([reading, reporting, watching])
console.log("done")
await house.database.close()
