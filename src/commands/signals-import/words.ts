import {
  type ImportCounts,
  isNothingUnknown,
  type List,
  lists,
  type Unknown,
} from "../../features/signals/import-model.ts"
import type { Bilingual, Language } from "../command.ts"

export const summary: Bilingual = {
  nl: "Lees signalen in: CSV, JSON Lines",
  en: "Import signals: CSV, JSON Lines",
}

export const help: Bilingual = {
  nl: `Gebruik: nabij signals import BESTAND… [--create] [--json] [--lang nl|en]

Leest signalen in uit CSV of JSON Lines. Kolommen: text, date of week, org; en als je wilt id, theme, neighbourhood,
people, people_most, age_band, situation, causes, country, life_domain, reporter (zie docs/importing.md).
Persoonlijke gegevens worden verborgen voordat er iets wordt bewaard. Een bestand gaat er in één keer in, of niet.
Opnieuw inlezen verandert niets. Elke geweigerde regel krijgt een zin op standaardfout.

  --create   maak organisaties, gebieden en thema's die Nabij nog niet kent
  --json     eindig met {"imported": …, "skipped": …, "refused": …}`,
  en: `Usage: nabij signals import FILE… [--create] [--json] [--lang nl|en]

Imports signals from CSV or JSON Lines. Columns: text, date or week, org; and if you like id, theme, neighbourhood,
people, people_most, age_band, situation, causes, country, life_domain, reporter (see docs/importing.md).
Personal data is hidden before anything is stored. A file goes in whole, or not at all.
Importing again changes nothing. Each refused line gets a sentence (in Dutch) on standard error.

  --create   make organisations, areas and themes that are not known yet
  --json     end with {"imported": …, "skipped": …, "refused": …}`,
}

export const noFile: Bilingual = {
  nl: "Noem ten minste één bestand. Zie: nabij signals import --help",
  en: "Name at least one file. See: nabij signals import --help",
}

export function closing({ imported, skipped, refused }: ImportCounts, language: Language): string {
  return language === "nl"
    ? `${imported} ingelezen, ${skipped} stonden er al, ${refused} niet ingelezen.`
    : `${imported} imported, ${skipped} were there already, ${refused} refused.`
}

const known: Record<Language, Record<List, [made: string, missing: string]>> = {
  nl: {
    organisations: ["Nieuwe organisatie", "Onbekende organisatie"],
    areas: ["Nieuw gebied", "Onbekend gebied"],
    themes: ["Nieuw thema", "Onbekend thema"],
  },
  en: {
    organisations: ["New organisation", "Unknown organisation"],
    areas: ["New area", "Unknown area"],
    themes: ["New theme", "Unknown theme"],
  },
}
const needed: Record<Language, (lines: number) => string> = {
  nl: (lines) => (lines === 1 ? "1 regel noemt die naam" : `${lines} regels noemen die naam`),
  en: (lines) => (lines === 1 ? "1 line has that name" : `${lines} lines have that name`),
}
const advice: Bilingual = {
  nl: "Kloppen deze namen? Geef dan --create en Nabij maakt ze. Zonder dat blijven die regels liggen.",
  en: "Are these names right? Give --create to make them. Without it those lines are refused.",
}

/** What the file names and nobody knows: a line each, with how many lines need it. */
export function unknownLines(
  unknown: Unknown,
  { create, language }: { create: boolean; language: Language },
): string[] {
  if (isNothingUnknown(unknown)) return []
  const lines = lists.flatMap((list) =>
    unknown[list].map(({ name, lines }) => {
      const [made, missing] = known[language][list]
      return `${create ? made : missing}: ${name} (${needed[language](lines)}).`
    }),
  )
  return create ? lines : [...lines, advice[language]]
}
