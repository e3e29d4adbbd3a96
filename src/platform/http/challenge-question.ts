import { z } from "zod"
import type { Work } from "../../methods/privacy/proof-of-work.ts"
import { question } from "./action.ts"
import { anyone } from "./may.ts"
import { challengeMinutes } from "./proof.ts"

type Asked = { name: string; path: string; summary: string; challengeFor(owner: object, now: Date): Work }

/** Where the browser of somebody without account finds its small sum. The answer is not kept. */
export const challengeQuestion = ({ challengeFor, ...asked }: Asked) =>
  question({
    ...asked,
    may: anyone,
    input: z.object({}),
    output: z.object({
      challenge: z.string(),
      bits: z.number().int(),
      parts: z.number().int(),
      minutes: z.number().int(),
    }),
    run: async ({ house, now }) => ({ ...challengeFor(house, now), minutes: challengeMinutes }),
  })
