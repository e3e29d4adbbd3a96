import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { usualWatch } from "../../methods/watch/settings.ts"
import { action, question } from "../../platform/http/action.ts"
import { conflict, invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { NewSetting, SettingDesk, settingKeepers } from "./setting-model.ts"
import * as store from "./setting-store.ts"

const listed = (settings: typeof usualWatch) => ({ ...settings, periods: [...settings.periods] })

export const watchSettings = question({
  name: "watchSettings",
  path: "/watch-settings",
  summary: "What the watch asks before it proposes a pattern, with every change, who made it and why",
  may: settingKeepers,
  input: z.object({}),
  output: SettingDesk,
  async run({ database }) {
    const { entry, settings } = await store.currentSettings(database)
    return {
      now: listed(settings),
      usual: listed(usualWatch),
      seen: entry,
      history: await store.settingHistory(database),
    }
  },
})

export const changeWatchSettings = action({
  name: "changeWatchSettings",
  method: "POST",
  path: "/watch-settings",
  summary: "Change what the watch asks, with why; earlier settings stay readable and the next run uses the new ones",
  may: settingKeepers,
  input: NewSetting,
  output: z.object({ id: z.uuid() }),
  async run({ database, who, now }, { percent, why, seen, periods, moreThanUsual, ...values }) {
    await store.takeTurn(database)
    const { entry, settings } = await store.currentSettings(database)
    if (seen !== undefined && seen !== entry)
      throw conflict(
        "Iemand anders veranderde dit net. Die verandering staat er. Lees die eerst en probeer het opnieuw.",
      )
    const weeks = [...new Set(periods)].sort((one, other) => one - other)
    const asked = moreThanUsual ?? settings.moreThanUsual
    const next = { ...values, level: percent / 100, periods: weeks, moreThanUsual: asked }
    if (JSON.stringify(sorted(next)) === JSON.stringify(sorted(settings)))
      throw invalid("why", "Er is niets anders ingevuld dan wat al telt")
    const by = { changedBy: personOf(who).id, changedAt: now }
    return { id: await store.addSetting(database, { settings: next, why: maskPersonalData(why).masked, ...by }) }
  },
})

const sorted = (settings: object) => Object.entries(settings).sort(([one], [other]) => (one < other ? -1 : 1))
