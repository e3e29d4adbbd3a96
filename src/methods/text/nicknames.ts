import type { Chain } from "./name-chain.ts"
import { knowledgeOf } from "./name-lists.ts"
import type { Token } from "./tokens.ts"
import { isOrganisationNoun } from "./words/organisations.ts"
import { wordSet } from "./words/titles.ts"

const articles = wordSet("de het 't een 'n deze dit die")
const heroes = /^(?:napoleon|jezus|messias|superman|batman|god|allah|koning|keizer)$/
const callings = /^(?:genoemd|noemt|noemen|noemde|noemden)$/

/** 'De buurt noemt hem Neus', 'zijn bijnaam is Spijker', 'alias Muis', 'bijnaam: Beer'; `at` is the token before it. */
export function isNicknamed(tokens: readonly Token[], at: number): boolean {
  const [low, previous] = [tokens[at]?.low ?? "", tokens[at - 1]?.low ?? ""]
  if (articles.has(tokens[at + 1]?.low ?? "") || heroes.test(tokens[at + 1]?.low ?? "")) return false
  if (/^(?:bijgenaamd|alias|bijnaam|koosnaam|roepnaam)$/.test(low)) return true
  if (low === "is") return /^(?:bijnaam|roepnaam|koosnaam|voornaam|achternaam)$/.test(previous)
  return /^(?:hem|haar|me|mij|zich)$/.test(low) && /^(?:noem|noemt|noemen|noemde|noemden)$/.test(previous)
}

/** 'Hij wordt Kabouter genoemd', 'die zich Rambo noemt', 'dat we hem Bear noemen': not 'het plein Klein Marrakesh'. */
export function isCalled(tokens: readonly Token[], { from, to }: Chain): boolean {
  if (!callings.test(tokens[to + 1]?.low ?? "") || tokens[from]?.opens) return false
  const previous = tokens[from - 1]?.low ?? ""
  if (/^(?:hem|haar|zich|me|mij)$/.test(previous)) return true
  if (tokens[to + 1]?.low !== "genoemd" || articles.has(previous)) return false
  const earlier = tokens.slice(Math.max(0, from - 6), from)
  if (earlier.some(({ low }) => isOrganisationNoun(low) || /^(?:dat|dit|het|app|stof|pil|ziekte)$/.test(low)))
    return false
  return earlier.some(({ low }) => /^(?:hij|zij|ze|ik|wordt|werd|man|vrouw|jongen|meisje|door)$/.test(low))
}

const adjectives = wordSet(
  "rode lange kleine dikke oude jonge blonde malle zotte schele manke gekke stille witte grote bruine sterke lieve kromme blinde dove bolle magere zwarte schone gouden",
)

/** 'Rode Lowie', 'Lange Henk', 'Kleine Mo': whether the word before a first name belongs to it; not in 'Zwarte Piet'. */
export function isTelling(tokens: readonly Token[], from: number): boolean {
  const [adjective, name] = [tokens[from - 1], tokens[from]]
  if (adjective?.capital !== true || name === undefined || name.opens || !adjectives.has(adjective.low)) return false
  return knowledgeOf(name.low).first > 0 && !(adjective.low === "zwarte" && name.low === "piet")
}
