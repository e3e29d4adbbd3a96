import { z } from "zod"
import { addDays, dayOf } from "../../methods/calendar/week.ts"
import { distinctSources } from "../../methods/statistics/distinct.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { type Asking, question } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { only, orVisitor } from "../../platform/http/may.ts"
import type { Person } from "../../platform/http/who.ts"
import { sharedPeople } from "../counts/reporter-store.ts"
import { likenessDesk } from "../likeness/desk-store.ts"
import { sharedBundlesLike, sharedBundlesWith } from "../likeness/shared-bundle-store.ts"
import { themeDesk } from "../likeness/theme-store.ts"
import { signalForm } from "./actions.ts"
import { type JoinableBundle, LikeSignals, mostJoins, type Others, TextToCompare } from "./like-model.ts"
import * as rules from "./like-rules.ts"
import { reportsOfOthers } from "./like-store.ts"
import { keysOf } from "./rules.ts"

/** A question by POST: what somebody types must not stand in an address. Nothing of it is kept, not even that it was asked. */
export const likeSignals = question({
  name: "likeSignals",
  method: "POST",
  path: "/signal-likenesses",
  summary:
    "Whether others saw something like a text: rough numbers, shared bottlenecks and themes; keeps nothing of it",
  may: orVisitor(only("worker", "coordinator", "workingGroup", "volunteerCoordinator")),
  input: TextToCompare,
  output: LikeSignals,
  async run(asking, { account }) {
    const { who, house, now } = asking
    if (!rules.isEnough(account))
      throw invalid("account", "Schrijf eerst ten minste vijf woorden. Dan kunnen wij kijken of anderen dit ook zagen")
    rules.takeCompareTurn(house, who, now)
    const { masked } = maskPersonalData(account)
    const country = who.kind === "person" ? who.organisation.country : house.settings.COUNTRY
    const theme = await themeDesk(house).suggest(masked, country)
    // Bottlenecks that are not public yet, and numbers below those for outside, are for people with an account.
    if (who.kind !== "person") return { others: { kind: "few" as const }, bundles: [], theme, said: "" }
    const { others, bundles } = await seenBefore(asking, who, masked)
    return { others, bundles, theme, said: rules.othersInWords(others, bundles) }
  },
})

/** What others saw that resembles a text, as far as somebody who reports may know. */
async function seenBefore(
  { database, house, now }: Asking,
  person: Person,
  text: string,
): Promise<{ others: Others; bundles: JoinableBundle[] }> {
  const desk = likenessDesk(house)
  const near = (await desk.near(text, rules.mostNear)).filter(({ score }) => score >= rules.alike)
  const ids = near.map(({ id }) => id)
  const since = addDays(dayOf(now), -7 * rules.weeksBack)
  const reports = await reportsOfOthers(database, ids, keysOf(house.secret, person.id), since)
  const { reporters, organisations } = distinctSources(reports, await sharedPeople(database))
  const { language } = await desk.ready()
  const scores = new Map(near.map(({ id, score }) => [id, score]))
  const stated = (await sharedBundlesLike(database, language, text, mostJoins)).filter(
    ({ score }) => score >= rules.alikeBottleneck,
  )
  const linked = (await sharedBundlesWith(database, ids)).map(({ signalId, ...bundle }) => ({
    bundle,
    score: scores.get(signalId) ?? 0,
  }))
  return {
    others: rules.othersOf(reporters, organisations),
    bundles: rules.bestBundles([...stated, ...linked], mostJoins),
  }
}

/** What the form asks without script: the same, with everything that one chooses from. It is part of a page, not of the API. */
export const lookAround = question({
  name: "lookAround",
  method: "POST",
  path: "/signal-form",
  summary: "The form with what others saw",
  may: likeSignals.may,
  input: TextToCompare.extend({
    joins: signalForm.input.shape.joins,
    /** The theme that was just pressed. */
    suggestedTheme: z.string().max(60).optional(),
  }),
  output: signalForm.output.extend({ like: LikeSignals, suggestedTheme: z.string().nullable() }),
  run: async (asking, { account, joins, suggestedTheme }) => ({
    ...(await signalForm.run(asking, { joins })),
    like: await likeSignals.run(asking, { account }),
    suggestedTheme: suggestedTheme ?? null,
  }),
})
