import type { Bilingual, Language } from "./command.ts"

/** The command was used wrongly: what to say about it. */
export class WrongUse extends Error {
  readonly complaint: Bilingual

  constructor(complaint: Bilingual) {
    super(complaint.en)
    this.complaint = complaint
  }
}

/** Found before the arguments are judged, so that a complaint about them is in the right language. */
export function languageOf(args: readonly string[]): Language {
  const at = args.lastIndexOf("--lang")
  return args.includes("--lang=en") || (at >= 0 && args[at + 1] === "en") ? "en" : "nl"
}

/** What any command may say of its arguments. */
export const usage = {
  unknownOption: (option: string): Bilingual => ({
    nl: `De optie ${option} bestaat niet.`,
    en: `There is no option ${option}.`,
  }),
  optionValue: (option: string): Bilingual => ({
    nl: `De waarde bij ${option} klopt niet.`,
    en: `The value of ${option} is not right.`,
  }),
  language: { nl: "Kies bij --lang: nl of en.", en: "Choose for --lang: nl or en." },
  oneFile: { nl: "Geef één bestand per keer.", en: "Give one file at a time." },
  more: (name: string): Bilingual => ({ nl: `Uitleg: nabij ${name} --help`, en: `More: nabij ${name} --help` }),
} as const

/** What `read` makes of the arguments with Node's `parseArgs`. @throws WrongUse instead of the errors of that */
export function parsed<Values>(read: () => Values): Values {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const option = /'(-[^' ]+)/.exec(error.message)?.[1] ?? ""
    const unknown = "code" in error && error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
    throw new WrongUse(unknown ? usage.unknownOption(option) : usage.optionValue(option))
  }
}
