import { parseArgs } from "node:util"
import { knowledgeOf } from "../../methods/likeness/knowledge.ts"
import { Language as LanguageOfTheField } from "../../methods/likeness/language.ts"
import { writtenKnowledge } from "../../platform/content.ts"
import type { Command, CommandStreams, ExitCode, Language } from "../command.ts"
import { WrongUse } from "../rates/settings.ts"
import { WrongFile } from "./texts.ts"
import { standardInput, usage } from "./words.ts"

/** What every command about likeness is asked with; `value` is what its own option was given. */
export type Asked = { file: string | undefined; json: boolean; value: string | undefined; language: Language }

type Described = Pick<Command, "name" | "summary" | "help">
/** `option`: the one option of its own, if any. */
type Work = { option?: string; run: (asked: Asked, io: CommandStreams) => Promise<void> }

export const languageOfTheField = async () => new LanguageOfTheField(knowledgeOf(await writtenKnowledge()))

/** Found before the arguments are judged, so that a complaint about them is in the right language. */
const languageOf = (args: readonly string[]): Language =>
  args.includes("--lang=en") || args[args.lastIndexOf("--lang") + 1] === "en" ? "en" : "nl"

function parsed(args: string[], option: string | undefined) {
  const own: Record<string, { type: "string" }> = option === undefined ? {} : { [option]: { type: "string" } }
  const always = { lang: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const
  try {
    return parseArgs({ args, options: { ...own, ...always }, allowPositionals: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const name = /'(-[^' ]+)/.exec(error.message)?.[1] ?? ""
    const unknown = "code" in error && error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
    throw new WrongUse(unknown ? usage.unknownOption(name) : usage.optionValue(name))
  }
}

/** What the arguments ask for. @throws WrongUse when they make no sense */
function askedIn(args: string[], option: string | undefined): Asked | "help" {
  const { values, positionals } = parsed(args, option)
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

/** One sentence: which file, which line, which column, what is the matter. */
function sentence({ file, wrong }: WrongFile, language: Language): string {
  const { line, column, complaint } = wrong
  const words = language === "nl" ? { line: "regel", column: "kolom" } : { line: "line", column: "column" }
  const place = [
    file ?? standardInput[language],
    ...(line === undefined ? [] : [`${words.line} ${line}`]),
    ...(column === undefined ? [] : [`${words.column} ${column}`]),
  ]
  return `${place.join(", ")}: ${complaint[language]}.\n`
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
      io.stderr(sentence(error, language))
      return 3
    }
  }
  return { ...described, run: runAll }
}
