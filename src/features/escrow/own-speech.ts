import type { Tone } from "../../platform/html/notice.tsx"
import type { OwnSealed } from "./model.ts"

/** There is no word for 'almost': it would tell who sends a signal to look whether somebody else did. */
export const stateWords: Record<OwnSealed["state"], { tone: Tone | "neutral"; word: string; sentence: string }> = {
  sealed: {
    tone: "info",
    word: "Verzegeld: nog niet genoeg",
    sentence: "Je tekst zit nog op slot. Hoeveel anderen hetzelfde zien, zeggen wij tegen niemand.",
  },
  opened: {
    tone: "done",
    word: "Open",
    sentence: "Genoeg anderen gaven hetzelfde door. De werkgroep opende alles tegelijk, en je signaal telt nu mee.",
  },
  withdrawn: {
    tone: "neutral",
    word: "Ingetrokken",
    sentence: "Je trok het in. De tekst is weg, en niemand heeft hem gelezen.",
  },
  expired: {
    tone: "neutral",
    word: "Verwijderd",
    sentence: "Er kwamen niet genoeg anderen bij. De tekst is verwijderd, en niemand heeft hem gelezen.",
  },
}
