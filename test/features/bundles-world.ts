import type { PersonName } from "../people.ts"
import { made, nabij } from "../support/in-house.ts"

export const api = (by: PersonName, method: string, path: string, body?: object) => nabij.as(by).api(method, path, body)

/** Somebody tells this in the first week of November. */
export const reported = async (by: PersonName, account: string, form: object = {}): Promise<string> =>
  (await made(by, "/signals", { account, week: "2026-W45", mode: "named", ...form })).id

/** Whoever weighs it says what it is: without more, something to send on. */
export async function weighed(by: PersonName, id: string, outcome = "external"): Promise<string> {
  await made(by, "/weighings", { signals: [id], outcome, reason: "Dit gaat verder dan één persoon." })
  return id
}

export const begun = async (by: PersonName, bottleneck: string, form: object = {}): Promise<string> =>
  (await made(by, "/bundles", { bottleneck, reach: "shared", ...form })).id

/** What somebody sees of a bundle. */
export const desk = async (by: PersonName, id: string) => (await api(by, "GET", `/bundles/${id}`)).json()
