import { createHmac, hash } from "node:crypto"
import type { SignalRecord } from "./import-model.ts"
import { reporterKey } from "./rules.ts"

/** So many reporters are remembered; a file with more of them is only slower. */
const mostReporters = 100_000

/** The keys under which one installation knows the lines and the reporters of files. */
export class ImportKeys {
  private readonly own: string
  private readonly reporters = new Map<string, string>()
  private readonly secret: Uint8Array

  constructor(secret: Uint8Array) {
    this.secret = secret
    this.own = createHmac("sha256", secret).update("import").digest("base64url")
  }

  /**
   * Under which key a line is known, so that reading it again adds nothing. The id of another program may be the number
   * of somebody's file, and nothing here may tie a signal to a resident: only its keyed hash is kept. A line without an
   * id is known by its organisation, week and text as it is kept. The key goes before what is hashed and the outcome is
   * cut to 132 bits, so that nobody without the key can make or extend one; a whole HMAC takes five times as long.
   */
  external(organisationId: string, signal: SignalRecord, masked: string): string {
    const line = signal.id === "" ? `text:${signal.week}:${masked}` : `id:${signal.id}`
    return hash("sha256", `${this.own}:${organisationId}:${line}`, "base64url").slice(0, 22)
  }

  /** Counts the lines of one reporter as one reporter, without keeping the name or number in the file. */
  reporter(organisationId: string, reporter: string): string | null {
    if (reporter === "") return null
    const name = `import:${organisationId}:${reporter.toLowerCase()}`
    const key = this.reporters.get(name) ?? reporterKey(this.secret, name)
    if (this.reporters.size < mostReporters) this.reporters.set(name, key)
    return key
  }
}
