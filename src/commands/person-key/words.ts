import type { Bilingual } from "../command.ts"

export const summary: Bilingual = {
  nl: "Sleutels waarmee je mensen telt zonder te weten wie: SLK-581 en de Nederlandse en Vlaamse vorm",
  en: "Keys to count people without knowing who: SLK-581 and its Dutch and Flemish variant",
}

export const help: Bilingual = {
  nl: `Gebruik: nabij person-key [bestand] [--json] [--half HEX --half HEX]
         nabij person-key --oprf [bestand] [--json]

Leest CSV of JSON Lines met achternaam (family), voornaam (given), geboortedatum (dob) en, als ze er zijn, geslacht (sex: 1 2 3 9
of m v x), postcode, tussenvoegsel (prefix) en geboortenaam (birth name). Geeft per regel:
  slk581   de sleutel volgens AIHW, met de naam zoals hij er staat
  variant  dezelfde van de genormaliseerde naam: zonder tussenvoegsel, ij als y, ook waar het voorvoegsel eraan vast staat
  strict   de sleutel die zegt: dit is zeker dezelfde
  fuzzy    sleutels die zeggen: dit kan dezelfde zijn (klank, dag en maand verwisseld, zonder geslacht, naam na trouwen)
Wie op 1 januari geboren heet, telt als iemand zonder bekende verjaardag. Deze sleutels zijn zo geheim als de namen zelf.

  --half   een halve geheime sleutel, 64 hexadecimale cijfers, een of meer keer: dan komen er tokens in plaats van sleutels
  --sketch K  in plaats daarvan één regel: hoeveel verschillende strikte sleutels, geschat uit de K kleinste hashes (precies tot K)
  --oprf   leest testwaarden van RFC 9497 (JSON zoals in bijlage A, of JSON Lines met identifier, mode, skSm, Input, Blind, Info,
           ProofRandom) en doet blind, evaluate en finalize; zegt of het klopt met wat erbij staat
  --json   JSON (JSON Lines waar de invoer dat is) in plaats van een tabel
  --lang   nl of en
`,
  en: `Usage: nabij person-key [file] [--json] [--half HEX --half HEX]
       nabij person-key --oprf [file] [--json]

Reads CSV or JSON Lines with family, given, dob and, where there, sex (1 2 3 9 or m v x), postcode, prefix and birth name. Gives for
each line:
  slk581   the key by AIHW, of the name as it stands there
  variant  the same of the name in normal form: without prefix, ij as y, also where the prefix is written against it
  strict   the key that says: surely the same
  fuzzy    keys that say: may be the same (sound, day and month changed over, without sex, name after marriage)
Who is said to be born on 1 January counts as somebody without a known birthday. These keys are as secret as the names.

  --half   half a secret key, 64 hexadecimal digits, once or more: then tokens come instead of keys
  --sketch K  one line instead: how many different strict keys, estimated from the K smallest hashes (exact up to K)
  --oprf   reads vectors of RFC 9497 (JSON as in appendix A, or JSON Lines with identifier, mode, skSm, Input, Blind, Info,
           ProofRandom) and does blind, evaluate and finalize; says whether it is what stands beside it
  --json   JSON (JSON Lines where the input is) instead of a table
  --lang   nl or en
`,
}

export const complaints = {
  family: { nl: "hier ontbreekt een achternaam", en: "a family name is missing here" },
  given: { nl: "hier ontbreekt een voornaam", en: "a given name is missing here" },
  born: { nl: "dit is geen geboortedatum zoals 1980-05-17", en: "this is no date of birth such as 1980-05-17" },
  sex: { nl: "dit is geen geslacht: 1, 2, 3 of 9", en: "this is no sex: 1, 2, 3 or 9" },
  postcode: { nl: "dit is geen postcode", en: "this is no postcode" },
  noDate: {
    nl: "er is geen kolom met een geboortedatum, zoals dob of geboortedatum",
    en: "there is no column with a date of birth, such as dob",
  },
  noVectors: {
    nl: "hier staan geen testwaarden van RFC 9497",
    en: "there are no vectors of RFC 9497 in it",
  },
} as const satisfies Record<string, Bilingual>

export const vectorComplaint = (number: number, field: string): Bilingual => ({
  nl: `bij testwaarde ${number} klopt ${field} niet`,
  en: `vector ${number} is wrong at ${field}`,
})
export const vectorValues = (number: number): Bilingual => ({
  nl: `testwaarde ${number} heeft een waarde die geen getal of element van haar groep is, of een andere lengte heeft`,
  en: `vector ${number} has a value that is no number or element of its group, or has another length`,
})
