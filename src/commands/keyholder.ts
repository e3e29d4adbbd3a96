import { now } from "../platform/clock.ts"
import { readSettingsOf } from "../platform/config.ts"
import { KeyholderSettings } from "../platform/keyholder-settings.ts"
import type { Command, ExitCode } from "./command.ts"
import { listenAsKeyholder } from "./keyholder/listen.ts"
import { untilAskedToStop } from "./until-stopped.ts"

const settingLines = Object.entries(KeyholderSettings.shape)
  .map(([name, field]) => `  ${name.padEnd(24)} ${field.description ?? ""}`)
  .join("\n")

/** A process of its own, at another party: it has one half of the keys by which people are counted. */
export const keyholder: Command = {
  name: "keyholder",
  summary: {
    nl: "Bewaar de andere helft van de sleutels waarmee mensen geteld worden",
    en: "Keep the other half of the keys with which people are counted",
  },
  help: {
    nl: `Gebruik: nabij keyholder

Draait bij een andere partij dan Nabij zelf, op een andere machine. Bewaart per doel en jaar een halve sleutel en rekent
daarmee uit wat de server van Nabij doorgeeft. Ziet geen namen en kan alleen niets herleiden. Zie
docs/methods/counting-people.md. Instellingen:

${settingLines}`,
    en: `Usage: nabij keyholder

Runs at another party than Nabij itself, on another machine. Keeps half a key per purpose and year and evaluates with it what
Nabij's server passes on. Sees no names and can find out nothing alone. See docs/methods/counting-people.md. Settings:

${settingLines}`,
  },
  async run(args, io): Promise<ExitCode> {
    if (args.length > 0) {
      io.stderr(`nabij keyholder kent '${args[0]}' niet.\n`)
      return 2
    }
    const say = (line: string) => io.stderr(`${line}\n`)
    const started = await start(say).catch((error: unknown) => {
      say(`De sleutelbewaarder kan niet starten. ${error instanceof Error ? error.message : String(error)}`)
      return undefined
    })
    if (!started) return 3
    io.stdout(`De sleutelbewaarder staat klaar op ${started.address}\n`)
    await untilAskedToStop()
    await started.close()
    return 0
  },
}

const start = async (say: (line: string) => void) =>
  await listenAsKeyholder({ settings: readSettingsOf(KeyholderSettings), clock: now, say })
