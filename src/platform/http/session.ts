import { createHash } from "node:crypto"
import type { Context } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import type { Settings } from "../config.ts"
import type { House } from "../house.ts"
import type { Who } from "./who.ts"

/** Tells who is asking; the accounts feature knows how. */
export type Identify = (c: Context) => Promise<Who>

const secure = (settings: Settings) => settings.BASE_URL.startsWith("https:")
const cookieName = (settings: Settings) => (secure(settings) ? "__Host-nabij" : "nabij")

/** The session token of a request: the cookie of a browser or the bearer token of a program. */
export function sessionToken(c: Context, settings: Settings): string | undefined {
  const bearer = /^Bearer (\S+)$/.exec(c.req.header("Authorization") ?? "")?.[1]
  return bearer ?? getCookie(c, cookieName(settings))
}

/** A request as far as it says who sends it; `cookie`: the answer can put another token in the place of this one. */
export type Visit = { token: string | undefined; now: Date; settings: Settings; cookie: boolean }

/** Who sends a request. Where another token is due, the answer brings it. */
export async function recognise(
  c: Context,
  { settings, clock }: House,
  whoComes: (visit: Visit) => Promise<{ who: Who; renewed?: string }>,
): Promise<Who> {
  const token = sessionToken(c, settings)
  const cookie = c.req.header("Authorization") === undefined
  const { who, renewed } = await whoComes({ token, now: clock(), settings, cookie })
  if (renewed) rememberSession(c, settings, renewed)
  return who
}

export function rememberSession(c: Context, settings: Settings, token: string): void {
  setCookie(c, cookieName(settings), token, {
    httpOnly: true,
    sameSite: "Lax",
    secure: secure(settings),
    path: "/",
    maxAge: settings.SESSION_DAYS * 24 * 3600,
  })
}

export function forgetSession(c: Context, settings: Settings): void {
  // Pages that the browser kept go with the session: the next at this computer must not leaf back to them.
  c.header("Clear-Site-Data", '"cache"')
  deleteCookie(c, cookieName(settings), { path: "/", secure: secure(settings) })
}

const saidName = "nabij-gezegd"

/** Which page an address leads to, as the message remembers it: some addresses hold a secret, and a cookie is no place for one. */
const placeOf = (address: string): string =>
  createHash("sha256")
    .update(new URL(`http://nabij${address}`).pathname)
    .digest("base64url")
    .slice(0, 16)

/** What the page at this address says on top, once: what was just done. */
export function sayNext(c: Context, settings: Settings, { to, said }: { to: string; said: string }): void {
  const value = `${placeOf(to)} ${said}`
  setCookie(c, saidName, value, { httpOnly: true, sameSite: "Lax", secure: secure(settings), path: "/", maxAge: 60 })
}

/**
 * What this page has to say. A message that was meant for another page is thrown away: on a shared computer the next
 * person would read it.
 */
export function takeSaid(c: Context, settings: Settings): string | undefined {
  const kept = getCookie(c, saidName)
  if (!kept) return undefined
  deleteCookie(c, saidName, { path: "/", secure: secure(settings) })
  const gap = kept.indexOf(" ")
  return kept.slice(0, gap) === placeOf(c.req.path) ? kept.slice(gap + 1) : undefined
}
