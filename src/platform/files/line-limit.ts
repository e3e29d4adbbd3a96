/** A bound on the work that a file of very short lines can ask for. */
const mostLines = 1_000_000

/** Whether a file of rows keeps within the number of lines that are read at once; LF counts, or CR where there is no LF. */
export function lineLimit(bytes: Uint8Array): { kind: "within" } | { kind: "over"; why: string } {
  const end = bytes.includes(0x0a) ? 0x0a : 0x0d
  let count = 0
  for (let at = bytes.indexOf(end); at !== -1 && count <= mostLines; at = bytes.indexOf(end, at + 1)) count += 1
  return count > mostLines ? { kind: "over", why: tooManyLines } : { kind: "within" }
}

const tooManyLines = `Dit bestand heeft meer dan ${mostLines.toLocaleString("nl")} regels. Knip het in delen, elk met de kopregel, en lees die na elkaar in. Er is nog niets bewaard.`
