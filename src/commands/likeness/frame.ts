import { parseArgs } from "node:util"
import { knowledgeOf } from "../../methods/likeness/knowledge.ts"
import { Language as LanguageOfTheField } from "../../methods/likeness/language.ts"
import { writtenKnowledge } from "../../platform/content.ts"
import type { Command, CommandStreams, ExitCode, Language } from "../command.ts"
import { languageOf, parsed, usage, WrongUse } from "../wrong-use.ts"
import { WrongFile } from "./texts.ts"

/** What every command about likeness is asked with; `value` is what its own option was given. */
export type Asked = { file: string | undefined; json: boolean; value: string | undefined; language: Language }

type Described = Pick<Command, "name" | "summary" | "help">
/** `option`: the one option of its own, if any. */
type Work = { option?: string; run: (asked: Asked, io: CommandStreams) => Promise<void> }

export const languageOfTheField = async () => new LanguageOfTheField(knowledgeOf(await writtenKnowledge()))

function valuesIn(args: string[], option: string | undefined) {
  const own: Record<string, { type: "string" }> = option === undefined ? {} : { [option]: { type: "string" } }
  const always = { lang: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const
  return parsed(() => parseArgs({ args, options: { ...own, ...always }, allowPositionals: true }))
}

/** What the arguments ask for. @throws WrongUse when they make no sense */
function askedIn(args: string[], option: string | undefined): Asked | "help" {
  const { values, positionals } = valuesIn(args, option)
  const { lang = "nl", json, help } = values
  if (lang !== "nl" && lang !== "en") throw new WrongUse(usage.language)
  if (help) return "help"
  if (positionals.length > 1) throw new WrongUse(usage.oneFile)
  const value: unknown =
    option === undefined ? undefined : Object.entries(values).find(([name]) => name === option)?.[1]
  return {
    file: positionals[0] === "-" ? undefined : positionals[0],
    json: json === true,
    value: typeof value === "string" ? value : undefined,
    language: lang,
  }
}

/** Makes a command of what it says about itself and what it does. */
export function likenessCommand(described: Described, { option, run }: Work): Command {
  const runAll = async (args: string[], io: CommandStreams): Promise<ExitCode> => {
    const language = languageOf(args)
    try {
      const asked = askedIn(args, option)
      if (asked === "help") io.stdout(`${described.help[language]}\n`)
      else await run(asked, io)
      return 0
    } catch (error) {
      if (error instanceof WrongUse) {
        io.stderr(`${error.complaint[language]}\n${usage.more(described.name)[language]}\n`)
        return 2
      }
      if (!(error instanceof WrongFile)) throw error
      io.stderr(error.wrong.sentence(error.file, language))
      return 3
    }
  }
  return { ...described, run: runAll }
}
