import { bundleDeeds } from "./bundle-deeds.ts"
import { fundDeeds } from "./fund-deeds.ts"
import { houseDeeds } from "./house-deeds.ts"
import { offerDeeds } from "./offer-deeds.ts"
import { reachDeeds } from "./reach-deeds.ts"
import { signalDeeds } from "./signal-deeds.ts"
import { stockDeeds } from "./stock-deeds.ts"
import { unmetDeeds } from "./unmet-deeds.ts"
import { visitDeeds } from "./visit-deeds.ts"

/** What people do, by subject: each operation by its name, in the words of whoever does it. */
export type DeedGroup = { title: string; deeds: Record<string, string> }

export const deedGroups: readonly DeedGroup[] = [
  ...signalDeeds,
  ...bundleDeeds,
  ...houseDeeds,
  ...offerDeeds,
  ...visitDeeds,
  ...stockDeeds,
  ...fundDeeds,
  ...unmetDeeds,
  ...reachDeeds,
]
