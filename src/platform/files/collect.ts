import { Buffer } from "node:buffer"

export type Source = Uint8Array | AsyncIterable<Uint8Array>

export type Collected = { kind: "bytes"; bytes: Uint8Array } | { kind: "unreadable"; why: string }

/** Room for a hundred thousand signals; whoever has more imports it in parts. */
const defaultMaximumBytes = 40_000_000

/** All bytes of a file, or why not. It stops reading as soon as the file proves too large. */
export async function collect(source: Source, maximumBytes = defaultMaximumBytes): Promise<Collected> {
  if (source instanceof Uint8Array) return within(source, maximumBytes)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > maximumBytes) return { kind: "unreadable", why: tooLarge("", maximumBytes) }
    chunks.push(chunk)
  }
  return within(Buffer.concat(chunks, size), maximumBytes)
}

function within(bytes: Uint8Array, maximumBytes: number): Collected {
  if (bytes.length > maximumBytes) return { kind: "unreadable", why: tooLarge(megabytes(bytes.length), maximumBytes) }
  if (bytes.length === 0) return { kind: "unreadable", why: "Dit bestand is leeg. Kies een bestand met gegevens." }
  return { kind: "bytes", bytes }
}

function tooLarge(size: string, maximumBytes: number): string {
  const start = size === "" ? "Dit bestand is te groot." : `Dit bestand is ${size} groot.`
  return `${start} Nabij leest ten hoogste ${megabytes(maximumBytes)} per keer. Knip het in delen, elk met de kopregel, en lees die na elkaar in. Er is nog niets bewaard.`
}

function megabytes(bytes: number): string {
  if (bytes < 100_000) return `${bytes.toLocaleString("nl")} bytes`
  return `${(bytes / 1_000_000).toLocaleString("nl", { maximumFractionDigits: 1 })} MB`
}
