import { matchesOf, type Search, type Span, spansOf } from "./spans.ts"

const mailName = /[\p{L}\d._%+'-]/u
const mailHost = /^[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/u
const spokenMail =
  /(?<![\p{L}\d])[\p{L}\d._-]{1,40} ?(?:\(at\)|\[at\]| apenstaart(?:je)? ) ?[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{2,20}){1,3}/giu

/** E-mail addresses: from every '@' as far left and right as an address may reach (64 and 255 signs, RFC 5321). */
export function claimEmails(search: Search): void {
  const text = search.left
  const found: Span[] = []
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at
    while (start > 0 && at - start < 64 && mailName.test(text[start - 1] ?? "")) start--
    const host = mailHost.exec(text.slice(at + 1, at + 256))?.[0] ?? ""
    if (start < at && host !== "") found.push({ start, end: at + 1 + host.length, type: "EMAIL" })
  }
  search.claim(found)
  if (/\(at\)|\[at\]|apenstaart/i.test(text)) search.claim(spansOf("EMAIL", matchesOf(search.left, spokenMail)))
}

const link =
  /(?<![\p{L}\d@])(?:https?:\/\/|www\.)[^\s<>"\uE000\uE001]{3,200}|(?<![\p{L}\d@.])[a-z\d-]{2,40}\.(?:com|nl|be|org|net|eu)\/[^\s<>"\uE000\uE001]{1,200}/giu
const social =
  /facebook|instagram|linkedin|tiktok|twitter|x\.com|snapchat|youtube|threads|wa\.me|t\.me|marktplaats|gofundme|vinted|strava/i
const personalPath =
  /[~@]|[?&](?:naam|name|user|id|bsn|client|email)=|\/(?:in|profile|profiel|user|users|people|u|leden|lid|medewerkers?|team)\/[^/]/i
const handle = /(?<![\p{L}\d@.])@[\p{L}\d_](?:[\p{L}\d_.]{0,28}[\p{L}\d_])(?![\p{L}\d@])/giu

/** Links that lead to one person: an account on a social site, a profile page, a name in the address. */
export function claimLinks(search: Search): void {
  const text = search.left
  if (text.includes("@")) search.claim(spansOf("URL", matchesOf(text, handle)))
  if (!text.includes("/") && !/www\./i.test(text)) return
  const links = matchesOf(text, link).map((found) => {
    const value = found.value.replace(/[.,;:!?)\]'"]{1,5}$/, "")
    return { ...found, value, end: found.start + value.length }
  })
  const isPersonal = (value: string) =>
    (social.test(value) && /\/[^/]/.test(value.slice(8))) || personalPath.test(value)
  search.claim(
    spansOf(
      "URL",
      links.filter(({ value }) => isPersonal(value)),
    ),
  )
  search.passOver(links)
}
