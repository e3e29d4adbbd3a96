import { z } from "zod"
import type { Settings } from "./config.ts"

const patience = 15_000

/** What the other party, who has the other half of the key, answers; or why there is nothing to go on with. */
export type FromKeyholder<Value> =
  | { kind: "answered"; value: Value }
  | { kind: "none" }
  | { kind: "silent" }
  | { kind: "refused"; why: "day" | "count" | "organisation" | "other" }

const Open = z.object({ open: z.string() })
const Limit = z.object({ why: z.enum(["day", "count"]) })
const Evaluation = z.object({ elements: z.array(z.string()), proof: z.string() })

/** Whether this installation has a keyholder at all. */
export const hasKeyholder = ({ KEYHOLDER_URL, KEYHOLDER_SECRET }: Settings): boolean =>
  KEYHOLDER_URL !== undefined && KEYHOLDER_SECRET !== undefined

type Purpose = { purpose: string; year: number }

export const askOpenHalf = (settings: Settings, asked: Purpose): Promise<FromKeyholder<z.output<typeof Open>>> =>
  ask(settings, "keys", asked, Open)

export const askEvaluation = (
  settings: Settings,
  asked: Purpose & { organisation: string; elements: readonly string[] },
): Promise<FromKeyholder<z.output<typeof Evaluation>>> => ask(settings, "evaluations", asked, Evaluation)

async function ask<S extends z.ZodType>(
  { KEYHOLDER_URL: url, KEYHOLDER_SECRET: secret }: Settings,
  path: string,
  asked: object,
  schema: S,
): Promise<FromKeyholder<z.output<S>>> {
  if (url === undefined || secret === undefined) return { kind: "none" }
  try {
    const answer = await fetch(`${url.replace(/\/$/, "")}/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${secret}` },
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(patience),
      redirect: "error",
    })
    if (answer.status === 429) {
      const told = Limit.safeParse(await answer.json())
      return { kind: "refused", why: told.data?.why ?? "other" }
    }
    if (answer.status === 403) return { kind: "refused", why: "organisation" }
    if (!answer.ok) return { kind: "refused", why: "other" }
    return { kind: "answered", value: schema.parse(await answer.json()) }
  } catch {
    return { kind: "silent" }
  }
}
