import { randomBytes } from "node:crypto"
import { z } from "zod"
import { fromHex, toHex } from "../../methods/oblivious/hex.ts"
import { evaluate } from "../../methods/oblivious/split-key.ts"
import type { KeyholderSettings } from "../../platform/keyholder-settings.ts"
import { takeAllowance } from "./allowance.ts"
import { halfKeyIn, keptYears } from "./half-keys.ts"

/** What a keyholder is asked: for the open half of a purpose, or to evaluate elements for an organisation. */
const Purpose = z.object({
  purpose: z.string().regex(/^[\w/ .-]{1,200}$/),
  year: z.number().int(),
})
const Elements = Purpose.extend({
  organisation: z.string().min(1).max(100),
  elements: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .min(1)
    .max(200),
})

export type Answer = { status: number; body: object; said?: string }
type Keeper = { settings: KeyholderSettings; now: Date }

const refused = (status: number, why: string): Answer => ({ status, body: { why } })
const random = (length = 32) => new Uint8Array(randomBytes(length))

/** Answers one question; `said` is what may stand in the log: an organisation and a number, nothing else. */
export function answerOf(path: string, given: unknown, keeper: Keeper): Answer {
  if (path === "/keys") return openHalf(given, keeper)
  if (path === "/evaluations") return evaluated(given, keeper)
  return refused(404, "address")
}

function openHalf(given: unknown, { settings, now }: Keeper): Answer {
  const asked = Purpose.safeParse(given)
  if (!asked.success) return refused(400, "input")
  const { purpose, year } = asked.data
  if (!keptYears(now.getUTCFullYear()).includes(year)) return refused(409, "year")
  const { open } = halfKeyIn(settings.KEYHOLDER_DIR, purpose, year)
  return { status: 200, body: { open: toHex(open) }, said: `de open helft voor een telling over ${year} is gegeven` }
}

function evaluated(given: unknown, { settings, now }: Keeper): Answer {
  const asked = Elements.safeParse(given)
  if (!asked.success) return refused(400, "input")
  const { organisation, purpose, year, elements } = asked.data
  if (!settings.KEYHOLDER_ORGANISATIONS.includes(organisation)) return refused(403, "organisation")
  if (!keptYears(now.getUTCFullYear()).includes(year)) return refused(409, "year")
  const day = now.toISOString().slice(0, 10)
  const taken = takeAllowance(settings, { organisation, elements: elements.length, day, purpose, year })
  if (taken.kind === "enough") {
    const why = taken.of === "day" ? "genoeg voor vandaag" : "genoeg voor deze telling"
    return { ...refused(429, taken.of), said: `${organisation}: ${why}` }
  }
  try {
    const made = evaluate(halfKeyIn(settings.KEYHOLDER_DIR, purpose, year), elements.map(fromHex), random)
    return {
      status: 200,
      body: { elements: made.elements.map(toHex), proof: toHex(made.proof) },
      said: `${organisation}: ${elements.length} uitgerekend, ${taken.today} van ${settings.KEYHOLDER_PER_DAY} vandaag`,
    }
  } catch {
    return refused(400, "element")
  }
}
