import type { Mode } from "./model.ts"

/** Who sees what is asked beside volunteer coordinators: said where one asks. */
export const modeSeenBy: Partial<Record<Mode, string>> = {
  group: "Ook iedereen met een account bij jouw organisatie ziet dit, en mag een helper kiezen.",
  betweenPeople:
    "Helpers die iemand van ons ontmoette, kunnen zien welke hulp in hun buurt gevraagd wordt en wanneer. Nooit voor wie, en nooit wat je hier schrijft.",
}

export const modeLabels: Record<Mode, string> = {
  coordinator: "Een vrijwilligerscoördinator keurt alles goed",
  professional: "De hulpverlener keurt het voorstel goed",
  intermediary: "Wie de vraag stelde, kiest zelf",
  group: "De groep kiest",
  betweenPeople: "Tussen mensen, binnen jullie afspraken",
}

/** Who approves, who says yes first, and what the helper sees when: the same in docs/methods/matching.md. */
export const modeHints: Record<Mode, string> = {
  coordinator: "Daarna zegt de bewoner ja, en dan pas hoort de helper ervan.",
  professional:
    "Wie de vraag stelde, mag goedkeuren wat Nabij voorstelt. Daarna zegt de bewoner ja, en dan pas hoort de helper ervan.",
  intermediary: "Wie de vraag stelde, kiest uit wie past. Zei de bewoner al ja, dan wordt de helper meteen gevraagd.",
  group:
    "Iedereen met een account bij jullie ziet de hulpvragen van jullie en mag kiezen uit wie past. Wie de vraag stelde, zegt of de bewoner het wil.",
  betweenPeople:
    "Alleen voor soorten hulp die jullie hieronder kiezen, en met helpers die iemand van ons ontmoette. Die zien met hun eigen link wat er in hun buurt gevraagd wordt, zonder voor wie, en mogen zelf zeggen dat ze kunnen. Wie de vraag stelde, kiest of vraagt ook zelf. Bij elke andere vraag gaat het via een vrijwilligerscoördinator.",
}
