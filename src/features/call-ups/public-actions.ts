import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { type Asking, question } from "../../platform/http/action.ts"
import { challengeQuestion } from "../../platform/http/challenge-question.ts"
import { Problem } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import type { Who } from "../../platform/http/who.ts"
import { pledgeGate } from "./gate.ts"
import { ListPage, Slug } from "./model.ts"
import { shownAll, shownOne } from "./shown.ts"
import { type CallUpRow, callUpBySlug, openCallUps } from "./store.ts"
import { CallUpList, OpenedCallUp } from "./view-model.ts"

export const noCallUp = () =>
  new Problem(
    404,
    "no-call-up",
    "Deze buurtactie is er niet. Kijk of je het hele adres hebt overgenomen, of zoek hem op bij de buurtacties.",
  )

export async function rowOf({ database }: Asking, slug: string): Promise<CallUpRow> {
  const row = await callUpBySlug(database, slug)
  if (!row) throw noCallUp()
  return row
}

/** A volunteer coordinator of the organisation that asks may write down what somebody says on the phone. */
export const callerFor = (who: Who, { organisationId }: CallUpRow) =>
  who.kind === "person" && who.roles.includes("volunteerCoordinator") && who.organisation.id === organisationId
    ? who
    : undefined

export const listCallUps = question({
  name: "listCallUps",
  path: "/call-ups",
  summary: "What is asked of everybody now, to be made or brought: how many, where, until when and how far it is",
  may: anyone,
  input: ListPage,
  output: CallUpList,
  async run({ database, now }, { blad }) {
    const { rows, ...at } = await openCallUps(database, dayOf(now), blad)
    return { callUps: await shownAll(database, rows, dayOf(now)), ...at }
  },
})

export const oneCallUp = question({
  name: "oneCallUp",
  path: "/call-ups/:slug",
  summary: "One call-up: what is asked, how it is made, where it is brought, and what was promised and brought so far",
  may: anyone,
  input: z.object({ slug: Slug }),
  output: OpenedCallUp,
  async run(asking, { slug }) {
    const { database, who, now } = asking
    const row = await rowOf(asking, slug)
    const today = dayOf(now)
    return { ...(await shownOne(database, row, today)), today, byCoordinator: callerFor(who, row) !== undefined }
  },
})

export const pledgeChallenge = challengeQuestion({
  name: "pledgeChallenge",
  path: "/pledge-challenges",
  summary: "A small sum for a browser to do before promising without account, so that a flood does not stop others",
  challengeFor: pledgeGate.challengeFor,
})
