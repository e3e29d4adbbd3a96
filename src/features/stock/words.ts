import type { Account, FlowLine, Good, Reason } from "./model.ts"

export const lossLabels = {
  date: "Over de datum",
  broken: "Stuk",
  dirty: "Vuil of nat",
  gone: "Weg: niet meer te vinden",
  otherLoss: "Iets anders",
} satisfies Partial<Record<Reason, string>>

export const recountLabels = {
  miscounted: "Eerder verkeerd geteld",
  mistyped: "Verkeerd ingetypt",
  found: "Er lag meer dan wij wisten",
  gone: "Weg: niet meer te vinden",
  otherCount: "Iets anders",
} satisfies Partial<Record<Reason, string>>

export const reasonLabels: Record<Reason, string> = { ...recountLabels, ...lossLabels }

export const accountLabels: Record<Account, string> = {
  ...{ outside: "van buiten", shelf: "plank", promised: "toegezegd", people: "mensen" },
  ...{ lost: "niet meer te geven", difference: "verschil bij tellen" },
}

/** '12 pakken'. */
export const amountOf = ({ unitOne, unitMany }: Pick<Good, "unitOne" | "unitMany">, units: number): string =>
  `${units.toLocaleString("nl-NL")} ${units === 1 ? unitOne : unitMany}`

const reasonOf = ({ reason }: FlowLine): string => reasonLabels[reason as Reason] ?? ""

/** What happened, as somebody at this point would say it. */
export function sayFlow(flow: FlowLine, here: string): string {
  switch (flow.kind) {
    case "received":
      return "Kwam binnen"
    case "promised":
      return flow.planned ? "Toegezegd via de planning" : "Toegezegd"
    case "released":
      return flow.planned ? "Ging niet door: terug op de plank" : "Toch niet opgehaald: terug op de plank"
    case "given":
      return flow.fromAccount === "promised" ? "Gegeven zoals toegezegd" : "Gegeven"
    case "moved":
      return flow.fromPoint === here ? `Ging naar ${flow.toName}` : `Kwam van ${flow.fromName}`
    case "lost":
      return `Kan niet meer gegeven worden: ${reasonOf(flow).toLowerCase()}`
    case "recounted":
      return `${flow.toAccount === "shelf" ? "Er lag meer" : "Er lag minder"}: ${reasonOf(flow).toLowerCase()}`
  }
}
