import type { Bilingual } from "../command.ts"

export const summary: Bilingual = {
  nl: "verbergt namen, adressen en nummers van personen in teksten",
  en: "hides names, addresses and numbers of persons in texts",
}

export const unknownOption = (argument: string): Bilingual => ({
  nl: `'${argument}' kennen we niet. Met 'nabij mask --help' zie je wat er kan.`,
  en: `'${argument}' is not known. 'nabij mask --help' shows what there is.`,
})

export const help: Bilingual = {
  nl: `nabij mask [bestand] [--institutions] [--lang nl|en]

Verbergt wat naar één persoon wijst. Leest JSON Lines van het bestand of van standaardinvoer, per regel
  {"id": "1", "text": "Mevrouw Jansen, tel. 06-12345678, is bang."}
en schrijft per regel
  {"id": "1", "masked": "Mevrouw [persoon 1], tel. [telefoonnummer], is bang.", "spans": [{"start": 8, "end": 14, "type": "PERSON"}, …]}
start en end tellen in UTF-16-eenheden van text. De soorten zijn PERSON ADDRESS POSTCODE PHONE EMAIL BSN RRN IBAN DOB
AGE90 PLATE URL ID en INSTITUTION.

  --institutions  verberg ook namen van scholen, huizen, centra en ziekenhuizen
  --lang          taal van meldingen

Eindigt met 0 (klaar), 2 (verkeerd gebruikt) of 3 (een regel klopt niet: welke, staat erbij; de regels ervoor zijn al geschreven).`,
  en: `nabij mask [file] [--institutions] [--lang nl|en]

Hides what points to one person. Reads JSON Lines from the file or from standard input, each line
  {"id": "1", "text": "Mevrouw Jansen, tel. 06-12345678, is bang."}
and writes for each line
  {"id": "1", "masked": "Mevrouw [persoon 1], tel. [telefoonnummer], is bang.", "spans": [{"start": 8, "end": 14, "type": "PERSON"}, …]}
start and end count UTF-16 code units of text. Types are PERSON ADDRESS POSTCODE PHONE EMAIL BSN RRN IBAN DOB AGE90
PLATE URL ID and INSTITUTION.

  --institutions  also hide names of schools, homes, centres and hospitals
  --lang          language of messages

Ends with 0 (done), 2 (used wrongly) or 3 (a line is wrong: it says which; the lines before it are written).`,
}
