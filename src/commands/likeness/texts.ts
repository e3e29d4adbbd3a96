import type { Language, Reading } from "../../methods/likeness/language.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import type { CommandStreams } from "../command.ts"
import { jsonLines } from "../mask/json-lines.ts"
import { WrongInput } from "../records.ts"

export type Id = string | number
/** A text as it was hidden: what is personal is not in it any more. */
export type GivenText = { id: Id; text: string; line: number; record: Record<string, unknown> }

/** The input is wrong, and in which of the files. */
export class WrongFile extends Error {
  readonly file: string | undefined
  readonly wrong: WrongInput

  constructor(file: string | undefined, wrong: WrongInput) {
    super(wrong.message)
    this.file = file
    this.wrong = wrong
  }
}

/** A cell that must be a text. @throws WrongInput with its place */
export function wordsIn(record: Record<string, unknown>, column: string, line: number): string {
  const value = record[column]
  if (typeof value === "string") return value
  throw new WrongInput({ nl: "hier moet een tekst staan", en: "a text belongs here" }, line, column)
}

function givenText(line: number, record: Record<string, unknown>): GivenText {
  const { id } = record
  if (typeof id !== "string" && typeof id !== "number") {
    const complaint = { nl: "hier ontbreekt het kenmerk van de tekst", en: "the id of the text is missing" }
    throw new WrongInput(complaint, line, "id")
  }
  return {
    id,
    line,
    text: maskPersonalData(wordsIn(record, "text", line)).masked,
    record: { ...record, text: undefined },
  }
}

/** The texts of a file, or of standard input, one by one. @throws WrongFile with the place of the first thing that is wrong */
export async function* givenTexts<Given = GivenText>(
  file: string | undefined,
  io: CommandStreams,
  read: (text: GivenText) => Given,
): AsyncGenerator<Given> {
  try {
    const stream = file === undefined ? io.stdin : io.open(file)
    for await (const { line, record } of jsonLines(stream)) yield read(givenText(line, record))
  } catch (error) {
    throw error instanceof WrongInput ? new WrongFile(file, error) : error
  }
}

const mostReadings = 5000

/** Texts that are compared with each other, each with an id of its own. Only so many readings stay in memory. */
export class TextsToCompare {
  readonly ids: Id[] = []
  readonly texts: string[] = []
  private readonly language: Language
  private readonly lines = new Map<Id, number>()
  private readonly readings = new Map<number, Reading>()

  constructor(language: Language) {
    this.language = language
  }

  /** @throws WrongInput when another line has the same id */
  add({ id, text, line }: GivenText): void {
    const before = this.lines.get(id)
    if (before !== undefined) {
      const complaint = { nl: `dit kenmerk heeft regel ${before} ook`, en: `line ${before} has this id as well` }
      throw new WrongInput(complaint, line, "id")
    }
    this.lines.set(id, line)
    this.ids.push(id)
    this.texts.push(text)
  }

  reading(index: number): Reading {
    const before = this.readings.get(index)
    if (before) return before
    if (this.readings.size >= mostReadings) this.readings.clear()
    const reading = this.language.read(this.texts[index] ?? "")
    this.readings.set(index, reading)
    return reading
  }
}
