import { receiveForCallUp } from "../features/call-ups/bring-actions.ts"
import { closeCallUp } from "../features/call-ups/close-actions.ts"
import { followCallUp } from "../features/call-ups/desk-actions.ts"
import { makeCallUp } from "../features/call-ups/make-actions.ts"
import type { PledgeSource } from "../features/call-ups/model.ts"
import { pledge } from "../features/call-ups/pledge-actions.ts"
import { addDays, dayOf } from "../methods/calendar/week.ts"
import { act, daysBefore, personOn, type Stage } from "./stage.ts"
import { townCode } from "./town.ts"

type Maker = { name: string; source: PledgeSource; units: number; brought: number }
type Asked = { item: string; units: number; point: string; instructions: string; began: number; ends: number }

const by = "noor"

/** Asks the neighbourhood for something, with who said they would bring how many, and what they brought so far. */
async function askAll(stage: Stage, { began, ends, ...asked }: Asked, makers: readonly Maker[]): Promise<string> {
  const at = (days: number) => daysBefore(stage.changing.now, days)
  const lastDay = addDays(dayOf(at(began)), ends)
  const { id, slug } = await act(stage, by, at(began), makeCallUp, { ...asked, area: townCode, lastDay })
  for (const { name, source, units } of makers) {
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}@voorbeeld.example`
    await act(stage, by, at(began - 1), pledge, { slug, units, day: lastDay, source, name, email })
  }
  const asking = { ...stage.changing, who: personOn(stage, by), now: at(began - 2) }
  const { pledges } = await followCallUp.run(asking, { id })
  for (const { name, brought } of makers)
    if (brought > 0) {
      const own = pledges.find(({ contact }) => contact?.name === name)?.id
      await act(stage, by, at(began - 4), receiveForCallUp, { id, units: brought, ...(own && { pledge: own }) })
    }
  return id
}

/** One call-up that ended with thanks, and one that is under way. */
export async function playCallUps(stage: Stage, point: string): Promise<void> {
  const ended = await askAll(
    stage,
    {
      ...{ item: "schoolspullen", units: 20, point, began: 100, ends: 21 },
      instructions: "Een etui, schriften en een rekenmachine. Gebruikt mag, als het heel is.",
    },
    [
      { name: "Basisschool De Schakel", source: "organisation", units: 12, brought: 14 },
      { name: "Kantoorboekhandel Inkt", source: "shop", units: 6, brought: 6 },
    ],
  )
  await act(stage, by, daysBefore(stage.changing.now, 80), closeCallUp, {
    ...{
      id: ended,
      reason: "enough",
      thanks: "Twintig kinderen begonnen het schooljaar met een volle tas. Dank jullie wel.",
    },
  })
  await askAll(
    stage,
    {
      ...{ item: "mondmasker", units: 300, point, began: 6, ends: 24 },
      instructions: "Dubbele katoen, 20 bij 17 cm, met elastiek of lint. Was de stof eerst op 60 graden.",
    },
    [
      { name: "Naaigroep De Draad", source: "group", units: 80, brought: 40 },
      { name: "Atelier Molenwijk", source: "organisation", units: 60, brought: 0 },
      { name: "Toos Naaldwijk", source: "person", units: 15, brought: 15 },
    ],
  )
}
