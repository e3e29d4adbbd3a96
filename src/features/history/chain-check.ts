import type { Break } from "./break-model.ts"
import { beginning, type Line, lineHash, sealHash } from "./chain-rules.ts"

/** A link of the chain with its line, as far as that is still there, and the seal that it says it is in. */
export type StoredLink = Omit<Line, "id"> & {
  place: number
  auditId: string
  hash: string
  /** The line itself; null where it is gone. */
  id: string | null
  seal: number
  sealHash: string | null
  sealedAt: string | null
  sealLines: number | null
  sealWhole: boolean | null
}

/** Goes along the chain from its beginning. After a break it goes on from what is stored, so that each break is told once. */
export class ChainWalk {
  readonly breaks: Break[] = []
  private hash = beginning
  private place = 0
  private lines = 0
  private seal: StoredLink | undefined

  /** The next link, in the order of places. */
  take(link: StoredLink): void {
    if (link.seal !== this.seal?.seal) this.turn(link)
    const whole = this.follows(link)
    this.place = link.place
    this.lines++
    if (link.id === null) this.say(link, gone(link.place))
    else if (whole && lineHash(this.hash, { ...link, id: link.id }) !== link.hash) this.say(link, changed(link))
    this.hash = link.hash
  }

  /** The last seal, once there are no more links. */
  end(): void {
    const { seal } = this
    if (!seal) return
    const { seal: number, sealHash: hash, sealedAt, sealLines, sealWhole } = seal
    const says = { number, sealedAt: sealedAt ?? "", lines: this.lines, whole: sealWhole ?? false }
    const fits = sealLines === this.lines && sealHash(this.hash, says) === hash
    if (!fits) this.breaks.push({ check: "chain", where: `audit_seal ${number}`, what: wrongSeal(number) })
    this.hash = hash ?? this.hash
  }

  private turn(link: StoredLink): void {
    this.end()
    const expected = (this.seal?.seal ?? 0) + 1
    if (link.seal !== expected)
      this.breaks.push({ check: "chain", where: `audit_seal ${expected}`, what: wrongSeal(expected) })
    this.seal = link
    this.lines = 0
  }

  private follows({ place }: StoredLink): boolean {
    const expected = this.place + 1
    if (place === expected) return true
    const where = `audit_link ${expected}`
    this.breaks.push({ check: "chain", where, what: missing(expected, place - 1) })
    return false
  }

  private say({ place }: StoredLink, what: Break["what"]): void {
    this.breaks.push({ check: "chain", where: `audit_link ${place}`, what })
  }
}

const gone = (place: number) => ({
  nl: `Regel ${place} van het logboek is weg.`,
  en: `Line ${place} of the log is gone.`,
})
const changed = ({ place, operation, at }: StoredLink) => ({
  nl: `Regel ${place} van het logboek (nu: ${operation}, ${at.slice(0, 10)}) is veranderd, of staat op de plaats van een andere.`,
  en: `Line ${place} of the log (now: ${operation}, ${at.slice(0, 10)}) was changed, or stands in the place of another.`,
})
const missing = (from: number, until: number) => ({
  nl:
    from === until
      ? `Schakel ${from} van de ketting ontbreekt.`
      : `De schakels ${from} tot en met ${until} van de ketting ontbreken.`,
  en: from === until ? `Link ${from} of the chain is missing.` : `Links ${from} to ${until} of the chain are missing.`,
})
const wrongSeal = (number: number) => ({
  nl: `Zegel ${number} past niet bij de regels die het sluit.`,
  en: `Seal ${number} does not fit the lines that it closes.`,
})
