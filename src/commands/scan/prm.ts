import { WrongFile } from "./wrong-file.ts"

/** A parameter file of SaTScan: what each name is set to, and on which line. */
export class Parameters {
  readonly file: string
  readonly #values = new Map<string, { text: string; line: number }>()

  constructor(file: string, text: string) {
    this.file = file
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
      const bare = line.trim()
      if (bare === "" || bare.startsWith(";") || bare.startsWith("[")) continue
      const at = bare.indexOf("=")
      if (at < 1)
        throw new WrongFile(file, { nl: "hier staat geen naam=waarde", en: "this is not name=value" }, index + 1)
      this.#values.set(bare.slice(0, at).trim(), { text: bare.slice(at + 1).trim(), line: index + 1 })
    }
    if (this.#values.size === 0) throw new WrongFile(file, { nl: "hier staat niets in", en: "there is nothing in it" })
  }

  text(name: string, otherwise = ""): string {
    const text = this.#values.get(name)?.text
    return text === undefined || text === "" ? otherwise : text
  }

  /** A path, from the folder of the parameter file; undefined where there is none. */
  path(name: string): string | undefined {
    const text = this.text(name)
    if (text === "") return undefined
    const own = text.replaceAll("\\", "/")
    if (/^(\/|[a-z]:)/i.test(own)) return own
    const folder = this.file.replace(/[^/]*$/, "")
    return folder + own.replace(/^\.\//, "")
  }

  yes(name: string): boolean {
    return /^(y|1|true)/i.test(this.text(name))
  }

  /** @throws WrongFile where it is no number */
  number(name: string, otherwise: number): number {
    const text = this.text(name)
    if (text === "") return otherwise
    const value = Number(text)
    if (Number.isFinite(value)) return value
    throw this.wrong(name, {
      nl: `${JSON.stringify(text)} is geen getal`,
      en: `${JSON.stringify(text)} is not a number`,
    })
  }

  /** Which of the choices, by its number. @throws WrongFile where there is no such choice, or it is one we do not have */
  choice<Choice>(name: string, choices: Record<number, Choice>, otherwise: number): Choice {
    const number = this.number(name, otherwise)
    const found = choices[number]
    if (found !== undefined) return found
    throw this.wrong(name, { nl: `de keuze ${number} kennen we niet`, en: `the choice ${number} is not one we have` })
  }

  wrong(name: string, complaint: { nl: string; en: string }): WrongFile {
    return new WrongFile(this.file, complaint, this.#values.get(name)?.line, name)
  }
}
