import { randomBytes } from "node:crypto"
import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { budgetLeft, spend } from "../../methods/privacy/discrete-laplace/ledger.ts"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { anyone, only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { type Counts, countsFor } from "../counts/store.ts"
import * as themeStore from "../themes/store.ts"
import { OpenData, Year } from "./open-model.ts"
import { openData, perFile, perYear, yearsOver } from "./open-rules.ts"
import * as store from "./open-store.ts"
import { pastQuarters } from "./quarter-rules.ts"
import { forgottenUntil } from "./store.ts"

const name = "people by municipality and life domain"
const bits = () => randomBytes(4).readInt32LE()

async function yearsToOpen(asking: Asking, counts: Counts): Promise<number[]> {
  return yearsOver(pastQuarters(counts, dayOf(asking.now)), await forgottenUntil(asking.database))
}

export const openDataDesk = question({
  name: "openDataDesk",
  path: "/open-data",
  summary: "Of which years there is open data, and of which it can still be made",
  may: anyone,
  input: z.object({}),
  output: z.object({ published: z.array(z.number().int()), waiting: z.array(z.number().int()) }),
  async run(asking) {
    const spent = await store.ledger(asking.database)
    const years = await yearsToOpen(asking, await countsFor(asking))
    return {
      published: spent.map(({ year }) => year),
      waiting: years.filter((year) => budgetLeft(spent, year, perYear) >= perFile),
    }
  },
})

export const publishOpenData = action({
  name: "publishOpenData",
  method: "POST",
  path: "/open-data",
  summary: "Publish the open data of a year that is over, with noise drawn once; the budget of a year allows it once",
  may: only("workingGroup"),
  input: z.object({ year: Year }),
  output: z.object({ id: z.uuid(), year: z.number().int() }),
  async run(changing, { year }) {
    const { database, house, who, now } = changing
    const counts = await countsFor(changing)
    if (!(await yearsToOpen(changing, counts)).includes(year))
      throw invalid("year", "Dit jaar is nog niet voorbij, er zijn geen signalen van, of het is te lang geleden")
    const release = { year, name, thousandths: perFile }
    const granted = spend(await store.ledger(database), release, perYear)
    const already = conflict("De open data van dit jaar zijn er al. Een tweede keer zou te veel over mensen vertellen.")
    if (granted.kind === "refused") throw already
    const content = openData(counts, await themeStore.themes(database), year, { bits, secret: house.secret })
    const by = { publishedBy: personOf(who).id, publishedOn: dayOf(now) }
    const id = await store.addOpenRelease(database, { ...release, content }, by)
    if (!id) throw already
    return { id, year }
  },
})

export const oneOpenData = question({
  name: "oneOpenData",
  path: "/open-data/:year",
  summary: "People by municipality and life domain in a year, with noise (discrete Laplace), and how much noise",
  may: anyone,
  input: z.object({ year: Year }),
  output: OpenData,
  async run({ database }, { year }) {
    const found = await store.openDataOf(database, year)
    if (!found) throw notFound()
    return found
  },
})
