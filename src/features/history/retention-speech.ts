import { sayPartsOf } from "../../platform/words/day.ts"
import type { Words } from "../../platform/words/words.ts"
import { type AreaLevel, levelLabels } from "../areas/model.ts"
import {
  type Coming,
  comingKinds,
  type Deletion,
  type HelpKind,
  type Kind,
  type Months,
  type OtherKind,
} from "./retention-model.ts"
import { otherTerms } from "./retention-rules.ts"

const counted = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`
const months = (number: number) => counted(number, "maand", "maanden")

/** A rule in one sentence. */
export const ruleInWords = ({ bundledMonths, unbundledMonths, authorMonths, helpMonths }: Months): string =>
  `Een tekst gaat weg ${months(bundledMonths)} nadat hij in een bundel kwam of werd ingetrokken; zonder bundel na ${months(unbundledMonths)}. Wie hem doorgaf, weten wij na ${months(authorMonths)} niet meer. De woorden van hulp die gevraagd of aangeboden is, gaan weg na ${months(helpMonths)}.`

const { giverDays, giverMostDays, paperMonths, deskMonths, pointMonths, invitationDays, mailDays, accountMonths } =
  otherTerms

/** What becomes of the days and places of help, in the words of where the installation stands. */
export const coarserIn = ({ neighbourhood }: Words, becomes: AreaLevel | null): string =>
  becomes === null ? "Dagen worden weken." : `Dagen worden weken, de ${neighbourhood} wordt de ${levelLabels[becomes]}.`

/** What goes of help by the term that is chosen. */
const helpRulesIn = (coarser: string): Record<HelpKind, string> => ({
  needs: `Van een hulpvraag gaan weg: de schuilnaam, de woorden, wie vroeg, de talen, wat veilig is, de tijden, het papier, de balie, en of het mocht meetellen. De rechten die jullie nakeken, horen dan bij geen vraag meer. ${coarser} Zo blijft te tellen wie hulp kreeg.`,
  offers: `Van een aanbod gaan weg: de woorden, de talen, de tijden, man of vrouw, en de eigen link. ${coarser}`,
  applications:
    "Van een aanvraag bij het noodfonds gaan weg: de schuilnaam, waarvoor het was, het plan en wat erbij geschreven is. Het bedrag en wie besliste, blijven: over geld moet iemand kunnen vertellen.",
})

/** What goes besides, the same everywhere, in one sentence each. */
const fixedRuleOf: Record<Exclude<OtherKind, HelpKind>, string> = {
  remarks: "Wat iemand schreef bij de vraag of het is opgelost, gaat even lang mee als een tekst uit een bundel.",
  givers: `Wie hulp aanbood, vergeten wij ${giverDays} dagen na de laatste dag van het aanbod. Loopt er dan nog hulp, dan uiterlijk ${giverMostDays} dagen erna.`,
  makers: `Wie meedeed met een buurtactie, vergeten wij ${giverDays} dagen na het einde ervan.`,
  gifts: "Wat iemand schreef bij een gift aan het noodfonds, gaat even lang mee als een hulpvraag. Het bedrag blijft.",
  papers: `Wie een hulppapier maakte, weten wij na ${months(paperMonths)} niet meer. Dan werkt dat papier ook niet meer.`,
  desks: `Waar een balie stond en wie erbij hoorde, gaat weg, ${months(deskMonths)} nadat zij dichtging.`,
  points: `Waar een verzamelpunt was en wanneer het open was, gaat weg, ${months(pointMonths)} nadat er iets anders kwam te staan of het punt dichtging.`,
  invitations: `Van een uitnodiging gaan naam en adres weg, ${invitationDays} dagen nadat zij is aangenomen, ingetrokken of verlopen.`,
  mails: `Een mail die niet aankwam, gaat weg na ${mailDays} dagen.`,
  accounts: `Wie ${months(accountMonths)} nergens meer een rol heeft, kan niet meer terug: e-mailadres, wachtwoord, passkeys en codes gaan weg. De naam blijft staan bij wat die persoon besloot.`,
}

export const ruleOf = ({ kind, rule }: Pick<Deletion, "kind" | "rule">, coarser: string): string =>
  kind === "texts" || kind === "authors" ? ruleInWords(rule) : { ...fixedRuleOf, ...helpRulesIn(coarser) }[kind]

/** The rules of which the term is chosen, and those that are the same everywhere. */
export const helpRules = (coarser: string): string[] => Object.values(helpRulesIn(coarser))
export const fixedRules: string[] = Object.values(fixedRuleOf)

const nouns: Record<Kind | OtherKind, [one: string, more: string]> = {
  texts: ["tekst", "teksten"],
  authors: ["signaal", "signalen"],
  givers: ["naam en adres van wie hulp aanbood", "namen en adressen van wie hulp aanbood"],
  makers: ["naam van wie meedeed met een buurtactie", "namen van wie meedeed met een buurtactie"],
  gifts: ["opmerking bij een gift", "opmerkingen bij een gift"],
  papers: ["maker van een hulppapier", "makers van een hulppapier"],
  desks: ["balie", "balies"],
  points: ["adres van een verzamelpunt", "adressen van een verzamelpunt"],
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
  return kind === "authors" ? `van ${many} wie ${amount === 1 ? "het" : "ze"} doorgaf` : many
}

export const sayMonth = (month: string): string => sayPartsOf(`${month}-01`, { month: "long", year: "numeric" })

/** The months in which something goes, each with how much of what. */
export function byMonth(coming: readonly Coming[]): { month: string; goes: string[] }[] {
  const months = Map.groupBy(coming, ({ month }) => month)
  return [...months.keys()].sort().map((month) => ({
    month,
    goes: comingKinds.flatMap((kind) => {
      const amount = (months.get(month) ?? []).find((one) => one.kind === kind)?.amount ?? 0
      return amount === 0 ? [] : [amountOf(kind, amount)]
    }),
  }))
}
