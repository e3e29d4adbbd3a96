import type { Context } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import type { Settings } from "../config.ts"
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

export function rememberSession(c: Context, settings: Settings, token: string): void {
  setCookie(c, cookieName(settings), token, {
    httpOnly: true,
    sameSite: "Lax",
    secure: secure(settings),
    path: "/",
    maxAge: 14 * 24 * 3600,
  })
}

export function forgetSession(c: Context, settings: Settings): void {
  deleteCookie(c, cookieName(settings), { path: "/", secure: secure(settings) })
}
