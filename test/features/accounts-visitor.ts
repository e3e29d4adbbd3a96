import { TOTP } from "otpauth"
import { password } from "../seeds.ts"
import type { TestHouse } from "../support/house.ts"

type Answer = { status: number; text: string; location: string | null; cookies: string[] }

/** Somebody with a browser of their own: what the house gives it to keep, it keeps, and sends where it belongs. */
export function newBrowser(nabij: TestHouse, base = "http://localhost:3000") {
  const jar = new Map<string, { value: string; path: string }>()
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const sent = [...jar]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
    const headers = { "Sec-Fetch-Site": "same-origin", ...(sent.length > 0 && { Cookie: sent.join("; ") }) }
    const response = await nabij.app.request(`${base}${path}`, { ...init, headers })
    const cookies = response.headers.getSetCookie()
    for (const cookie of cookies) keep(cookie)
    return { status: response.status, text: await response.text(), location: response.headers.get("location"), cookies }
  }
  const keep = (cookie: string) => {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    const path = /Path=([^;]+)/.exec(cookie)?.[1] ?? "/"
    if (/Max-Age=0/.test(cookie)) jar.delete(name)
    else jar.set(name, { value: decodeURIComponent(value), path })
  }
  return {
    jar,
    cookie: (name: string) => jar.get(name)?.value,
    get: (path: string) => send(path),
    post: (path: string, form: Record<string, string> = {}) =>
      send(path, { method: "POST", body: new URLSearchParams(form) }),
    signIn: (name: string, given = password, verder = "/") =>
      send("/aanmelden", {
        method: "POST",
        body: new URLSearchParams({ email: `${name}@voorbeeld.example`, password: given, verder }),
      }),
  }
}
export type Browser = ReturnType<typeof newBrowser>

/** The code that an app shows at a moment. */
export const codeAt = (secret: string, at: Date): string => new TOTP({ secret }).generate({ timestamp: at.getTime() })

/** Sets up the codes of an app; answers its secret and the codes on paper. */
export async function setUpCodes(browser: Browser, at: Date): Promise<{ secret: string; paper: string[] }> {
  await browser.post("/account/veiligheid/codes", { password })
  const page = await browser.get("/account/veiligheid/codes/instellen")
  const secret = (/nabij-code--long">([A-Z2-7 ]+)</.exec(page.text)?.[1] ?? "").replaceAll(" ", "")
  const done = await browser.post("/account/veiligheid/codes/instellen", { code: codeAt(secret, at) })
  const paper = [...done.text.matchAll(/class="nabij-code">([0-9a-z-]+)</g)].map((match) => match[1] ?? "")
  return { secret, paper }
}
