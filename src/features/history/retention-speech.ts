import { sayPartsOf } from "../../platform/words/day.ts"
import {
  type Coming,
  type ComingKind,
  type Deletion,
  helpKinds,
  type Kind,
  type Months,
  type OtherKind,
  otherKinds,
} from "./retention-model.ts"
import { otherTerms } from "./retention-rules.ts"

const counted = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`
const months = (number: number) => counted(number, "maand", "maanden")

/** A rule in one sentence. */
export const ruleInWords = ({ bundledMonths, unbundledMonths, authorMonths, helpMonths }: Months): string =>
  `Een tekst gaat weg ${months(bundledMonths)} nadat hij in een bundel kwam of werd ingetrokken; zonder bundel na ${months(unbundledMonths)}. Wie hem doorgaf, weten wij na ${months(authorMonths)} niet meer. De woorden van hulp die gevraagd of aangeboden is, gaan weg na ${months(helpMonths)}.`

const { giverDays, giverMostDays, paperMonths, deskMonths, invitationDays, mailDays, accountMonths } = otherTerms

/** What goes besides, in one sentence each. */
const otherRules: Record<OtherKind, string> = {
  remarks: "Wat iemand schreef bij de vraag of het is opgelost, gaat even lang mee als een tekst uit een bundel.",
  givers: `Wie hulp aanbood, vergeten wij ${giverDays} dagen na de laatste dag van het aanbod. Loopt er dan nog hulp, dan uiterlijk ${giverMostDays} dagen erna.`,
  makers: `Wie meedeed met een buurtactie, vergeten wij ${giverDays} dagen na het einde ervan.`,
  gifts: "Wat iemand schreef bij een gift aan het noodfonds, gaat even lang mee als een hulpvraag. Het bedrag blijft.",
  papers: `Wie een hulppapier maakte, weten wij na ${months(paperMonths)} niet meer. Dan werkt dat papier ook niet meer.`,
  desks: `Waar een balie stond en wie erbij hoorde, gaat weg, ${months(deskMonths)} nadat zij dichtging.`,
  needs:
    "Van een hulpvraag gaan weg: de schuilnaam, de woorden, wie vroeg, de talen, wat veilig is, de tijden, het papier en de balie. De rechten die jullie nakeken, horen dan bij geen vraag meer. Dagen worden weken, de buurt wordt de wijk. Zo blijft te tellen wie hulp kreeg.",
  offers:
    "Van een aanbod gaan weg: de woorden, de talen, de tijden, man of vrouw, en de eigen link. Dagen worden weken, de buurt wordt de wijk.",
  applications:
    "Van een aanvraag bij het noodfonds gaan weg: de schuilnaam, waarvoor het was, het plan en wat erbij geschreven is. Het bedrag en wie besliste, blijven: over geld moet iemand kunnen vertellen.",
  invitations: `Van een uitnodiging gaan naam en adres weg, ${invitationDays} dagen nadat zij is aangenomen, ingetrokken of verlopen.`,
  mails: `Een mail die niet aankwam, gaat weg na ${mailDays} dagen.`,
  accounts: `Wie ${months(accountMonths)} nergens meer een rol heeft, kan niet meer terug: e-mailadres, wachtwoord, passkeys en codes gaan weg. De naam blijft staan bij wat die persoon besloot.`,
}

export const ruleOf = ({ kind, rule }: Pick<Deletion, "kind" | "rule">): string =>
  kind === "texts" || kind === "authors" ? ruleInWords(rule) : otherRules[kind]

/** The rules of which the term is chosen, and those that are the same everywhere. */
export const helpRules: string[] = helpKinds.map((kind) => otherRules[kind])
export const fixedRules: string[] = otherKinds
  .filter((kind) => !helpKinds.some((help) => help === kind))
  .map((kind) => otherRules[kind])

const nouns: Record<Kind | OtherKind, [one: string, more: string]> = {
  texts: ["tekst", "teksten"],
  authors: ["signaal", "signalen"],
  givers: ["naam en adres van wie hulp aanbood", "namen en adressen van wie hulp aanbood"],
  makers: ["naam van wie meedeed met een buurtactie", "namen van wie meedeed met een buurtactie"],
  gifts: ["opmerking bij een gift", "opmerkingen bij een gift"],
  papers: ["maker van een hulppapier", "makers van een hulppapier"],
  desks: ["balie", "balies"],
  offers: ["aanbod", "keer aanbod"],
  applications: ["aanvraag bij het noodfonds", "aanvragen bij het noodfonds"],
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

/** The months in which something goes, each with how much of the texts, of who reported, and of help. */
export function byMonth(coming: readonly Coming[]): { month: string; texts: number; authors: number; help: number }[] {
  const all = [...new Set(coming.map(({ month }) => month))].sort()
  const amount = (month: string, ...wanted: ComingKind[]) =>
    coming.filter((one) => one.month === month && wanted.includes(one.kind)).reduce((sum, one) => sum + one.amount, 0)
  return all.map((month) => ({
    ...{ month, texts: amount(month, "texts"), authors: amount(month, "authors") },
    help: amount(month, ...helpKinds),
  }))
}
