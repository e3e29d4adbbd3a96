import { z } from "zod"

/** A theme that a text may be about. `words` are those in the text that point to it; empty where only other signals do. */
const ThemeSuggestion = z.object({
  code: z.string(),
  label: z.string(),
  /** From 0 to 1, in steps of a twentieth: nobody can see from it what one single signal changed. */
  confidence: z.number().min(0).max(1),
  words: z.array(z.string()),
})

/** What Nabij thinks that a text is about; people decide. */
export const SuggestedThemes = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("suggested"), themes: z.array(ThemeSuggestion).min(1).max(3) }),
  z.object({ kind: z.literal("unclear") }),
])
export type SuggestedThemes = z.output<typeof SuggestedThemes>
