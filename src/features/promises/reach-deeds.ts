import type { DeedGroup } from "./deed-words.ts"

export const reachDeeds: readonly DeedGroup[] = [
  {
    title: "Bereik van hulp",
    deeds: {
      helpReach: "zien wie een eerste portie hulp kreeg; kleine aantallen alleen voor wie plant",
      recruitment: "zien welk aanbod erbij iemand een eerste portie hulp zou geven",
    },
  },
]
