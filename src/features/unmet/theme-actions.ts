import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { Theme } from "../themes/model.ts"
import { changers } from "../themes/rules.ts"
import { themes } from "../themes/store.ts"
import { MappedKind, Mapping, MappingChange, MappingHistory } from "./theme-model.ts"
import * as store from "./theme-store.ts"

/** Whoever changes the tree says what belongs to which of its themes. */
export { changers as mappers }

const One = z.object({ kind: MappedKind, code: z.string().max(60) })

const mappingsFor = ({ database, who, house }: Asking): Promise<Mapping[]> =>
  store.mappings(database, who.kind === "person" ? who.organisation.country : house.settings.COUNTRY)

async function mappingOf(asking: Asking, { kind, code }: z.output<typeof One>): Promise<Mapping> {
  const found = (await mappingsFor(asking)).find((one) => one.kind === kind && one.code === code)
  if (!found) throw notFound()
  return found
}

export const unmetThemes = question({
  name: "unmetThemes",
  path: "/unmet-themes",
  summary: "To which theme each thing that can be asked and each right belongs, when it is counted as not met",
  may: anyone,
  input: z.object({}),
  output: z.object({ mappings: z.array(Mapping), themes: z.array(Theme) }),
  run: async (asking) => ({ mappings: await mappingsFor(asking), themes: await themes(asking.database) }),
})

export const unmetTheme = question({
  name: "unmetTheme",
  path: "/unmet-themes/:kind/:code",
  summary: "The theme of one of them, with all that it was before and why",
  may: changers,
  input: One,
  output: z.object({ mapping: MappingHistory, themes: z.array(Theme) }),
  async run(asking, one) {
    const { database } = asking
    const mapping = await mappingOf(asking, one)
    const versions = await store.mappingVersions(database, one.kind, one.code)
    return { mapping: { ...mapping, versions }, themes: await themes(database) }
  },
})

export const changeUnmetTheme = action({
  name: "changeUnmetTheme",
  method: "PUT",
  path: "/unmet-themes/:kind/:code",
  summary: "Say to which theme it belongs from now on; what was counted before stays where it is",
  may: changers,
  input: MappingChange,
  output: One,
  audit: ({ kind, code }) => ({ subject: code, detail: { kind } }),
  async run(changing, { kind, code, theme, why, version }) {
    const { database, who, now } = changing
    const before = await mappingOf(changing, { kind, code })
    if (version !== undefined && version !== before.version)
      throw invalid(
        "",
        `Terwijl jij schreef, veranderde iemand anders dit: er is nu versie ${before.version}, zie de geschiedenis. Klopt jouw keuze nog? Druk dan nog eens op Veranderen`,
      )
    const known = theme ? (await themes(database)).find((one) => one.code === theme && !one.retired) : undefined
    if (theme && !known) throw invalid("theme", "Dit thema kennen wij niet. Kies een thema uit de lijst")
    await store.addMapping(database, {
      ...{ kind, code, seen: before.version, themeCode: known?.code ?? null },
      ...{ why: maskPersonalData(why).masked, changedBy: personOf(who).id, changedAt: now },
    })
    return { kind, code }
  },
})
