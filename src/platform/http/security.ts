import type { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { csrf } from "hono/csrf"
import { secureHeaders } from "hono/secure-headers"
import type { Settings } from "../config.ts"
import { Problem } from "./failure.ts"

const megabyte = 1024 * 1024

/** Headers, same-site forms and upload limits for every request. Nothing inline runs, nothing from elsewhere loads. */
export function secure(app: Hono, settings: Settings): void {
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
      referrerPolicy: "same-origin",
      permissionsPolicy: { geolocation: [], camera: [], microphone: [] },
      strictTransportSecurity: settings.BASE_URL.startsWith("https:") ? "max-age=31536000; includeSubDomains" : false,
    }),
  )
  app.use(csrf())
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
