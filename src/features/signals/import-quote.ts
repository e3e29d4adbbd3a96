import { maskPersonalData } from "../../methods/text/personal-data.ts"

const longest = 60

/** What a file says somewhere, to repeat in a complaint: short, and masked, as complaints are kept. */
export function quoted(value: string): string {
  const short = value.length > longest ? `${value.slice(0, longest).toWellFormed()} …` : value
  return `‘${maskPersonalData(short).masked}’`
}

/** Text without signs that cannot be stored: half a character, or a control sign. */
export const tidied = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/(?![\n\t])\p{Cc}/gu, " ")
    .trim()
