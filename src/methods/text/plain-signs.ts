/**
 * The text with one sign for what people see as one: every space a space, every dash a hyphen, every apostrophe
 * straight, full-width and Arabic figures 0 to 9. Of the same length, so that offsets stay true.
 */
export function plainSigns(text: string): string {
  return other.test(text) ? written(text) : text
}

/** Signs of which one of the rules below changes some; most texts have none. */
const other = /[\u00a0\u00ad\u00b4\u02bc\t`\u0660-\uffff]/

function written(text: string): string {
  return text
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\u200b\u2060\ufeff\u00ad]/g, " ")
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, "-")
    .replace(/[\u2018\u2019\u201b\u02bc\u00b4`]/g, "'")
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (figure) => String((figure.charCodeAt(0) - 0x0660) & 15))
    .replace(/\uff20/g, "@")
}
