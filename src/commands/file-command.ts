import type { Command, CommandStreams, ExitCode, Language } from "./command.ts"
import { type Records, recordsOf, textOf, WrongInput } from "./records.ts"
import { languageOf, usage, WrongUse } from "./wrong-use.ts"

/** The input is wrong, and in which of several files; undefined: standard input. */
class WrongInFile extends Error {
  readonly file: string | undefined
  readonly wrong: WrongInput

  constructor(file: string | undefined, wrong: WrongInput) {
    super(wrong.message)
    this.file = file
    this.wrong = wrong
  }
}

/** What `work` makes of a file; what it complains of is told with the name of the file. `-` is standard input. */
export function about<Made>(file: string | undefined, work: () => Made): Made {
  try {
    return work()
  } catch (error) {
    throw error instanceof WrongInput ? new WrongInFile(file === "-" ? undefined : file, error) : error
  }
}

/** The same for work that reads the file while it goes. */
export async function aboutReading<Made>(file: string | undefined, work: () => Promise<Made>): Promise<Made> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof WrongInput ? new WrongInFile(file === "-" ? undefined : file, error) : error
  }
}

/** The whole text of a file. @throws WrongInFile when it cannot be read */
export async function fileText(file: string | undefined, io: CommandStreams): Promise<string> {
  return aboutReading(file, () => textOf(file === undefined || file === "-" ? io.stdin : io.open(file)))
}

/** The records of a CSV or JSON Lines file. @throws WrongInFile with the place of what is wrong */
export async function fileRecords(file: string | undefined, io: CommandStreams): Promise<Records> {
  const text = await fileText(file, io)
  return about(file, () => recordsOf(text))
}

/** A column that must be there. @throws WrongInput with what is needed */
export function mustHave(columns: readonly string[], needed: readonly string[]): void {
  const missing = needed.find((column) => !columns.includes(column))
  if (missing === undefined) return
  const all = needed.join(", ")
  throw new WrongInput(
    { nl: `deze kolom ontbreekt; nodig zijn ${all}`, en: `this column is missing; needed are ${all}` },
    1,
    missing,
  )
}

const rowsAtOnce = 1000

/** Rows as a JSON array with a row a line, written in pieces so that no line or text grows too long. */
export function writeRows(rows: readonly object[], write: (text: string) => void): void {
  write("[")
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const lines = rows.slice(from, from + rowsAtOnce).map((row) => JSON.stringify(row))
    write(`${from === 0 ? "\n" : ",\n"}${lines.join(",\n")}`)
  }
  write(rows.length === 0 ? "]" : "\n]")
}

/** Rows as JSON Lines. */
export function writeLines(rows: readonly object[], write: (text: string) => void): void {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const lines = rows.slice(from, from + rowsAtOnce).map((row) => `${JSON.stringify(row)}\n`)
    write(lines.join(""))
  }
}

type Described = Pick<Command, "name" | "summary" | "help">

/** Makes a command of what it says about itself and what it does: complaints are told in the language asked for. */
export function fileCommand(
  described: Described,
  work: (args: string[], io: CommandStreams, language: Language) => Promise<void>,
): Command {
  const run = async (args: string[], io: CommandStreams): Promise<ExitCode> => {
    const language = languageOf(args)
    try {
      if (args.includes("--help") || args.includes("-h")) io.stdout(`${described.help[language]}\n`)
      else await work(args, io, language)
      return 0
    } catch (error) {
      if (error instanceof WrongUse) {
        io.stderr(`${error.complaint[language]}\n${usage.more(described.name)[language]}\n`)
        return 2
      }
      if (!(error instanceof WrongInFile)) throw error
      io.stderr(error.wrong.sentence(error.file, language))
      return 3
    }
  }
  return { ...described, run }
}
