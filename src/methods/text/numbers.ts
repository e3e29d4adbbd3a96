import { bsnHolds, figures, rrnHolds } from "./checksum.ts"
import { gate } from "./gate-bits.ts"
import { matchesNear } from "./near.ts"
import { after, before, type Match, matchesOf, type Search, spansOf } from "./spans.ts"

/** What is no personal number. */
const courtCase = /ECLI(?::[A-Z\d.]{1,12}){3,4}/gi
const amounts = [
  /(?:€|(?<!\p{L})eur|(?<!\p{L})euro) ?\d{1,9}(?:\.\d{3}){0,3}(?:,(?:\d{1,2}|-{1,2}))?(?!\d)/giu,
  /(?<![\d.,])\d{1,9}(?:\.\d{3}){0,3}(?:,(?:\d{1,2}|-{1,2}))? ?(?:€|eur\b|euro\b)/gi,
]
/** Public numbers, each with the figures that it has. */
const publicPhones: [number, RegExp][] = [
  [8, /(?<!\d)(?:0800|0900|0906|0909|070[02])(?:[ -]?\d){4,7}(?!\d)/g],
  [5, /(?<![\d+][ ./-]?)14 ?0\d{2,3}(?![ ./-]?\d)/g],
  [6, /(?<![\d+][ ./-]?)116[ -]?\d{3}(?![ ./-]?\d)/g],
]
const passOver = (search: Search, pattern: RegExp): void => search.passOver(matchesOf(search.left, pattern))

const bsnByKeyword =
  /(?<!\p{L})(?:bsn|b\.s\.n|burgerserv|burgernummer|sofi)[^\d\n]{0,30}(?<what>\d(?:[ .-]{0,2}\d){7,8})(?!\d)/giu
const bsnBare = /(?<![\d.,/+-])(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3}|\d{8}[ .-]\d)(?![\d/-])/g
const rrnByKeyword =
  /(?<!\p{L})(?:rijksregister|rr|r\.r|rrn|nrn|insz|niss|bis-?nummer|bisnr)[^\d\n]{0,30}(?<what>\d(?:[ ./-]{0,3}\d){10})(?!\d)/giu
const rrnShape = /(?<!\d)\d{2}[. /-]?[0-5]\d[. /-]?[0-3]\d[ -]{0,3}\d{3}[. -]?\d{2}(?!\d)/g
const otherNumber =
  /kenmerk|order|polis|klant|factuur|ref\.|referentie|dossier|zaak|besluit|arrest|brochure|motie|artikel|bestel|aanvraag|beschikking|meter|ean|kvk|btw|ticket/

/** Whether the words just before a number say that it belongs to a paper, not to a person. */
const isPaperNumber = (text: string, { start }: Match) => otherNumber.test(before(text, start, 25))

/** Hides amounts, case numbers and public telephone numbers from the rules that look for personal numbers. */
export function passOverPublicNumbers(search: Search): void {
  const { figures, euro } = search.signs
  if (search.mayHave(gate.court)) passOver(search, courtCase)
  if (euro || search.mayHave(gate.euro)) for (const pattern of amounts) passOver(search, pattern)
  for (const [least, pattern] of publicPhones) if (figures >= least) passOver(search, pattern)
}

/**
 * Citizen service numbers (NL) and national register numbers (BE): always where the keyword stands, checksum or not;
 * without it only where the test holds and the words before do not speak of an order, a reference or a policy.
 */
export function claimRegisterNumbers(search: Search): void {
  const most = search.signs.figures
  if (most < 8) return
  if (most >= 11) search.claim(spansOf("RRN", matchesOf(search.left, rrnByKeyword)))
  search.claim(spansOf("BSN", matchesOf(search.left, bsnByKeyword)))
  const register = (most >= 11 ? matchesOf(search.left, rrnShape) : []).filter(
    (found) => (/^\d\d\.\d\d\.\d\d-/.test(found.value) || rrnHolds(found.value)) && !isPaperNumber(search.left, found),
  )
  search.claim(spansOf("RRN", register))
  const service = matchesOf(search.left, bsnBare).filter(
    (found) =>
      bsnHolds(found.value) &&
      !isPaperNumber(search.left, found) &&
      !/^ ?(?:€|euro)/.test(after(search.left, found.end)),
  )
  search.claim(spansOf("BSN", service))
}

