import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, question } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { labelFor } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import { ModeDesk, modeKeepers, modesFor, NewMode } from "./model.ts"
import * as store from "./store.ts"

export const matchMode = question({
  name: "matchMode",
  path: "/match-mode",
  summary: "How help for what one's own organisation asked is approved, with every change and why",
  may: modeKeepers,
  input: z.object({}),
  output: ModeDesk,
  async run({ database, who }) {
    const { organisation } = personOf(who)
    const known = (await helpItems(database)).filter(({ kind, retired }) => kind !== "space" && !retired)
    return {
      ...(await store.modeNow(database, organisation.id)),
      choices: modesFor(organisation.kind),
      known: known.map((item) => ({ value: item.code, label: labelFor(item, organisation.country) })),
      history: await store.modeHistory(database, organisation.id),
    }
  },
})

export const changeMatchMode = action({
  name: "changeMatchMode",
  method: "POST",
  path: "/match-mode",
  summary:
    "Choose how help for what one's own organisation asked is approved; stricter holds at once, freer for new needs",
  may: modeKeepers,
  input: NewMode,
  output: z.object({ mode: z.string() }),
  audit: ({ mode }) => ({ detail: { mode } }),
  async run({ database, who, now }, { mode, items, why }) {
    const { id, organisation } = personOf(who)
    if (!modesFor(organisation.kind).includes(mode))
      throw invalid("mode", "Bij jullie is er niemand die als hulpverlener goedkeurt. Kies een andere manier")
    const before = await store.modeNow(database, organisation.id)
    const known = new Set((await helpItems(database)).map(({ code }) => code))
    const odd = items.find((item) => !known.has(item))
    if (odd) throw invalid("items", `'${odd}' staat niet op de lijst. Kies een soort hulp uit de lijst`)
    const left = mode === "betweenPeople" ? [...new Set(items)].sort() : []
    if (mode === "betweenPeople" && left.length === 0)
      throw invalid("items", "Kies ten minste één soort hulp die jullie aan mensen zelf laten")
    if (JSON.stringify([mode, left]) === JSON.stringify([before.mode, before.items]))
      throw invalid("why", "Zo gaat het nu al. Kies een andere manier")
    const by = { changedBy: id, changedAt: now }
    const row = { organisationId: organisation.id, mode, items: left, why: maskPersonalData(why).masked }
    await store.addMode(database, { ...row, ...by })
    return { mode }
  },
})
