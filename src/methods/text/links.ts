import { foldName } from "./fold.ts"
import { gate } from "./gate-bits.ts"
import { knowledgeOf } from "./name-lists.ts"
import { matchesOf, type Search, type Span, spansOf } from "./spans.ts"

const mailName = /[\p{L}\d._%+'-]/u
const mailHost = /^[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/u
/** Hosts that people know, also without their ending or with a comma: 'jan@gmail', 'jan@hotmail,com'. */
const knownHost =
  /^(?:gmail|hotmail|outlook|live|ziggo|kpnmail|telenet|yahoo|icloud|proton|xs4all|planet|skynet|proximus|home|upcmail|casema|msn)(?:,(?:com|nl|be|net))?(?![\p{L}\d])/iu
const spokenMail =
  /(?<![\p{L}\d])(?:[\p{L}\d._-]{1,30} (?:punt|streepje|underscore|laag streepje) ){0,3}[\p{L}\d._-]{1,40} ?(?:\(at\)|\[at\]|\(apenstaart\)| ape?n?staart(?:je)? | at (?=[\p{L}\d-]{1,30} ?(?:\.|\(dot\)|\[dot\]|dot|punt))| ?@ ?) ?[\p{L}\d-]{1,40}(?: ?(?:\.|\(dot\)|\[dot\]|(?<= )dot(?= )|(?<= )punt(?= )) ?[\p{L}\d-]{2,20}){1,3}/giu

/** 'griet (griet.vanhoof@…)': a name right before an address that begins with it. */
function nameBeside(text: string, start: number): Span | undefined {
  const beside = /(?<!\p{L})(\p{L}{3,20})(?: |:|,| ?[(<]){1,2}$/u.exec(text.slice(Math.max(0, start - 24), start))
  const name = beside?.[1] ?? ""
  const local = /^\p{L}{3,20}(?=[\d._@-])/u.exec(text.slice(start, start + 22))?.[0] ?? ""
  if (beside === null || foldName(name) !== foldName(local) || knowledgeOf(foldName(name)).first === 0) return undefined
  const from = start - beside[0].length
  return { start: from, end: from + name.length, type: "PERSON" }
}

/** E-mail addresses: from every '@' as far left and right as an address may reach (64 and 255 signs, RFC 5321). */
export function claimEmails(search: Search): void {
  const text = search.left
  const found: Span[] = []
  for (let at = search.signs.at ? text.indexOf("@") : -1; at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at
    while (start > 0 && at - start < 64 && mailName.test(text[start - 1] ?? "")) start--
    const host = mailHost.exec(text.slice(at + 1, at + 256))?.[0] ?? ""
    const provider = host === "" ? (knownHost.exec(text.slice(at + 1, at + 40))?.[0] ?? "") : host
    if (start < at && provider !== "") found.push({ start, end: at + 1 + provider.length, type: "EMAIL" })
  }
  search.claim(found)
  const names = found.map(({ start }) => nameBeside(text, start)).filter((name) => name !== undefined)
  search.claim(names)
  if ((search.signs.at || search.mayHave(gate.mail)) && /\(at\)|\[at\]|ape?n?staart| at |@/i.test(search.left))
    search.claim(spansOf("EMAIL", matchesOf(search.left, spokenMail)))
}

const link =
  /(?<![\p{L}\d@])(?:https?:\/\/|www\.)[^\s<>"\uE000\uE001]{3,200}|(?<![\p{L}\d@.])[a-z\d-]{2,40}\.(?:com|nl|be|org|net|eu)\/[^\s<>"\uE000\uE001]{1,200}/giu
const social =
  /facebook|instagram|linkedin|tiktok|twitter|x\.com|snapchat|youtube|threads|wa\.me|t\.me|marktplaats|gofundme|vinted|strava|steunactie|doneeactie|whydonate|leetchi|kentaa|mensenlinq|condoleance|inmemoriam/i
const personalPath =
  /[~@]|[?&](?:naam|name|user|id|bsn|client|email)=|\/(?:in|profile|profiel|user|users|people|u|leden|lid|medewerkers?|team)\/[^/]/i
const handle = /(?<![\p{L}\d@.])@[\p{L}\d_](?:[\p{L}\d_.]{0,28}[\p{L}\d_])(?![\p{L}\d@])/giu

export const socialWord = /insta|snap|tiktok|facebook|\bfb\b|telegram|twitter|skype|discord|strava|vinted|linkedin/i
/** The name of an account behind a social site: 'insta: lil_romano', 'op snap als kim.vdb'. */
const account =
  /(?<!\p{L})(?:insta|instagram|snap|snapchat|tiktok|facebook|fb|telegram|twitter|skype|discord|strava|vinted|linkedin)(?:-?(?:account|naam|profiel))?(?: (?:is|als|onder|naam|account|heet|van)){0,3}[ :("'=]{1,4}(?<what>(?=[\p{L}\d._-]{0,24}[\d._])[\p{L}\d][\p{L}\d._-]{2,28}[\p{L}\d])/giu

/** Whether a host is called after a person: 'www.jan-jansen.nl', with a first name and a surname. */
function isNamedHost(link: string): boolean {
  const host = /^(?:https?:\/\/)?(?:www\.)?([\p{L}-]{4,50})\./iu.exec(link)?.[1] ?? ""
  const parts = foldName(host).split("-")
  const knowledge = parts.map((part) => knowledgeOf(part))
  return parts.length > 1 && knowledge[0]?.first === 2 && knowledge.slice(1).some(({ last }) => last > 0)
}

/** Links that lead to one person: an account on a social site, a profile page, a name in the address. */
export function claimLinks(search: Search): void {
  claimAddresses(search)
  if (search.signs.at) search.claim(spansOf("URL", matchesOf(search.left, handle)))
  if (search.mayHave(gate.social) && socialWord.test(search.left))
    search.claim(spansOf("URL", matchesOf(search.left, account)))
}

function claimAddresses(search: Search): void {
  const text = search.left
  if (!search.signs.slash && !search.mayHave(gate.web)) return
  const links = matchesOf(text, link).map((found) => {
    const value = found.value.replace(/[.,;:!?)\]'"]{1,5}$/, "")
    return { ...found, value, end: found.start + value.length }
  })
  const isPersonal = (value: string) =>
    (social.test(value) && /\/[^/]/.test(value.slice(8))) || personalPath.test(value) || isNamedHost(value)
  search.claim(
    spansOf(
      "URL",
      links.filter(({ value }) => isPersonal(value)),
    ),
  )
  search.passOver(links)
}
