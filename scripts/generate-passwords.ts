/**
 * Writes src/methods/text/passwords.generated.ts: words and passwords that people choose most, the commonest first, from
 * @zxcvbn-ts/language-common and @zxcvbn-ts/language-nl-be (both MIT). Of the passwords those of twelve signs and more all
 * come along (shorter ones are refused anyway), and of the rest what is likely to be a part of a longer one.
 *   node_modules/.bin/node --import tsx scripts/generate-passwords.ts
 */
import { writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"

const [mostWords, mostParts] = [12_000, 6_000]
const require = createRequire(import.meta.url)
const listOf = (given: { default?: string[] } & string[]): string[] => given.default ?? given
const passwords = listOf(require("@zxcvbn-ts/language-common/dist/passwords.json.js"))
const words = listOf(require("@zxcvbn-ts/language-nl-be/dist/commonWords.json.js"))
const plain = (list: readonly string[], shape: RegExp) => [
  ...new Set(list.map((word) => word.toLowerCase()).filter((word) => shape.test(word))),
]
const long = passwords.filter((word) => word.length >= 12)
const parts = plain(passwords, /^[a-z]{4,}$/).slice(0, mostParts)
const common = plain(words, /^[a-z]{2,}$/).slice(0, mostWords)

// By turns, so that the place in the list says how common something is.
const ranked = new Set<string>()
for (let place = 0; place < Math.max(common.length, parts.length); place++)
  for (const word of [common[place], parts[place]]) if (word) ranked.add(word)
const whole = plain(long, /^[!-~]+$/).filter((word) => !ranked.has(word))

writeFileSync(
  join(import.meta.dirname, "../src/methods/text/passwords.generated.ts"),
  `/**
 * Made by scripts/generate-passwords.ts; do not edit. Sources: @zxcvbn-ts/language-common and @zxcvbn-ts/language-nl-be,
 * Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc., and its contributors (MIT). The commonest first.
 */
export const commonParts = ${JSON.stringify([...ranked].join(" "))}
/** Of twelve signs and more, as they were found in leaks. */
export const leakedPasswords = ${JSON.stringify(whole.join(" "))}
`,
)
