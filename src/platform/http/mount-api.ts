import type { Context, Hono } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import type { House } from "../house.ts"
import type { AnyAction, AnyQuestion, Operation } from "./action.ts"
import { bodyFault, Invalid, Problem } from "./failure.ts"
import { inputFrom } from "./input.ts"
import { openApi } from "./openapi.ts"
import { admit, ask, perform } from "./perform.ts"
import type { Identify } from "./session.ts"

export const apiRoot = "/api/v1"
const apiVersion = "1.0.0"

/** Serves every operation at its own path, from the one description. */
export function mountApi(app: Hono, house: House, identify: Identify, operations: readonly Operation[]): void {
  const document = openApi(house.settings.BASE_URL, operations)
  app.use(`${apiRoot}/*`, async (c, next) => {
    await next()
    c.header("API-Version", apiVersion)
    c.header("Cache-Control", "no-store")
    // An answer is for programs: a browser that is led to one shows no page made of it. The description itself may be looked at.
    if (c.req.path !== `${apiRoot}/openapi.json`) c.header("Content-Disposition", 'attachment; filename="api.json"')
  })
  app.get(`${apiRoot}/openapi.json`, (c) => c.json(document))
  for (const operation of operations) {
    app.on(operation.method, `${apiRoot}${operation.path}`, async (c) => {
      try {
        const who = await identify(c)
        if (operation.kind === "question") return c.json(await answer(house, who, operation, c))
        const result = await change(house, who, operation, c)
        return c.json(result, operation.method === "POST" ? 201 : 200)
      } catch (error) {
        return problem(c, house, error)
      }
    })
  }
  app.all(`${apiRoot}/*`, (c) =>
    problem(c, house, new Problem(404, "not-found", "Dit adres bestaat niet in de API van Nabij.")),
  )
}

type Asker = Awaited<ReturnType<Identify>>

async function answer(house: House, who: Asker, question: AnyQuestion, c: Context) {
  const inPath = c.req.param()
  // Before the body is read: who may not ask this, costs nothing.
  admit(question, who)
  if (question.method === "POST") return await ask(house, who, question, { ...(await bodyOf(c)), ...inPath })
  return await ask(house, who, question, inputFrom(question.input, { ...c.req.queries(), ...inPath }))
}

async function change(house: House, who: Asker, action: AnyAction, c: Context) {
  admit(action, who)
  return await perform(house, who, action, { ...(await bodyOf(c)), ...c.req.param() })
}

async function bodyOf(c: Context): Promise<object> {
  const text = await c.req.text().catch((error: unknown) => {
    throw c.get(bodyFault) ?? error
  })
  if (text.trim() === "") return {}
  if (!asJson.test(c.req.header("Content-Type") ?? "")) throw notJson()
  return parseJson(text)
}

/** Plain text is what many programs call a body of which they were told nothing. */
const asJson = /^(application\/([\w.-]+\+)?json|text\/plain)?\s*(;|$)/i
const notJson = () =>
  new Problem(415, "not-json", "Stuur de inhoud als JSON, met Content-Type: application/json. Er is niets opgeslagen.")

function parseJson(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value
  } catch {
    // told below: the two ways of not being an object get the same sentence
  }
  throw new Invalid([{ field: "", message: "De inhoud van het verzoek is geen JSON-object." }])
}

/** One translation of every failure into an RFC 9457 problem. */
export function problem(c: Context, house: House, error: unknown): Response {
  const send = (status: ContentfulStatusCode, code: string, title: string, more: object = {}) =>
    c.json({ type: `urn:nabij:problem:${code}`, title, status, instance: c.req.path, ...more }, status, {
      "Content-Type": "application/problem+json",
    })
  if (error instanceof Invalid)
    return send(400, "invalid", "Niet alles is goed ingevuld.", {
      invalidParams: error.errors.map(({ field, message }) => ({ name: field, reason: message })),
    })
  if (error instanceof Problem) return send(error.status, error.code, error.message)
  house.log("fout in de API", error)
  return send(500, "fault", "Er ging iets mis bij ons. Er is niets opgeslagen.")
}
