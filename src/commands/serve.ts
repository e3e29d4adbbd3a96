import type { Command, ExitCode } from "./command.ts"
import { untilAskedToStop } from "./until-stopped.ts"

export const serve: Command = {
  name: "serve",
  summary: { nl: "Start Nabij in de browser", en: "Start Nabij in the browser" },
  help: {
    nl: "Gebruik: nabij serve\n\nStart Nabij. De instellingen staan in docs/settings.md; zonder instellingen op http://localhost:3000.",
    en: "Usage: nabij serve\n\nStarts Nabij. Settings are in docs/settings.md; without any it serves http://localhost:3000.",
  },
  async run(args, io) {
    if (args.length > 0) {
      io.stderr(`nabij serve kent '${args[0]}' niet.\n`)
      return 2
    }
    const { main } = await import("../main.ts")
    const started = await main().catch((error: unknown) => {
      io.stderr(`Nabij kan niet starten. ${error instanceof Error ? error.message : String(error)}\n`)
      return undefined
    })
    if (!started) return 1
    await untilAskedToStop()
    await started.stop()
    return 0 satisfies ExitCode
  },
}
