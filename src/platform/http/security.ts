import type { Context, Hono, MiddlewareHandler } from "hono"
import { csrf } from "hono/csrf"
import { secureHeaders } from "hono/secure-headers"
import type { Settings } from "../config.ts"
import type { Operation } from "./action.ts"
import { bodyFault, Problem } from "./failure.ts"
import { apiRoot } from "./mount-api.ts"
import type { PageRoute } from "./page-route.ts"
import { sessionToken } from "./session.ts"

const megabyte = 1024 * 1024

/** What a form or a program may send at most, where it carries no file. */
const plainSize = megabyte

/** A browser says where a form comes from; a program that does not, holds no cookie that it could be tricked with. */
const fromBrowser = (c: Context) => c.req.header("Sec-Fetch-Site") !== undefined || c.req.header("Origin") !== undefined

/** Headers, same-site forms and upload limits for every request. Nothing inline runs, nothing from elsewhere loads. */
export function secure(app: Hono, settings: Settings, takesFile: (path: string) => boolean): void {
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
      xFrameOptions: "DENY",
      permissionsPolicy: Object.fromEntries(unused.map((power) => [power, []])),
      strictTransportSecurity: settings.BASE_URL.startsWith("https:") ? "max-age=31536000; includeSubDomains" : false,
    }),
  )
  app.use((c, next) => (fromBrowser(c) ? ownForms(c, next) : next()))
  app.use((c, next) => {
    // What is packed would have to be unpacked here, and a small one can become very large.
    if ((c.req.header("Content-Encoding") ?? "identity") !== "identity") throw packed()
    return next()
  })
  const file = limit(settings.MAX_UPLOAD_MB * megabyte, tooLarge(settings.MAX_UPLOAD_MB))
  const plain = limit(plainSize, tooLong)
  app.use((c, next) => (takesFile(c.req.path) ? file(c, next) : plain(c, next)))
}

/** What a browser could lend a page, and what no page of Nabij asks for. */
const unused = [
  ...["accelerometer", "bluetooth", "camera", "displayCapture", "geolocation", "gyroscope", "hid", "idleDetection"],
  ...["localFonts", "magnetometer", "microphone", "midi", "payment", "serial", "usb", "xrSpatialTracking"],
] as const

/** Counts what comes while it is read, and not before: who is refused first, costs nothing. */
const limit =
  (most: number, message: string): MiddlewareHandler =>
  async (c, next) => {
    const { raw } = c.req
    const tooMuch = new Problem(413, "too-large", message)
    const said = c.req.header("Content-Length")
    if (said !== undefined && Number(said) > most) throw tooMuch
    if (said === undefined && raw.body) {
      let size = 0
      const counting = new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, controller) {
          size += piece.length
          if (size <= most) return controller.enqueue(piece)
          c.set(bodyFault, tooMuch)
          controller.error(tooMuch)
        },
      })
      c.req.raw = new Request(raw, { body: raw.body.pipeThrough(counting), duplex: "half" } as RequestInit)
    }
    await next()
  }

/** Tells by an address whether a file may be sent there. */
export function addressesForFiles(operations: readonly Operation[], pages: readonly PageRoute[]) {
  const actions = operations.filter((one) => one.kind === "action" && one.upload).map(({ path }) => `${apiRoot}${path}`)
  const forms = pages.filter((one) => one.kind === "send" && one.action.upload).map(({ path }) => path)
  const patterns = [...actions, ...forms].map((path) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`))
  return (path: string): boolean => patterns.some((pattern) => pattern.test(path))
}

const tooLong = "Wat je stuurt is groter dan 1 MB. Er is niets opgeslagen. Ga terug en maak je tekst korter."
const packed = () =>
  new Problem(
    415,
    "packed",
    "Wat je stuurt is ingepakt, en dat leest Nabij niet. Er is niets opgeslagen. Stuur het uitgepakt.",
  )

export const tooLarge = (megabytes: number): string =>
  `Dit bestand is groter dan ${megabytes} MB. Er is niets ingelezen. Splits het bestand in kleinere stukken, ` +
  "of laat je beheerder het inlezen met de opdracht `bin/nabij signals import`, die geen grens heeft."
