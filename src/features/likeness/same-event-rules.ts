import { z } from "zod"
import type { Fact, FactKind } from "../../methods/likeness/fact.ts"
import type { Language } from "../../methods/likeness/language.ts"
import { sameEvent } from "../../methods/likeness/same-event.ts"

const FactInWords = z.object({
  words: z.string(),
  here: z.object({ start: z.number(), end: z.number() }),
  there: z.object({ start: z.number(), end: z.number() }),
})

/** Whether two signals may tell of one event, and what speaks for and against it. How probable is not shown: people look. */
export const EventVerdict = z.object({
  kind: z.enum(["same", "unclear", "other"]),
  agreeing: z.array(FactInWords),
  differing: z.array(FactInWords),
  /** What is known beside the texts: 'zelfde week', 'andere plaats'. */
  around: z.object({ agreeing: z.array(z.string()), differing: z.array(z.string()) }),
})
export type EventVerdict = z.output<typeof EventVerdict>

const words: Record<FactKind, [same: string, other: string]> = {
  amount: ["zelfde bedrag", "ander bedrag"],
  percentage: ["zelfde percentage", "ander percentage"],
  age: ["zelfde leeftijd", "andere leeftijd"],
  count: ["zelfde aantal", "ander aantal"],
  number: ["zelfde nummer", "ander nummer"],
  floor: ["zelfde verdieping", "andere verdieping"],
  rank: ["zelfde volgorde", "andere volgorde"],
  date: ["zelfde datum", "andere datum"],
  day: ["zelfde dag", "andere dag"],
  clock: ["zelfde tijdstip", "ander tijdstip"],
  duration: ["even lang", "niet even lang"],
  measure: ["zelfde maat", "andere maat"],
  name: ["zelfde naam", "andere naam"],
  gender: ["allebei een man of allebei een vrouw", "een man en een vrouw"],
  family: ["zelfde familielid", "ander familielid"],
  origin: ["zelfde herkomst", "andere herkomst"],
  school: ["zelfde school", "andere school"],
  dwelling: ["zelfde soort woning", "ander soort woning"],
  vehicle: ["zelfde vervoer", "ander vervoer"],
  scheme: ["zelfde regeling", "andere regeling"],
  condition: ["zelfde ziekte of beperking", "andere ziekte of beperking"],
  thing: ["zelfde voorwerp", "ander voorwerp"],
  wording: ["zelfde woorden", "iets anders op dezelfde plek"],
}
const ofLine: [same: string, other: string] = ["zelfde lijn", "andere lijn"]

const most = 4
/** A longer passage is read in the text itself. */
const longest = 40

function inWords({ kind, about, here, there }: Fact, agrees: boolean): z.output<typeof FactInWords> {
  const [same, other] = kind === "number" && about === "lijn" ? ofLine : words[kind]
  const [said, against] = [here.said.trim(), there.said.trim()]
  const quoted = said !== "" && said.length <= longest && against.length <= longest
  const told = agrees || against === "" ? said : `${said} tegenover ${against}`
  const place = ({ start, end }: Fact["here"]) => ({ start, end })
  return {
    words: `${agrees ? same : other}${quoted && kind !== "gender" ? ` (${told})` : ""}`,
    here: place(here),
    there: place(there),
  }
}

export type Reported = { account: string; week: string; areaCode: string | null }

function around(here: Reported, there: Reported): EventVerdict["around"] {
  const known = here.areaCode !== null && there.areaCode !== null
  const [sameWeek, samePlace] = [here.week === there.week, here.areaCode === there.areaCode]
  return {
    agreeing: [...(sameWeek ? ["zelfde week"] : []), ...(known && samePlace ? ["zelfde plaats"] : [])],
    differing: [...(sameWeek ? [] : ["andere week"]), ...(known && !samePlace ? ["andere plaats"] : [])],
  }
}

/**
 * Whether two signals tell of one event. Which organisation they came from is left out: who lays them beside each other may
 * not know that.
 */
export function verdictOn(here: Reported, there: Reported, language: Language): EventVerdict {
  const report = ({ account, week, areaCode }: Reported) => ({
    text: account,
    when: week,
    ...(areaCode && { area: areaCode }),
  })
  const { kind, agreeing, differing } = sameEvent(report(here), report(there), language)
  const facts = differing.filter((fact) => fact.kind !== "wording")
  return {
    // Likeness alone makes nobody say that two people saw one event.
    kind: kind === "same" && agreeing.length === 0 ? "unclear" : kind,
    agreeing: agreeing.slice(0, most).map((fact) => inWords(fact, true)),
    differing: (facts.length > 0 ? facts : differing).slice(0, most).map((fact) => inWords(fact, false)),
    around: around(here, there),
  }
}

const list = (facts: EventVerdict["agreeing"], more: readonly string[]) =>
  [...new Set([...facts.map((fact) => fact.words), ...more])].join(", ")

const because = (reasons: string) => (reasons === "" ? "." : `: ${reasons}.`)

/** 'Dit lijkt dezelfde gebeurtenis: zelfde bedrag (35 euro), zelfde week.' */
export function verdictInWords({ kind, agreeing, differing, around }: EventVerdict): string[] {
  const [same, other] = [list(agreeing, around.agreeing), list(differing, around.differing)]
  if (kind === "same")
    return [`Dit lijkt dezelfde gebeurtenis${because(same)}`, ...(other ? [`Let wel op${because(other)}`] : [])]
  if (kind === "other") return [`Hetzelfde probleem? Dan lijkt het een andere keer${because(other)}`]
  return [
    "Misschien is dit dezelfde gebeurtenis. Lees ze allebei goed.",
    ...(same ? [`Wat klopt${because(same)}`] : []),
    ...(other ? [`Wat verschilt${because(other)}`] : []),
  ]
}
