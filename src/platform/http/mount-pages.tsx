import type { Context, Hono } from "hono"
import { HTTPException } from "hono/http-exception"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import type { House } from "../house.ts"
import { addresses } from "../html/addresses.ts"
import type { FormState } from "../html/form-state.ts"
import { wordsFor } from "../words/words.ts"
import { barePage } from "./bare-page.ts"
import { bodyFault, Invalid, Problem } from "./failure.ts"
import { countryOf, type Frame, type Nameplate } from "./frame.tsx"
import { inputFrom, written } from "./input.ts"
import { apiRoot, problem } from "./mount-api.ts"
import type { About, Done, Face, FileFace, FileRoute, Look, PageRoute, Send, Show } from "./page-route.ts"
import { admit, ask, perform } from "./perform.ts"
import { ProblemFace } from "./problem-face.tsx"
import { type Identify, sayNext, takeSaid } from "./session.ts"
import type { Who } from "./who.ts"

type Refused = { action: string; state: FormState }
type Desk = { house: House; identify: Identify; frame: Frame; nameplate: Nameplate }

/** Serves every page and every form from the list of routes. */
export function mountPages(app: Hono, desk: Desk, routes: readonly PageRoute[]): void {
  for (const route of routes) {
    if (route.kind === "show")
      app.get(route.path, (c) => guarded(c, desk, (who) => showPage(c, desk, who, route, c.req.query(), 200)))
    else if (route.kind === "file") app.get(route.path, (c) => guarded(c, desk, (who) => giveFile(c, desk, who, route)))
    else if (route.kind === "look") {
      app.post(route.path, (c) => guarded(c, desk, (who) => takeLook(c, desk, who, route)))
      app.get(route.path, (c) => c.redirect(route.back.path, 303))
    } else if (route.arrives) app.get(route.path, (c) => guarded(c, desk, (who) => takeArrival(c, desk, who, route)))
    else app.post(route.path, (c) => guarded(c, desk, (who) => takeForm(c, desk, who, route)))
  }
  app.onError((error, c) =>
    c.req.path.startsWith(apiRoot)
      ? problem(c, desk.house, translate(error))
      : guarded(c, desk, () => Promise.reject(translate(error))),
  )
  app.notFound((c) =>
    guarded(c, desk, () => Promise.reject(new Problem(404, "not-found", "Deze pagina bestaat niet."))),
  )
}

/** What the web framework itself refuses: a form from another site. */
const translate = (error: Error): Error =>
  error instanceof HTTPException
    ? new Problem(
        403,
        "foreign-form",
        "Dit formulier kwam niet van Nabij zelf. Er is niets opgeslagen. Open de pagina opnieuw en probeer het nog eens.",
      )
    : error

/** The one place where a failure on a page becomes a page. */
async function guarded(c: Context, desk: Desk, run: (who: Who) => Promise<Response>): Promise<Response> {
  let who: Who = { kind: "visitor" }
  try {
    who = await desk.identify(c)
    return await run(who)
  } catch (error) {
    if (error instanceof Problem && error.status === 401)
      return c.redirect(`/aanmelden?verder=${encodeURIComponent(c.req.method === "GET" ? c.req.path : "/")}`, 303)
    if (error instanceof Problem && error.code === "second-step-first") return c.redirect(addresses.security, 303)
    if (!(error instanceof Problem) && !(error instanceof Invalid)) desk.house.log("fout op een pagina", error)
    const status: ContentfulStatusCode = error instanceof Problem ? error.status : error instanceof Invalid ? 404 : 500
    // Somebody who reports without a name must not be shown anything of the installation here either.
    const face = { ...ProblemFace(error), quiet: who.kind === "visitor" }
    return await render(c, desk, who, face, status).catch(() => c.html(barePage, 503, { "Retry-After": "60" }))
  }
}

async function showPage(
  c: Context,
  desk: Desk,
  who: Who,
  route: Show,
  query: Record<string, unknown>,
  status: ContentfulStatusCode,
  refused?: Refused,
): Promise<Response> {
  const input = inputFrom(route.question.input, { ...query, ...c.req.param() })
  const data = await ask(desk.house, who, route.question, input)
  if (route.leadsTo) return c.redirect(route.leadsTo(data as never, c), 303)
  const face = route.view(data as never, await about(desk, who, refused))
  // What holds protected data stays in no browser's store: the next at a shared computer must not find it there.
  const unkept = face.unkept || route.question.protected
  return render(c, desk, who, { ...face, ...(unkept && { unkept }) }, status)
}

