import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { anyone } from "../../platform/http/may.ts"
import { challengeMinutes } from "../../platform/http/proof.ts"
import { challengeFor, tollNames } from "./receipt-rules.ts"

/** The same for everybody; the answer is not kept, and only what was used is remembered for half an hour. */
export const proofChallenge = question({
  name: "proofChallenge",
  path: "/proof-challenges",
  summary:
    "A small sum for a browser to do before an anonymous report or a receipt, so that a flood does not stop others",
  may: anyone,
  input: z.object({ purpose: z.enum(tollNames, "Kies report of receipt") }),
  output: z.object({
    challenge: z.string(),
    bits: z.number().int(),
    parts: z.number().int(),
    minutes: z.number().int(),
  }),
  run: async ({ house, now }, { purpose }) => ({ ...challengeFor(house, purpose, now), minutes: challengeMinutes }),
})
