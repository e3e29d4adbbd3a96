import type { Minima } from "../methods/privacy/disclosure.ts"
import type { Settings } from "./config.ts"

/** The smallest numbers that people outside may see, as the installation set them. */
export const minimaOf = (settings: Settings): Minima => ({
  count: settings.MINIMUM_COUNT,
  denominator: settings.MINIMUM_DENOMINATOR,
  sources: settings.MINIMUM_SOURCES,
})
