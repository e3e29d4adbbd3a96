import type { DeedGroup } from "./deed-words.ts"

export const unmetDeeds: readonly DeedGroup[] = [
  {
    title: "Wat niet lukte",
    deeds: {
      needCounting: "zien wat er van een eigen hulpvraag kan meetellen",
      answerNeedCounting: "opschrijven of een hulpvraag zonder naam mag meetellen",
      myCounted: "zien wat er van je eigen hulpvragen meetelde",
      unmetDesk: "lezen hoe vaak hulp niet lukte en rechten niet gekregen zijn, per thema en plaats",
      publishUnmet: "een kwartaal met wat niet lukte openbaar maken",
      unmetReleases: "openbare cijfers lezen over wat niet lukte",
      unmetRelease: "openbare cijfers lezen over wat niet lukte",
      unmetThemes: "lezen bij welk thema hulp en rechten tellen",
      unmetTheme: "de geschiedenis lezen van het thema van hulp of een recht",
      changeUnmetTheme: "veranderen bij welk thema hulp of een recht telt",
    },
  },
]