const withCountry = /(?<![\p{L}\d])(?:\+ ?|00 ?)[1-9]\d{0,2}(?:[ ./()-]{0,4}\d){7,11}(?!\d)/gu
const national = /(?<![\p{L}\d+])\(?(?:0[ .]?[1-9]|[Oo]6)(?:[ ./()-]{0,3}\d){7,9}(?!\d)/gu
const mobileWithoutZero = /(?<![\p{L}\d+])(?:6(?:[ .-]?\d){8}|4[5-9]\d(?:[ ./-]?\d){6})(?!\d)/gu
const byKeyword =
  /(?<!\p{L})(?:tel|telefoon|tel-nr|gsm|gsm-nummer|mobiel|mobieltje|mob|whatsapp|app|06-nummer|nummer|nr|bel|belt|bellen|bereikbaar)(?:\.|:| ?(?:nr|is|op|naar|nummer|via|het|hem|haar|me|ze|onder|kan|mag)\b){0,3}[ .:(]{0,3}(?<what>\d(?:[ ./()-]{0,3}\d){6,11})(?!\d)/giu

/** As many figures as the shortest telephone number. */
const sevenFigures = /\d(?:[ ./()-]{0,3}\d){6}/g

const countryWithoutPlus = /(?<![\p{L}\d+])(?:316|324[5-9]\d)(?:[ ./-]?\d){7,8}(?!\d)/gu
const spokenFigure =
  "(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien|(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën))?(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)"
/** 'nul zes, twaalf vierendertig …': a number as somebody spoke it. */
const inWords = new RegExp(
  `(?<!\\p{L})nul[ ,-]{1,2}(?:zes|vier)(?:[ ,-]{1,3}(?:${spokenFigure}|\\d{1,4})(?!\\p{L})){3,9}`,
  "giu",
)

/** Telephone numbers as they are spoken, for texts without one figure too. */
export function claimSpokenPhones(search: Search): void {
  if (search.mayHave(gate.spokenFigure)) search.claim(spansOf("PHONE", matchesOf(search.left, inWords)))
}

const isPhone = ({ value }: Match) => {
  const digits = figures(value.replace(/^[Oo]/, "0"))
  return (
    value.startsWith("+") ||
    digits.startsWith("00") ||
    digits.length === 10 ||
    /^06\d{9}$/.test(digits) ||
    /^0[1-9]\d{7}$/.test(digits)
  )
}

/** 'UWV (088-8989294)': the number of an authority, which is public. */
const body =
  /(?<!\p{L})(?:uwv|duo|svb|cjib|cak|ind|coa|rdw|kvk|ggd|gemeente|belastingdienst|ocmw|caw|vdab|rva|politie|digid|juridisch loket) $/u
const isOfBody = (text: string, { start, value }: Match): boolean =>
  value.startsWith("(") && body.test(before(text, start, 20))

/** Telephone numbers of the Netherlands, Belgium (mobile and fixed) and abroad in every usual spelling. */
export function claimPhones(search: Search): void {
  if (search.signs.figures < 7) return
  search.claim(spansOf("PHONE", matchesOf(search.left, withCountry)))
  search.claim(
    spansOf(
      "PHONE",
      matchesOf(search.left, national).filter((found) => isPhone(found) && !isOfBody(search.left, found)),
    ),
  )
  if (search.mayHave(gate.telephone)) {
    const called = matchesNear(search.left, byKeyword, sevenFigures, 80, 70).filter(
      (found) => !isPaperNumber(search.left, found),
    )
    search.claim(spansOf("PHONE", called))
    const loose = matchesOf(search.left, mobileWithoutZero).filter(({ start }) =>
      /(?:tel|gsm|mobiel|bel|belt|nummer|app|whatsapp)[^\d\p{L}]{0,3}$/u.test(before(search.left, start)),
    )
    search.claim(spansOf("PHONE", loose))
  }
  search.claim(spansOf("PHONE", matchesOf(search.left, countryWithoutPlus)))
}

const personalNumber =
  /(?<!\p{L})(?:v-?(?:nummer|nr)|toevoeging(?:s?(?:nummer|nr))?|paspoort|pasp\.? ?nr|id[ -]?(?:kaart|bewijs)|identiteits(?:kaart|bewijs)|rijbewijs|document(?:nummer|nr)|cli[eë]nt(?:en)?[ -]?(?:nummer|nr|id)|clt-?nr|cli[eë]ntcode|case-?(?:nummer|nr)|lidkaart|annex-?(?:nummer|nr)|leerlingcode|[a-f]\+?-kaart|pat\.? ?nr|pati[eë]nt(?:en)?[ -]?(?:nummer|nr|id)|zorg(?:nummer|pas)|verzekerden(?:nummer|nr)|ov-?(?:nummer|chip(?:kaart)?)|(?:oranje|gele|groene|witte|rode|blauwe|elektronische) kaart|eid|sis-?kaart|verblijfs(?:kaart|titel|document|vergunning)|ind-?nummer|zivver|burgerprofiel|uzovi|ean(?:-?code)?-?|casus|dossiers?|meldingsnummer|rekeninghouder|kaart(?:nummer|nr)|bankpas|pasnummer|cl\.? ?nr|(?:big|aanvraag|zaak|indicatie|beschikkings|aanmeld|attest|naturalisatie|donor|cjib|debiteur|debiteuren|crediteur|crediteuren|vreemdelingen|gedetineerden|huurder|huurders|contract|aansluit|aansluitings|klantrelatie|abonnee|leden|bewoners|deelnemers?|inburgerings?|aangifte|proces-verbaal|pv|parket|vonnis|toeslag|uitkerings?|schuldhulp|budget|kind|crisis|melding|trajectnummer|traject|opname|bed|kamerhuur|huurovereenkomst|woningnet|woningzoekende|lid|relatie|registratie|inschrijf|inschrijvings?|leerling|student|studenten|personeels?|detentie|stam|verzekerings?|zorg)[ -]?(?:nummer|nr))(?: (?:bij|van) (?:de |het )?\p{L}{2,20})?\.?[ ,.:#(=]{0,4}(?:(?:is|nr|nummer|bekend|met|ook)\b[ .:]{0,3}){0,2}(?<what>[a-z]{0,5}[ /-]?\d(?:[ ./-]?[a-z\d]){3,20})(?![\p{L}\d])/giu

/** The writer's own name for a case: 'ons kenmerk AK/2024-1196'; with letters, as a number alone is of a paper. */
const ownReference =
  /(?<!\p{L})(?:ons|onze|uw|mijn) (?:kenmerk|ref|referentie|dossier)(?!\p{L})[ .:]{1,3}(?:is )?(?<what>[a-z]{1,5}[ /.-]?\d(?:[ ./-]?\d){3,14})(?![\p{L}\d])/giu

/** A number with letters before it, of a passport or card that is named nearby: 'nummer van Grace is EN482193'. */
const documentShape = /(?<![\p{L}\d])[A-Z]{1,3} ?\d{6,9}(?![\p{L}\d])|(?<![\p{L}\d])[A-Z]{2}[A-Z\d]{6}\d(?![\p{L}\d])/gu
export const documentWord = /pas(?:poort|sport)|identiteit|id-?kaart|id-?bewijs|verblijf|rijbewijs|reisdocument|visum/i

/** 'ROT 24/1234': the case number of a court, which is public. */
const isCourtCase = (value: string): boolean => /^[a-z]{2,4} ?\d{2}\/\d{1,5}$/i.test(value)

/** 'dossiers van 2024': a year and no number. */
const isYear = (value: string): boolean => /^(?:[a-z]{2,5} )?(?:19|20)\d\d$/i.test(value)

/** Belgian identity and residence cards: three, seven and two figures, the last two the first ten modulo 97. */
const belgianCard = /(?<![\d-])\d{3}-\d{7}-\d{2}(?![\d-])/g
const cardHolds = (value: string): boolean => {
  const digits = figures(value)
  return (Number(digits.slice(0, 10)) % 97 || 97) === Number(digits.slice(10))
}

/** Numbers that stand for one person in somebody's books: passport, foreigner's number, client, patient, student. */
export function claimIdentityNumbers(search: Search): void {
  if (search.mayHave(gate.fileNumber)) claimFileNumbers(search)
  if (search.mayHave(gate.paper) && documentWord.test(search.left))
    search.claim(
      spansOf(
        "ID",
        matchesOf(search.left, documentShape).filter(
          (match) => documentWord.test(before(search.left, match.start, 80)) && !isPaperNumber(search.left, match),
        ),
      ),
    )
  search.claim(
    spansOf(
      "ID",
      matchesOf(search.left, belgianCard).filter(({ value }) => cardHolds(value)),
    ),
  )
}

/** Four figures near each other: no account, personal number, telephone or postcode has fewer. */
export const fourFigures = /\d(?:[^\d\n]{0,8}\d){3}/g

function claimFileNumbers(search: Search): void {
  const found = matchesNear(search.left, personalNumber, fourFigures, 120, 80).map((match) => {
    const value = match.value.replace(/[ ./-][a-z]{1,18}(?: [a-z]{1,18}){0,3}$/, "")
    return { ...match, value, end: match.start + value.length }
  })
  search.claim(
    spansOf(
      "ID",
      found.filter(({ value }) => figures(value).length >= 4 && !isCourtCase(value) && !isYear(value)),
    ),
  )
  search.claim(spansOf("ID", matchesNear(search.left, ownReference, fourFigures, 60, 60)))
}
