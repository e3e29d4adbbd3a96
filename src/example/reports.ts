import { reportSignal } from "../features/signals/actions.ts"
import type { Reported } from "../features/signals/model.ts"
import { dayOf, weekCode } from "../methods/calendar/week.ts"
import made from "./signals.json" with { type: "json" }
import { act, daysBefore, personOn, pick, type Stage } from "./stage.ts"
import { neighbourhoodCodes } from "./town.ts"

export const studyDebt = "studieschuld_schrikt_af"
export const closedCentre = "buurthuis_dicht"
const busGone = "buslijn_weg"

const workers = ["fatima", "joris", "henk", "naima", "ola", "pieter", "sem", "noor"]
const modes = ["named", "named", "named", "code", "code", "named", "anonymous"] as const
const ages = ["12-17", "18-26", "18-26", "27-39", "40-64", "65-79"] as const

export type PlayedSignal = { id: string; theme: string; organisation: string | undefined; daysAgo: number }

/** A year of signals, each reported in its own week by one of the workers. */
export async function report(stage: Stage): Promise<PlayedSignal[]> {
  const played: PlayedSignal[] = []
  const plan = made.map((signal, index) => ({ ...signal, index, daysAgo: daysAgo(signal.theme, index) }))
  for (const { theme, text, index, daysAgo } of plan.sort((a, b) => b.daysAgo - a.daysAgo)) {
    const worker = workers[pick(index, 1, workers.length)] ?? "fatima"
    const reported: Reported = await act(stage, worker, daysBefore(stage.changing.now, daysAgo), reportSignal, {
      account: text,
      ...(pick(index, 2, 12) > 0 && { theme }),
      area: areaFor(theme, index),
      week: weekCode(dayOf(daysBefore(stage.changing.now, daysAgo))),
      peopleLeast: 1 + pick(index, 3, 3),
      ...(pick(index, 4, 3) === 0 && { peopleMost: 4 + pick(index, 5, 6) }),
      ...(theme === studyDebt && { ageBand: ages[pick(index, 6, 3)] }),
      causes: pick(index, 7, 2) === 0 ? ["rule"] : ["supply"],
      mode: modes[pick(index, 8, modes.length)] ?? "named",
    })
    const organisation = reported.mode === "anonymous" ? undefined : personOn(stage, worker).organisation.id
    played.push({ id: reported.id, theme, organisation, daysAgo })
  }
  return played
}

/** Study debt is heard more and more; the neighbourhood centre since it closed, half a year ago; the rest all year round. */
function daysAgo(theme: string, index: number): number {
  if (theme === studyDebt) return Math.min(pick(index, 9, 360), pick(index, 10, 360)) + 2
  if (theme === closedCentre) return pick(index, 9, 170) + 2
  return pick(index, 9, 360) + 2
}

/** The bus no longer comes to Molenwijk: what the watch finds by itself. Study debt is heard most in two neighbourhoods. */
function areaFor(theme: string, index: number): string {
  const usual = pick(index, 11, neighbourhoodCodes.length)
  const special: Record<string, number[]> = { [studyDebt]: [3, 7], [busGone]: [5, 5] }
  const often = theme === busGone ? 8 : 5
  const place = pick(index, 12, 10) < often ? special[theme]?.[pick(index, 13, 2)] : usual
  return neighbourhoodCodes[place ?? usual] ?? neighbourhoodCodes[0] ?? ""
}
