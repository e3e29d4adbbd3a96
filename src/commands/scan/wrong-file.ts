import type { Bilingual } from "../command.ts"
import { textOf, WrongInput } from "../records.ts"

/** What is wrong stands in one of several files. */
export class WrongFile extends WrongInput {
  readonly file: string

  constructor(file: string, complaint: Bilingual, line?: number, column?: string) {
    super(complaint, line, column)
    this.file = file
  }
}

/** How a file is named inside a sentence; `-` is standard input. */
export const nameOf = (file: string): Bilingual =>
  file === "-" ? { nl: "standaardinvoer", en: "standard input" } : { nl: file, en: file }

/** The text of a file. @throws WrongFile when it cannot be read */
export async function fileText(path: string, open: (path: string) => NodeJS.ReadableStream): Promise<string> {
  try {
    return await textOf(open(path))
  } catch (error) {
    throw error instanceof WrongInput ? new WrongFile(path, error.complaint, error.line, error.column) : error
  }
}
