import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, question } from "../../platform/http/action.ts"
import { conflict, invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { NewSetting, PastSetting, Setting } from "./model.ts"
import { holders } from "./rules.ts"
import * as store from "./setting-store.ts"

export const escrowSettings = question({
  name: "escrowSettings",
  path: "/escrow-settings",
  summary: "From how many others of how many organisations a sealed signal may be opened, with every change and why",
  may: holders,
  input: z.object({}),
  output: z.object({ now: Setting, seen: z.number().int(), history: z.array(PastSetting) }),
  async run({ database }) {
    const { entry, setting } = await store.currentSetting(database)
    return { now: setting, seen: entry, history: await store.settingHistory(database) }
  },
})

export const changeEscrowSettings = action({
  name: "changeEscrowSettings",
  method: "POST",
  path: "/escrow-settings",
  summary: "Change the rule for signals that are sealed from now on, with why; sealed ones keep the rule of their day",
  may: holders,
  input: NewSetting,
  output: z.object({ id: z.uuid() }),
  async run({ database, who, now }, { why, seen, ...setting }) {
    await store.takeTurn(database)
    const current = await store.currentSetting(database)
    if (seen !== undefined && seen !== current.entry)
      throw conflict(
        "Iemand anders veranderde dit net. Die verandering staat er. Lees die eerst en probeer het opnieuw.",
      )
    if (setting.organisations > setting.others)
      throw invalid("organisations", "Er kunnen niet meer organisaties nodig zijn dan anderen")
    const { others, organisations, months } = current.setting
    if (others === setting.others && organisations === setting.organisations && months === setting.months)
      throw invalid("why", "Er is niets anders ingevuld dan wat al geldt")
    const by = { changedBy: personOf(who).id, changedAt: now }
    return { id: await store.addSetting(database, { ...setting, why: maskPersonalData(why).masked, ...by }) }
  },
})
