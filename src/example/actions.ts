import { z } from "zod"
import { roleLabels } from "../features/accounts/model.ts"
import { searchProposals } from "../features/bundles/proposal-actions.ts"
import { beginInstallation, empty, installation } from "../features/installation/store.ts"
import { countUnmetWithin } from "../features/unmet/rounds.ts"
import { searchNow } from "../features/watch/answer-actions.ts"
import { action, question } from "../platform/http/action.ts"
import { conflict, notFound } from "../platform/http/failure.ts"
import { anyone } from "../platform/http/may.ts"
import { emptyOutTray } from "../platform/mail/write-mail.ts"
import { weigh } from "./bundling.ts"
import { playCall } from "./calling.ts"
import { playCallUps } from "./calling-up.ts"
import { playClosedCentre, playStudyDebt } from "./deciding.ts"
import { playFund } from "./emergencies.ts"
import { playGoods } from "./goods.ts"
import { playHelp } from "./helping.ts"
import { examplePassword, organisations, people } from "./people.ts"
import { report } from "./reports.ts"
import { keyHolders } from "./sealed-people.ts"
import { playSealed } from "./sealing.ts"
import { settle } from "./settle.ts"
import { act, daysBefore } from "./stage.ts"

const nothing = z.object({})

/** A made town with a year of signals. All of it stands, or none. */
export const beginExample = action({
  name: "beginExample",
  method: "POST",
  path: "/example",
  summary: "Fill an empty installation with an example municipality: made data, removable in one go",
  may: anyone,
  input: nothing,
  output: z.object({ signals: z.number() }),
  async run(changing) {
    const { database, now } = changing
    await beginInstallation(database, {
      kind: "example",
      name: "Oeverstad",
      country: "nl",
      beganAt: daysBefore(now, 400),
    })
    const stage = await settle(changing)
    const signals = await report(stage)
    const shared = await weigh(stage, signals)
    await playCall(stage)
    await playStudyDebt(stage, shared)
    await playClosedCentre(stage, shared)
    await playSealed(stage)
    await playHelp(stage)
    await playCallUps(stage, await playGoods(stage))
    await playFund(stage)
    await countUnmetWithin(changing)
    await act(stage, "saskia", now, searchProposals, {})
    await act(stage, "saskia", now, searchNow, {})
    // The people of the example have no letter box: what they were mailed stays in the story.
    await emptyOutTray(database)
    return { signals: signals.length }
  },
})

export const showExample = question({
  name: "showExample",
  path: "/example",
  summary:
    "The people of the example municipality, their password, and the codes of who shares the key of sealed signals",
  may: anyone,
  input: nothing,
  output: z.object({
    password: z.string(),
    people: z.array(z.object({ name: z.string(), email: z.string(), organisation: z.string(), roles: z.string() })),
    codes: z.array(z.object({ name: z.string(), code: z.string() })),
  }),
  async run({ database }) {
    if ((await installation(database))?.kind !== "example") throw notFound()
    const names = new Map(organisations.map(([code, name]) => [code, name]))
    return {
      password: examplePassword,
      codes: keyHolders.map(({ key, code }) => ({ name: people.find((one) => one.key === key)?.name ?? key, code })),
      people: people.map(({ key, name, organisation, roles }) => ({
        name,
        email: `${key}@voorbeeld.example`,
        organisation: names.get(organisation) ?? organisation,
        roles: roles.map((role) => roleLabels[role]).join(", "),
      })),
    }
  },
})

export const removeExample = action({
  name: "removeExample",
  method: "DELETE",
  path: "/example",
  summary: "Remove the example municipality with everything in it; the installation is empty again",
  may: anyone,
  input: nothing,
  output: z.object({ removed: z.boolean() }),
  async run({ database }) {
    if ((await installation(database))?.kind !== "example")
      throw conflict("Dit is geen voorbeeldgemeente. Er is niets weggehaald.")
    await empty(database)
    return { removed: true }
  },
})
