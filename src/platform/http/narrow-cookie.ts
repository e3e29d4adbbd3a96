import type { Context } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import type { Settings } from "../config.ts"

/** A cookie that no script reads and that goes only to the addresses below `path`: who reports a signal never sends it. */
export type NarrowCookie = { name: string; path: string; seconds: number }

const secure = (settings: Settings) => settings.BASE_URL.startsWith("https:")
const nameOf = ({ name }: NarrowCookie, settings: Settings) => `${secure(settings) ? "__Secure-" : ""}nabij-${name}`

export const readNarrow = (c: Context, settings: Settings, cookie: NarrowCookie): string | undefined =>
  getCookie(c, nameOf(cookie, settings))

export function keepNarrow(c: Context, settings: Settings, cookie: NarrowCookie, value: string): void {
  setCookie(c, nameOf(cookie, settings), value, {
    httpOnly: true,
    // Not "Strict": whoever comes back from the organisation's own sign-in page must still have it.
    sameSite: "Lax",
    secure: secure(settings),
    path: cookie.path,
    maxAge: cookie.seconds,
  })
}

export const dropNarrow = (c: Context, settings: Settings, cookie: NarrowCookie): void => {
  deleteCookie(c, nameOf(cookie, settings), { path: cookie.path, secure: secure(settings) })
}
