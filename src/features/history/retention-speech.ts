import { sayPartsOf } from "../../platform/words/day.ts"
import type { Coming, Deletion, Kind, Months, OtherKind } from "./retention-model.ts"
import { otherTerms } from "./retention-rules.ts"

const counted = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`
const months = (number: number) => counted(number, "maand", "maanden")

/** A rule in one sentence. */
export const ruleInWords = ({ bundledMonths, unbundledMonths, authorMonths }: Months): string =>
  `Een tekst gaat weg ${months(bundledMonths)} nadat hij in een bundel kwam of werd ingetrokken; zonder bundel na ${months(unbundledMonths)}. Wie hem doorgaf, weten wij na ${months(authorMonths)} niet meer.`

const { needMonths, invitationDays, mailDays, accountMonths } = otherTerms

/** What goes besides, in one sentence each. */
export const otherRules: Record<OtherKind, string> = {
  remarks: "Wat iemand schreef bij de vraag of het is opgelost, gaat even lang mee als een tekst uit een bundel.",
  needs: `Van een hulpvraag gaan de schuilnaam en de woorden weg, ${months(needMonths)} na de laatste stap.`,
  invitations: `Van een uitnodiging gaan naam en adres weg, ${invitationDays} dagen nadat zij is aangenomen, ingetrokken of verlopen.`,
  mails: `Een mail die niet aankwam, gaat weg na ${mailDays} dagen.`,
  accounts: `Wie ${months(accountMonths)} nergens meer een rol heeft, kan niet meer terug: e-mailadres, wachtwoord, passkeys en codes gaan weg. De naam blijft staan bij wat die persoon besloot.`,
}

export const ruleOf = ({ kind, rule }: Pick<Deletion, "kind" | "rule">): string =>
  kind === "texts" || kind === "authors" ? ruleInWords(rule) : otherRules[kind]

const nouns: Record<Kind | OtherKind, [one: string, more: string]> = {
  texts: ["tekst", "teksten"],
  authors: ["signaal", "signalen"],
  remarks: ["opmerking bij een oplossing", "opmerkingen bij een oplossing"],
  needs: ["hulpvraag", "hulpvragen"],
  invitations: ["uitnodiging", "uitnodigingen"],
  mails: ["mail", "mails"],
  accounts: ["account", "accounts"],
}

export const amountOf = (kind: Kind | OtherKind, amount: number): string => {
  const many = counted(amount, ...nouns[kind])
  return kind === "authors" ? `van ${many} wie het doorgaf` : many
}

export const sayMonth = (month: string): string => sayPartsOf(`${month}-01`, { month: "long", year: "numeric" })

/** The months in which something goes, each with how much of both. */
export function byMonth(coming: readonly Coming[]): { month: string; texts: number; authors: number }[] {
  const all = [...new Set(coming.map(({ month }) => month))].sort()
  const amount = (month: string, kind: Kind) =>
    coming.find((one) => one.month === month && one.kind === kind)?.amount ?? 0
  return all.map((month) => ({ month, texts: amount(month, "texts"), authors: amount(month, "authors") }))
}
