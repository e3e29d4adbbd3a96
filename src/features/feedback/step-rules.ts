import { sayDay } from "../../platform/words/day.ts"
import type { BundleEvent } from "./material-model.ts"
import type { VerdictAnswer } from "./model.ts"

export type Said = { words: string; texts: string[] }

/** "2026-11-18" becomes "18 november 2026", "2026-W47" becomes "week 47 van 2026". */
export function sayWhen(on: string): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(on)
  return week ? `week ${Number(week[2])} van ${week[1]}` : sayDay(on)
}

const outcomes: Record<string, string> = {
  internal: "jullie organisatie pakt dit eerst zelf op",
  external: "je signaal gaat mee naar de werkgroep signalen",
  individual: "dit vraagt hulp voor één persoon",
  none: "dit telt niet als signaal",
}
const workingGroupOutcomes: Record<string, string> = { ...outcomes, internal: "een organisatie pakt dit eerst zelf op" }

/** The weighing as its reporter hears it: the outcome, and the reason in the words of who weighed. */
export function sayWeighing(outcome: string, reason: string, byWorkingGroup: boolean, again: boolean): Said {
  const judge = byWorkingGroup ? "De werkgroep" : "Je coördinator"
  const said = (byWorkingGroup ? workingGroupOutcomes : outcomes)[outcome] ?? outcome
  return { words: `${judge} las je signaal${again ? " opnieuw" : ""}: ${said}`, texts: reason ? [reason] : [] }
}

const states: Record<string, string> = {
  possiblePattern: "Het is een mogelijk patroon",
  sharedBottleneck: "Het is een gedeeld knelpunt",
  structural: "De werkgroep noemt dit een structureel signaal",
  onAgenda: "Het staat op de agenda",
  answered: "Er is een antwoord",
  underway: "Er wordt aan gewerkt",
  resolved: "Opgelost, zegt wie het volgt",
  persists: "Het knelpunt blijft bestaan",
  notStructural: "De werkgroep noemt dit niet structureel",
}
const answers: Record<string, string> = {
  accepted: "zegt ja en pakt dit op",
  partly: "zegt deels ja",
  rejected: "zegt nee",
}
const escalations: Record<string, (addressee: string) => string> = {
  conversation: (addressee) => `Wij nodigden ${addressee} uit voor een gesprek`,
  letter: (addressee) => `Wij schreven het bestuur van ${addressee} een brief`,
  council: () => "Wij schreven een brief aan de gemeenteraad",
  public: () => "Wij maakten het openbaar",
}
const reminders: Record<string, (addressee: string) => string> = {
  before: (addressee) => `Wij herinnerden ${addressee} aan de vraag`,
  due: (addressee) => `De termijn is bijna om. Wij herinnerden ${addressee} aan de vraag`,
  after: (addressee) => `De termijn is voorbij. Wij vroegen ${addressee} nog eens om antwoord`,
}

/** A bundle begins as individual, with a reason that Nabij wrote itself; later it only comes back to it. */
const individual = (why: string): Said =>
  /^Bundel begonnen\b/.test(why)
    ? { words: "De bundel is begonnen", texts: [] }
    : { words: "Het is toch nog geen patroon", texts: why ? [why] : [] }

/** An event of a bundle in plain words, with what people wrote about it. */
export function sayEvent({ kind, what, text, more, addressee }: BundleEvent): Said {
  const texts = text ? [text] : []
  switch (kind) {
    case "state":
      if (what === "individual") return individual(text)
      return { words: states[what] ?? what, texts }
    case "followedUp":
      return { words: states[what] ?? what, texts }
    case "asked":
      return {
        words: `Gevraagd aan ${addressee}. Antwoord uiterlijk ${sayWhen(what)}`,
        texts: [`De vraag: ${text}`, ...(more ? [`Waarom nu: ${more}`] : [])],
      }
    case "reminded":
      return { words: (reminders[what] ?? reminders.before)?.(addressee) ?? what, texts: [] }
    case "overdue":
      return { words: `${addressee} gaf geen antwoord binnen de termijn`, texts: [] }
    case "escalated":
      return { words: escalations[what]?.(addressee) ?? what, texts }
    case "answered":
      return {
        words: `${addressee} ${answers[what] ?? what}`,
        texts: [...texts, ...(more ? [`Stappen: ${more}`] : [])],
      }
    case "recognised":
      return { words: `${what} organisaties herkennen dit ook`, texts: [] }
  }
}

const verdicts: Record<VerdictAnswer, string> = {
  yes: "Jij zei: ja, het is echt opgelost",
  partly: "Jij zei: het is deels opgelost",
  no: "Jij zei: nee, het is niet opgelost",
}
export const sayVerdict = (answer: VerdictAnswer): string => verdicts[answer]

/** Leaves the names of reporting organisations out of what people wrote; the longest name first. */
export function nameless(names: readonly string[]): (text: string) => string {
  const longest = names.filter((name) => name.length > 2).sort((a, b) => b.length - a.length)
  if (longest.length === 0) return (text) => text
  const pattern = longest.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")
  const named = new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, "giu")
  return (text) => text.replace(named, "een organisatie")
}
