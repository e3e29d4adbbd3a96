import type { SelectGroup } from "../../platform/html/select.tsx"
import type { AreaToChoose } from "../areas/model.ts"

export type Choosable = { code: string; name: string; municipality: string | null }

/** Where something can lie or be asked: areas with the municipality in which they are, and municipalities themselves. */
export const choosable = (areas: readonly AreaToChoose[]): Choosable[] =>
  areas.map(({ code, name, level, parent }) => ({
    ...{ code, name, municipality: level === "municipality" ? null : (parent ?? null) },
  }))

/** The same to choose from, by municipality; `whole` names the municipalities themselves. */
export const byMunicipality = (areas: readonly Choosable[], whole: string): SelectGroup[] =>
  [...Map.groupBy(areas, ({ municipality }) => municipality ?? whole)].map(([label, inside]) => ({
    label,
    options: inside.map(({ code, name }) => ({ value: code, label: name })),
  }))