async function giveFile(c: Context, desk: Desk, who: Who, route: FileRoute): Promise<Response> {
  const input = inputFrom(route.question.input, { ...c.req.query(), ...c.req.param() })
  const data = await ask(desk.house, who, route.question, input)
  return fileAnswer(c, route.view(data as never, await about(desk, who)))
}

function fileAnswer(c: Context, { type, body, name, unkept }: FileFace): Response {
  const named = name && `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}"`
  return c.body(body, 200, {
    "Content-Type": type,
    "Cache-Control": unkept ? "private, no-store" : "private, no-cache",
    ...(named && { "Content-Disposition": named }),
  })
}

/** No form has so many different fields; going over them again and again would keep everybody waiting. */
const mostFields = 1000
const broken = "Het formulier kwam niet heel aan. Er is niets opgeslagen. Ga terug en stuur het nog eens."
const brokenForm = () => new Problem(400, "broken-form", broken)

async function formOf(c: Context) {
  const body = await c.req.parseBody({ all: true }).catch(() => {
    throw (c.get(bodyFault) as Problem | undefined) ?? brokenForm()
  })
  if (Object.keys(body).length > mostFields) throw brokenForm()
  return body
}

async function takeLook(c: Context, desk: Desk, who: Who, route: Look): Promise<Response> {
  admit(route.question, who)
  const body = await formOf(c)
  const action = route.form.name
  const state = { values: written(body), errors: [], id: action }
  try {
    const given = inputFrom(route.question.input, { ...body, ...c.req.param() })
    const data = await ask(desk.house, who, route.question, given)
    if (route.to) return c.redirect(route.to(data as never), 303)
    const face = route.view(data as never, await about(desk, who, { action, state }))
    return await render(c, desk, who, face, 200)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const refused = { action, state: { ...state, errors: [...error.errors] } }
    return await showPage(c, desk, who, route.back, written(body), 400, refused)
  }
}

async function takeForm(c: Context, desk: Desk, who: Who, route: Send): Promise<Response> {
  admit(route.action, who)
  const body = await formOf(c)
  const given = { ...body, ...c.req.param(), ...route.also?.(c) }
  try {
    const result = await perform(desk.house, who, route.action, inputFrom(route.action.input, given))
    return await goOn(c, desk, who, route.done(result as never, c, given))
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const state = { values: written(body), errors: [...error.errors], id: route.action.name }
    return await showPage(c, desk, who, route.back, written(body), 400, { action: route.action.name, state })
  }
}

async function goOn(c: Context, desk: Desk, who: Who, done: Done): Promise<Response> {
  if ("file" in done) return fileAnswer(c, done.file)
  if ("once" in done) return render(c, desk, who, done.once, 200)
  if (done.said) sayNext(c, desk.house.settings, { to: done.to, said: done.said })
  return c.redirect(done.to, 303)
}

async function takeArrival(c: Context, desk: Desk, who: Who, route: Send): Promise<Response> {
  try {
    const given = (await route.arrives?.(c, desk.house)) ?? {}
    const result = await perform(desk.house, who, route.action, given)
    return await goOn(c, desk, who, route.done(result as never, c, given))
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const state = { values: {}, errors: [...error.errors], id: route.action.name }
    return await showPage(c, desk, who, route.back, {}, 400, { action: route.action.name, state })
  }
}

async function about({ house, nameplate }: Desk, who: Who, refused?: Refused): Promise<About> {
  const country = await countryOf(house, nameplate, who)
  return {
    who,
    country,
    words: wordsFor(country),
    settings: house.settings,
    now: house.clock(),
    form: (action, start = {}) =>
      refused?.action === action.name ? refused.state : { values: start, errors: [], id: action.name },
  }
}

async function render(c: Context, desk: Desk, who: Who, face: Face, status: ContentfulStatusCode): Promise<Response> {
  const said = takeSaid(c, desk.house.settings)
  if (face.quiet) {
    c.header("Cache-Control", "no-store")
    c.header("Referrer-Policy", "no-referrer")
  } else {
    c.header("Cache-Control", face.unkept ? "no-store" : "private, no-cache")
    c.header("Referrer-Policy", "same-origin")
  }
  const html = await desk.frame({ ...face, ...(said && { notice: said }) }, who, c.req.path)
  return c.html(`<!doctype html>${html}`, status)
}
