import type { CommandStreams, Language } from "./command.ts"
import { about, fileCommand, fileText } from "./file-command.ts"
import { byCellKey, byLaplace } from "./protect/by-noise.ts"
import { bySuppression } from "./protect/by-suppression.ts"
import type { GivenTable } from "./protect/given-totals.ts"
import type { Outcome } from "./protect/outcome.ts"
import { type ProtectSettings, settingsOf } from "./protect/settings.ts"
import { tableIn } from "./protect/table-file.ts"
import { help, summary } from "./protect/words.ts"
import { WrongInput } from "./records.ts"

async function outcomeOf(given: GivenTable, settings: ProtectSettings, io: CommandStreams): Promise<Outcome> {
  if (settings.method === "laplace") return byLaplace(given, settings)
  if (settings.method === "cell-key") return byCellKey(given, settings, io)
  try {
    return await bySuppression(given, settings)
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error
    return about(settings.file, () => {
      throw error
    })
  }
}

async function work(args: string[], io: CommandStreams, language: Language): Promise<void> {
  const settings = settingsOf(args)
  const text = await fileText(settings.file, io)
  const given = about(settings.file, () => tableIn(text, settings.matrix))
  const { json, readable } = await outcomeOf(given, settings, io)
  io.stdout(settings.json ? `${JSON.stringify(json)}\n` : readable(language))
}

/** A table of persons, protected: small counts hidden, or noise that teaches nothing. */
export const protect = fileCommand({ name: "protect", summary, help }, work)
