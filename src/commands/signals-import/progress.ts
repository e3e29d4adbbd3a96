import type { CommandStreams, Language } from "../command.ts"

const words = {
  nl: (read: string, total: string) => `${read} van ${total} regels`,
  en: (read: string, total: string) => `${read} of ${total} lines`,
}
const width = 30

/** Tells how far reading is: a bar that fills where somebody watches, otherwise a plain line each tenth. */
export function progressTo(
  io: CommandStreams,
  total: number,
  language: Language,
  watched = process.stderr.isTTY === true,
) {
  let tenths = 0
  const format = (count: number) => count.toLocaleString(language)
  return (read: number): void => {
    const share = total === 0 ? 1 : Math.min(1, read / total)
    const said = words[language](format(read), format(total))
    if (watched) {
      const filled = Math.round(share * width)
      io.stderr(`\r[${"#".repeat(filled)}${".".repeat(width - filled)}] ${said}${share === 1 ? "\n" : ""}`)
      return
    }
    const reached = Math.floor(share * 10)
    if (reached <= tenths) return
    tenths = reached
    io.stderr(`${reached * 10} %: ${said}\n`)
  }
}
