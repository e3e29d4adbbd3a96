import { z } from "zod"
import { action, question } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { MatchId } from "../matches/model.ts"
import { askers } from "../needs/people-rules.ts"
import { AskedThrough, askedThrough, isOpen } from "./asked.ts"
import { cancelReasons, changeReasons, Step, Visit, VisitId, Window } from "./model.ts"
import { ownMatch, ownVisit } from "./owning.ts"
import * as planning from "./planning.ts"
import { stepsOf } from "./step-store.ts"
import { visitsOfMatch } from "./store.ts"
import { countryOf, itemWords, shown, shownAll } from "./viewing.ts"

const Done = z.object({ id: z.uuid() })
const DoneOf = z.object({ id: z.uuid(), matchId: z.uuid() })

export const MatchVisits = AskedThrough.extend({
  id: z.uuid(),
  alias: z.string(),
  open: z.boolean(),
  visits: z.array(Visit),
})
export type MatchVisits = z.output<typeof MatchVisits>

export const matchVisits = question({
  name: "matchVisits",
  path: "/help-matches/:id/visits",
  summary: "The moments that were set for a match, for who asked and the coordinators",
  may: askers,
  input: z.object({ id: MatchId }),
  output: MatchVisits,
  async run(asking, { id }) {
    const match = await ownMatch(asking, id)
    const { asked } = await askedThrough(asking, match)
    const visits = await shownAll(asking, await visitsOfMatch(asking.database, id))
    return { id, alias: match.alias, open: isOpen(match), ...asked, visits }
  },
})

export const OneVisit = Visit.extend({ alias: z.string(), open: z.boolean(), steps: z.array(Step) })
export type OneVisit = z.output<typeof OneVisit>

export const oneVisit = question({
  name: "oneVisit",
  path: "/help-visits/:id",
  summary: "One moment with what happened to it",
  may: askers,
  input: z.object({ id: VisitId }),
  output: OneVisit,
  async run(asking, { id }) {
    const { visit, match } = await ownVisit(asking, id)
    const words = await itemWords(asking.database, countryOf(asking))
    const steps = await stepsOf(asking.database, id)
    return { ...shown(visit, words, asking.now), alias: visit.alias, open: isOpen(match), steps }
  },
})

export const makeVisit = action({
  name: "makeVisit",
  method: "POST",
  path: "/help-matches/:id/visits",
  summary: "Set a moment at which the helper comes; everybody concerned hears it",
  may: askers,
  input: z.object({ id: MatchId, ...Window }),
  output: Done,
  async run(changing, { id, ...window }) {
    await ownMatch(changing, id)
    return { id: await planning.makeVisit(changing, id, window, personOf(changing.who).id) }
  },
})

export const changeVisit = action({
  name: "changeVisit",
  method: "POST",
  path: "/help-visits/:id/changes",
  summary: "Change a moment, with why; the former one stays readable",
  may: askers,
  input: z.object({ id: VisitId, ...Window, reason: z.enum(changeReasons, "Kies waarom") }),
  output: DoneOf,
  async run(changing, { id, reason, ...window }) {
    const { match } = await ownVisit(changing, id)
    await planning.changeVisit(changing, id, window, reason, personOf(changing.who).id)
    return { id, matchId: match.id }
  },
})

export const cancelVisit = action({
  name: "cancelVisit",
  method: "POST",
  path: "/help-visits/:id/cancellation",
  summary: "Cancel a moment, with why; the help itself goes on",
  may: askers,
  input: z.object({ id: VisitId, reason: z.enum(cancelReasons, "Kies waarom") }),
  output: DoneOf,
  async run(changing, { id, reason }) {
    const { match } = await ownVisit(changing, id)
    await planning.cancelVisit(changing, id, reason, personOf(changing.who).id)
    return { id, matchId: match.id }
  },
})
