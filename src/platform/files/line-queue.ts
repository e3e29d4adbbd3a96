import type { Line } from "./lines.ts"

/** Lines still to come; those looked at but not used are given again. */
export class LineQueue {
  private ahead: Line[] = []
  private readonly source: Iterator<Line>

  constructor(source: Iterator<Line>) {
    this.source = source
  }

  take(): Line | { kind: "none" } {
    const waiting = this.ahead.pop()
    if (waiting) return waiting
    const next = this.source.next()
    return next.done ? { kind: "none" } : next.value
  }

  giveBack(lines: Line[]): void {
    for (const line of lines.toReversed()) this.ahead.push(line)
  }

  /** A line with an odd number of quotes opens a record that runs on to the next such line, at most `most` lines further. */
  takeRecord(most: number): Line[] {
    const lines: Line[] = []
    for (let line = this.take(); line.kind !== "none"; line = this.take()) {
      lines.push(line)
      const opens = lines.length === 1 && isOdd(line.text)
      const goesOn = lines.length > 1 && !isOdd(line.text)
      if ((!opens && !goesOn) || lines.length > most) break
    }
    return lines
  }
}

function isOdd(text: string): boolean {
  let odd = false
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd
  return odd
}
