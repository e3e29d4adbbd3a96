import type { Context, Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { csrf } from "hono/csrf"
import { secureHeaders } from "hono/secure-headers"
import type { Settings } from "../config.ts"
import { Problem } from "./failure.ts"
import { sessionToken } from "./session.ts"

const megabyte = 1024 * 1024

/** A browser says where a form comes from; a program that does not, holds no cookie that it could be tricked with. */
const fromBrowser = (c: Context) => c.req.header("Sec-Fetch-Site") !== undefined || c.req.header("Origin") !== undefined

/** Headers, same-site forms and upload limits for every request. Nothing inline runs, nothing from elsewhere loads. */
export function secure(app: Hono, settings: Settings): void {
  const own = new URL(settings.BASE_URL).origin
  const ownForms = csrf({
    // Phones of 2022 and older say nothing of the site, and "null" from a page that passes no address on: such a form
    // is taken only where nobody is signed in, so that there is nothing to misuse.
    origin: (origin, c) => {
      if (origin === own || origin === new URL(c.req.url).origin) return true
      return origin === "null" && c.req.header("Sec-Fetch-Site") === undefined && !sessionToken(c, settings)
    },
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      // Each page says its own: see mount-pages.
      referrerPolicy: false,
      permissionsPolicy: { geolocation: [], camera: [], microphone: [] },
      strictTransportSecurity: settings.BASE_URL.startsWith("https:") ? "max-age=31536000; includeSubDomains" : false,
    }),
  )
  app.use((c, next) => (fromBrowser(c) ? ownForms(c, next) : next()))
  app.use(
    bodyLimit({
      maxSize: settings.MAX_UPLOAD_MB * megabyte,
      onError: () => {
        throw new Problem(413, "too-large", tooLarge(settings.MAX_UPLOAD_MB))
      },
    }),
  )
}

export const tooLarge = (megabytes: number): string =>
  `Dit bestand is groter dan ${megabytes} MB. Er is niets ingelezen. Splits het bestand in kleinere stukken, ` +
  "of laat je beheerder het inlezen met de opdracht `bin/nabij signals import`, die geen grens heeft."
