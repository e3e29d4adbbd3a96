import { parseArgs } from "node:util"
import { knowledgeOf } from "../../methods/likeness/knowledge.ts"
import { Language as LanguageOfTheField } from "../../methods/likeness/language.ts"
import { writtenKnowledge } from "../../platform/content.ts"
import type { Command, CommandStreams, ExitCode, Language } from "../command.ts"
import { languageOf, parsed, usage, WrongUse } from "../wrong-use.ts"
import { WrongFile } from "./texts.ts"

/** What every command about likeness is asked with; `value` is what its own option was given, `model` the folder of a model. */
export type Asked = {
  file: string | undefined
  json: boolean
  value: string | undefined
  model: string | undefined
  language: Language
}

type Described = Pick<Command, "name" | "summary" | "help">
/** `option`: the one option of its own, if any; `byModel`: whether it can be asked to use a model. */
type Work = { option?: string; byModel?: boolean; run: (asked: Asked, io: CommandStreams) => Promise<void> }

export const languageOfTheField = async () => new LanguageOfTheField(knowledgeOf(await writtenKnowledge()))

function valuesIn(args: string[], options: readonly string[]) {
  const own = Object.fromEntries(options.map((option) => [option, { type: "string" } as const]))
  const always = { lang: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const
  return parsed(() => parseArgs({ args, options: { ...own, ...always }, allowPositionals: true }))
}

/** What the arguments ask for. @throws WrongUse when they make no sense */
function askedIn(args: string[], option: string | undefined, byModel: boolean): Asked | "help" {
  const options = [...(option === undefined ? [] : [option]), ...(byModel ? ["model"] : [])]
  const { values, positionals } = valuesIn(args, options)
  const { lang = "nl", json, help } = values
  if (lang !== "nl" && lang !== "en") throw new WrongUse(usage.language)
  if (help) return "help"
  if (positionals.length > 1) throw new WrongUse(usage.oneFile)
  const given = (asked: string | undefined) => {
    const value: unknown = Object.entries(values).find(([name]) => name === asked)?.[1]
    return typeof value === "string" ? value : undefined
  }
  return {
    file: positionals[0] === "-" ? undefined : positionals[0],
    json: json === true,
    value: given(option),
    model: given("model"),
    language: lang,
  }
}

/** Makes a command of what it says about itself and what it does. */
export function likenessCommand(described: Described, { option, byModel = false, run }: Work): Command {
  const runAll = async (args: string[], io: CommandStreams): Promise<ExitCode> => {
    const language = languageOf(args)
    try {
      const asked = askedIn(args, option, byModel)
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
