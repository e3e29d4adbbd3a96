import type { Country } from "../../platform/words/words.ts"
import { type HelpItem, itemKinds, kindLabels } from "./model.ts"

/** What it is called where one works: in Flanders some things have another name. */
export const labelFor = (item: Pick<HelpItem, "labelNl" | "labelBe">, country: Country): string =>
  country === "be" ? item.labelBe : item.labelNl

type Unit = Pick<HelpItem, "unitOne" | "unitMany">

/** '1 rit', '3 ritten'. */
export const amountOf = ({ unitOne, unitMany }: Unit, units: number): string =>
  `${units} ${units === 1 ? unitOne : unitMany}`

/** The items that can be chosen now, by kind, each with what one portion is: 'Vervoer (ritten)'. */
export const itemGroups = (items: readonly HelpItem[], country: Country) =>
  itemKinds.flatMap((kind) => {
    const options = items
      .filter((item) => item.kind === kind && !item.retired)
      .map((item) => ({ value: item.code, label: `${labelFor(item, country)} (${item.unitMany})` }))
    return options.length > 0 ? [{ label: kindLabels[kind], options }] : []
  })
