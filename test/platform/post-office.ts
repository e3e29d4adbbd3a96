import { once } from "node:events"
import type { AddressInfo } from "node:net"
import PostalMime, { type Email } from "postal-mime"
import { SMTPServer } from "smtp-server"

export type PostOffice = {
  /** Serves as MAIL_URL. */
  url: string
  port: number
  /** What arrived, in the order of arrival. */
  letters: Email[]
  /** Recipients that this server says no to. */
  refused: Set<string>
  close(): Promise<void>
}

/** A real mail server on this machine that keeps what it gets. */
export async function openPostOffice(port = 0): Promise<PostOffice> {
  const letters: Email[] = []
  const refused = new Set<string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) =>
      done(refused.has(address) ? Object.assign(new Error("nobody of that name"), { responseCode: 550 }) : null),
    async onData(stream, _session, done) {
      const parts: Buffer[] = []
      for await (const part of stream) parts.push(part as Buffer)
      letters.push(await PostalMime.parse(Buffer.concat(parts)))
      done()
    },
  })
  server.on("error", () => {})
  server.listen(port, "127.0.0.1")
  await once(server.server, "listening")
  const { port: given } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${given}`,
    port: given,
    letters,
    refused,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
