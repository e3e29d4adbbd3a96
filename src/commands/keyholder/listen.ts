import { createHash, timingSafeEqual } from "node:crypto"
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import type { Clock } from "../../platform/clock.ts"
import { serverLimits } from "../../platform/http/server-limits.ts"
import type { KeyholderSettings } from "../../platform/keyholder-settings.ts"
import { type Answer, answerOf } from "./answer.ts"
import { forgetYears } from "./half-keys.ts"

const mostBytes = 64 * 1024

const digest = (text: string) => createHash("sha256").update(text).digest()
const isKnown = (request: IncomingMessage, secret: string): boolean =>
  timingSafeEqual(digest(request.headers.authorization ?? ""), digest(`Bearer ${secret}`))

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > mostBytes) return undefined
    pieces.push(piece)
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString("utf8"))
  } catch {
    return undefined
  }
}

export type Listening = { address: string; close(): Promise<void> }
type Desk = { settings: KeyholderSettings; clock: Clock; say(line: string): void }

async function answered(request: IncomingMessage, { settings, clock, say }: Desk): Promise<Answer> {
  if (request.method === "GET" && request.url === "/gezond") return { status: 200, body: { ok: true } }
  if (!isKnown(request, settings.KEYHOLDER_SECRET)) return { status: 401, body: { why: "secret" } }
  if (request.method !== "POST") return { status: 404, body: { why: "address" } }
  const body = await bodyOf(request)
  const now = clock()
  for (const year of forgetYears(settings.KEYHOLDER_DIR, now.getUTCFullYear())) say(`de sleutels van ${year} zijn weg`)
  return answerOf(request.url ?? "", body, { settings, now })
}

/** Listens until it is closed. It writes down numbers of organisations, no address of whoever asks and nothing that is asked. */
export async function listenAsKeyholder(desk: Desk): Promise<Listening> {
  const server = createServer(serverLimits, (request, response) => {
    answered(request, desk)
      .catch((): Answer => ({ status: 500, body: { why: "fault" }, said: "een fout: er is niets uitgerekend" }))
      .then(({ status, body, said }) => {
        if (said) desk.say(said)
        response.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" })
        response.end(JSON.stringify(body))
      })
  })
  const { KEYHOLDER_PORT: port, KEYHOLDER_HOST: host } = desk.settings
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, resolve)
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address: `http://${host}:${(server.address() as AddressInfo).port}`, close }
}
