import { sayDay } from "../../platform/words/day.ts"
import type { CallUpState } from "./model.ts"
import { bringDay, limitOf, type Progress } from "./rules.ts"

type Wish = { units: number; day: string }
type Standing = { state: CallUpState; until: string; progress: Progress; unitMany: string }
type Refusal = { kind: "fits" } | { kind: "refused"; field: "units" | "day" | ""; why: string }

/** Whether so many can still be promised by that day, and if not what one can do instead. */
export function roomFor({ units, day }: Wish, { state, until, progress, unitMany }: Standing, today: string): Refusal {
  if (state !== "open")
    return { kind: "refused", field: "", why: "Deze buurtactie is voorbij. Dank je dat je wilde meedoen" }
  const chosen = bringDay(day, until, today)
  if (chosen.kind === "unclear")
    return { kind: "refused", field: "day", why: `${chosen.why} (tot en met ${sayDay(until)})` }
  const { asked, room } = progress
  if (units <= room) return { kind: "fits" }
  const limit = `Mensen kunnen samen ten hoogste ${limitOf(asked).toLocaleString("nl-NL")} ${unitMany} beloven`
  const why =
    room === 0
      ? `${limit}. Zoveel is er nu beloofd. Kijk over een paar dagen nog eens: komt er iets niet, dan is er weer plek`
      : `${limit}. Er kunnen er nu nog ${room.toLocaleString("nl-NL")} bij. Vul ten hoogste dat in`
  return { kind: "refused", field: "units", why }
}
