import { addDays, type Day } from "../../methods/calendar/week.ts"
import type { Thesaurus } from "../../methods/likeness/thesaurus.ts"
import { only } from "../../platform/http/may.ts"
import { byAlphabet } from "../../platform/words/alphabet.ts"
import type { Theme } from "../themes/model.ts"
import type { Setting } from "./model.ts"

/** Who may report; the same people as for a signal that is not sealed. */
export const reporters = only("worker", "coordinator", "workingGroup", "volunteerCoordinator")
/** Who holds a part of the key. */
export const holders = only("workingGroup")

/** What counts where the working group decided nothing yet. */
export const usualSetting: Setting = { others: 3, organisations: 2, months: 12 }

const most = 80

/**
 * The words from which somebody chooses what may be compared: those of the thesaurus for this theme, or the topics of its life
 * domain. Nobody types anything here, so nothing can point at somebody.
 */
export function topicsFor(theme: string, themes: readonly Theme[], { topics, concepts }: Thesaurus): string[] {
  const own = topics.flatMap((topic, index) => (topic.theme === theme ? [index] : []))
  const words = concepts.filter(({ topic }) => own.includes(topic)).map(({ name }) => name)
  if (words.length > 0) return listed(words)
  const domain = rootOf(theme, themes)
  return listed(topics.filter((topic) => topic.domain === domain).map(({ title }) => title))
}

const listed = (words: readonly string[]) => [...new Set(words)].sort(byAlphabet).slice(0, most)

function rootOf(code: string, themes: readonly Theme[]): string {
  let at = code
  for (let depth = 0; depth < 20; depth++) {
    const parent = themes.find((theme) => theme.code === at)?.parentCode
    if (!parent) return at
    at = parent
  }
  return at
}

type OneSharing = { keyId: string; fromSharing: string | null; active: boolean }

/** Of all sharings, the newest first, those that still matter: not what came before another that is in use now. */
export const atHand = <One extends OneSharing>(sharings: readonly One[]): One[] =>
  sharings.filter(
    ({ keyId, fromSharing, active }, index) =>
      active ||
      !sharings.slice(0, index).some((newer) => newer.active && (newer.keyId === keyId || fromSharing === null)),
  )

/** The last day on which a text that nobody could open is kept. */
export function deleteAfter(received: Day, months: number): Day {
  const [year = 0, month = 1] = received.split("-").map(Number)
  const at = month - 1 + months
  return addDays(`${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`, 27)
}

export const ruleInWords = ({ others, organisations }: Pick<Setting, "others" | "organisations">): string =>
  `ten minste ${others} anderen, van ten minste ${organisations} organisaties`

/** So many days before, the author reads that the text will be deleted. */
export const noticeDays = 60
