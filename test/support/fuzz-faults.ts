import type { Canary } from "./canaries.ts"

export type Answer = { status: number; text: string; headers: Headers }
type Asked = {
  kind: "api" | "page" | "form"
  /** Whether who asked may. */
  may: boolean
  /** Texts and names that who asked may never read. */
  hidden: readonly Canary[]
  /** Sessions of others, receipts. */
  kept: readonly string[]
}

const inside =
  /\n\s+at \S+ ?\(|node_modules|\.tsx?:\d+|SQLSTATE|violates \S+ constraint|syntax error at|invalid input syntax|relation "|column "/
const reflected = /<script>fuzz|<img src=x onerror|(href|src|action)="javascript:/i

/** What an answer must never be or hold, whoever asked and whatever was sent. */
export function faultsOf({ status, text, headers }: Answer, { kind, may, hidden, kept }: Asked): string[] {
  const type = headers.get("content-type") ?? ""
  const to = headers.get("location")
  return [
    status >= 500 && "falls over",
    inside.test(text) && "tells how it is made inside",
    ...hidden.map(({ word, what, beside = "" }) => text.includes(word) && text.includes(beside) && `leaks ${what}`),
    kept.some((secret) => text.includes(secret)) && "leaks a session or a receipt",
    text.includes("$argon2") && "leaks the hash of a password",
    type.startsWith("text/html") && reflected.test(text) && "takes over what was sent as script",
    kind === "api" && status < 500 && !/json/.test(type) && may && `answers the API with ${type}`,
    headers.get("set-cookie")?.includes("fuzz") && "takes over a header",
    to !== null && !/^\/(?![/\\])/.test(to) && `leads away to ${to}`,
    !may && status < 300 && "does it without permission",
  ].filter((fault) => typeof fault === "string")
}
