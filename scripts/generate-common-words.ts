/**
 * Writes content/common-words.txt: common Dutch and Flemish words, the commonest first, from @zxcvbn-ts/language-nl-be (MIT).
 *   node_modules/.bin/node --import tsx scripts/generate-common-words.ts
 */
import { writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { foldName } from "../src/methods/text/fold.ts"

const given = createRequire(import.meta.url)("@zxcvbn-ts/language-nl-be/dist/commonWords.json.js")
const words = (given.default ?? given) as string[]
const kept = new Set(words.map(foldName).filter((word) => /^[a-z]{2,}$/.test(word)))
writeFileSync(join(import.meta.dirname, "../content/common-words.txt"), `${[...kept].join("\n")}\n`)
