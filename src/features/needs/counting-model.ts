import { z } from "zod"

const answers = ["yes", "no"] as const
/** What the resident said to the question whether a need may be counted, without a name, where it is not met. Not asked counts as no. */
export const CountingSaid = z.enum(answers, "Kies wat de bewoner zei")
export type CountingSaid = z.output<typeof CountingSaid>

/** The question in the same words through each door, and afterwards. */
export const countingWords = {
  /** Said before anybody knows how it ends. */
  ahead: "Stel: de hulp lukt niet, of een recht komt er niet.",
  question: "Mogen wij dat meetellen, zonder naam?",
  means: "Dan zien anderen hoe vaak dit gebeurt. Nee zeggen mag, en maakt voor de hulp niets uit.",
  yes: "Ja, het mag meetellen",
  no: "Nee, liever niet",
}

export const countingOptions = answers.map((value) => ({ value, label: countingWords[value] }))
