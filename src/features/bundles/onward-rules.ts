import type { Reach, State } from "./model.ts"
import { nextStates } from "./rules.ts"

/** What somebody may do with a bundle that others may not. */
export type Capacity = { coordinates: boolean; decides: boolean }

type Standing = {
  state: State
  reach: Reach
  asked: number
  judged: number
  /** Whether one's own organisation has still to say whether the bundle may become public. */
  consentWaits: boolean
}

export type Onward = { href: string; label: string }

const followed: readonly State[] = ["onAgenda", "answered", "underway", "resolved", "persists"]

/** The one step that is due now, for who may take it; nothing where somebody else has to. */
export function nextStep(bundle: Standing, by: Capacity): Onward | undefined {
  if (by.decides && bundle.state === "sharedBottleneck") return { href: "/besluit", label: "Beslis in de werkgroep" }
  if (bundle.state === "structural") return { href: "/agenda", label: "Zet dit op de agenda" }
  if (followed.includes(bundle.state)) return undefined
  if (by.coordinates && bundle.consentWaits) return { href: "#openbaar", label: "Beslis voor je organisatie" }
  return undefined
}

/** What one can do further, the most useful first. */
export function furtherSteps(bundle: Standing, by: Capacity): Onward[] {
  const due = nextStep(bundle, by)?.href
  const early = bundle.state === "individual" || bundle.state === "possiblePattern"
  const steps: (Onward | false)[] = [
    early && { href: "#lijkt-hierop", label: "Zoek signalen die hierop lijken" },
    early && bundle.reach === "internal" && by.coordinates && { href: "#staat", label: "Deel de bundel met anderen" },
    early && bundle.reach === "shared" && bundle.asked === 0 && { href: "#herkenning", label: "Vraag wie dit herkent" },
    bundle.judged < 11 && { href: "/criteria", label: "Beoordeel de elf kenmerken" },
    early &&
      by.coordinates &&
      nextStates(bundle.state, "coordinator").length > 0 && { href: "#staat", label: "Zet de bundel een stap verder" },
    by.decides &&
      nextStates(bundle.state, "workingGroup").length > 0 && { href: "/besluit", label: "Beslis in de werkgroep" },
    nextStates(bundle.state, "agenda").includes("onAgenda") &&
      !followed.includes(bundle.state) && { href: "/agenda", label: "Zet dit op de agenda" },
    by.coordinates && bundle.consentWaits && { href: "#openbaar", label: "Beslis of dit openbaar mag" },
  ]
  return steps.filter((step) => step !== false && step.href !== due) as Onward[]
}

/** Where the bundle stands, and who is on the move. */
export const standing: Record<State, string> = {
  individual: "Nog geen patroon: het gaat om losse gevallen.",
  possiblePattern: "De aantallen doen aan een patroon denken. Nu is de vraag: zien anderen dit ook?",
  sharedBottleneck: "Meer organisaties staan achter de woorden. De werkgroep beslist of het structureel is.",
  structural: "De werkgroep noemt dit structureel. Nu moet iemand gevraagd worden er iets aan te doen.",
  onAgenda: "De vraag ligt bij wie er iets aan kan doen. Wij wachten op het antwoord.",
  answered: "Er is een antwoord. Nu kijken wij wat ervan komt.",
  underway: "Er wordt aan gewerkt. Wij vragen of het echt helpt.",
  resolved: "Dit heet opgelost. Wie erover vertelde, zegt of dat klopt.",
  persists: "Het knelpunt is er nog. Een volgende stap is mogelijk.",
  notStructural: "De werkgroep vond dit niet structureel. Komen er signalen bij, dan kan dat anders worden.",
}

export const onAgenda = (state: State): boolean => followed.includes(state)
