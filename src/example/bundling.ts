import { beginBundle } from "../features/bundles/begin-actions.ts"
import { linkSignal } from "../features/bundles/link-actions.ts"
import { answerRecognition, askRecognition } from "../features/bundles/recognition-actions.ts"
import { moveBundle } from "../features/bundles/walk-actions.ts"
import { weighSignals } from "../features/weighing/actions.ts"
import type { Outcome } from "../features/weighing/model.ts"
import { closedCentre, type PlayedSignal, studyDebt } from "./reports.ts"
import { act, daysBefore, organisationOn, personOn, pick, type Stage } from "./stage.ts"
import { townCode } from "./town.ts"

const coordinators = ["saskia", "bram", "chantal", "ruth", "gerda", "noor"]
const mostAtOnce = 50

const reasons: Record<Outcome, string> = {
  external: "Dit horen wij vaker. Ik neem het mee naar de werkgroep signalen.",
  internal: "Hier kunnen wij zelf iets aan doen. Ik bespreek het in het teamoverleg.",
  individual: "Dit gaat over één situatie. Ik heb je gebeld over wat er nu kan.",
  none: "Dit valt onder iets anders dat al loopt. Dank je dat je het doorgaf.",
}

/** Coordinators weigh what came in until two weeks ago; the rest still waits in the inbox. */
export async function weigh(stage: Stage, signals: readonly PlayedSignal[]): Promise<PlayedSignal[]> {
  const shared: PlayedSignal[] = []
  const groups = new Map<string, PlayedSignal[]>()
  for (const [index, signal] of signals.entries()) {
    if (signal.daysAgo < 14) continue
    const weigher = coordinators.find((key) => personOn(stage, key).organisation.id === signal.organisation) ?? "els"
    const outcome = outcomeOf(signal, index)
    if (outcome === "external") shared.push(signal)
    const group = `${weigher} ${outcome}`
    groups.set(group, [...(groups.get(group) ?? []), signal])
  }
  for (const [group, members] of groups) {
    const [weigher = "els", outcome = "none"] = group.split(" ") as [string, Outcome]
    for (let from = 0; from < members.length; from += mostAtOnce) {
      const chosen = members.slice(from, from + mostAtOnce).map(({ id }) => id)
      const at = daysBefore(stage.changing.now, 13)
      await act(stage, weigher, at, weighSignals, { signals: chosen, outcome, reason: reasons[outcome] })
    }
  }
  return shared
}

function outcomeOf({ theme, organisation }: PlayedSignal, index: number): Outcome {
  if (theme === studyDebt || theme === closedCentre || organisation === undefined) return "external"
  const chance = pick(index, 20, 10)
  if (chance < 6) return "external"
  return chance < 8 ? "internal" : chance < 9 ? "individual" : "none"
}

export type Beginning = { by: string; bottleneck: string; explanation: string; theme: string; daysAgo: number }

/** A bundle with every shared signal about its theme, which other organisations recognise. */
export async function bundle(stage: Stage, shared: readonly PlayedSignal[], begin: Beginning): Promise<string> {
  const at = (days: number) => daysBefore(stage.changing.now, days)
  const { by, bottleneck, explanation, theme, daysAgo } = begin
  const { id } = await act(stage, by, at(daysAgo), beginBundle, {
    bottleneck,
    explanation,
    theme,
    area: townCode,
    reach: "shared",
  })
  for (const signal of shared.filter((signal) => signal.theme === theme))
    await act(stage, by, at(daysAgo), linkSignal, { id, signal: signal.id, why: "Gaat over hetzelfde knelpunt." })
  const others = coordinators.filter((key) => key !== by)
  await act(stage, by, at(daysAgo - 1), askRecognition, {
    id,
    organisations: others.map((key) => personOn(stage, key).organisation.id),
  })
  for (const [index, key] of others.entries())
    await act(stage, key, at(daysAgo - 2), answerRecognition, {
      id,
      answer: index === others.length - 1 ? "unsure" : "yes",
      ...(index < others.length - 1 && { peopleLeast: 3 + index * 2 }),
      remark: index === 0 ? "Wij horen dit elke week, en vaker dan vorig jaar." : "",
    })
  const move = (state: "possiblePattern" | "sharedBottleneck", why: string, days: number) =>
    act(stage, by, at(days), moveBundle, { id, state, why })
  await move("possiblePattern", "De aantallen zijn hoger dan je zou verwachten.", daysAgo - 2)
  await move("sharedBottleneck", "Ten minste drie organisaties herkennen dit.", daysAgo - 3)
  return id
}

export const townHall = (stage: Stage): string => organisationOn(stage, "gemeente-oeverstad")
