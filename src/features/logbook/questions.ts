import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { type Asking, type Operation, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { everybodySignedIn } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { organisations } from "../accounts/store.ts"
import { Linking } from "./linking.ts"
import { Deed, LogDesk, LogFilter, logReaders, OwnLog, Page } from "./model.ts"
import { chosen, most, periodOf, type Scope, type Seen, seenOf, size, wordsOf } from "./rules.ts"
import * as store from "./store.ts"

/** An administrator looks everywhere, a coordinator in the organisation that they work for now. */
function scopeOf({ who }: Asking): { scope: Scope; own: string } {
  const { roles, organisation } = personOf(who)
  return { scope: roles.includes("administrator") ? "installation" : "organisation", own: organisation.id }
}

/** What may be looked at of what was asked for: outside the own organisation nothing exists for a coordinator. */
function asked(asking: Asking, filter: z.output<typeof LogFilter>, seen: Seen) {
  const { scope, own } = scopeOf(asking)
  if (scope === "organisation" && filter.organisation && filter.organisation !== own) throw notFound()
  const { person, organisation } = filter
  return {
    scope,
    ...{ person, organisation: scope === "organisation" ? own : organisation },
    ...periodOf(filter, dayOf(asking.now)),
    operations: chosen(seen, scope, filter),
  }
}

const without = (deeds: readonly Deed[]): Deed[] => [
  ...new Map(deeds.map((deed) => [JSON.stringify(deed), deed])).values(),
]

const asDeed = ({ subject: _subject, ...told }: store.Told, reads: Set<string>, href: string | null): Deed => ({
  ...told,
  ...{ words: wordsOf(told.operation), read: reads.has(told.operation), href },
})

/** The questions about the log; which operations there are is known to the table of contents alone, so it hands them in. */
export function logQuestions(others: readonly Operation[]) {
  const seen = () => seenOf([...others, lookThroughLog, takeLogAlong, myLog])

  const lookThroughLog = question({
    name: "lookThroughLog",
    path: "/log",
    summary:
      "Who did what on which day, with what others may see of it: an administrator everywhere, a coordinator in the own organisation",
    may: logReaders,
    protected: true,
    subject: ({ person }) => person,
    input: LogFilter.extend({ page: Page }),
    output: LogDesk,
    async run(asking, { page = 1, ...filter }) {
      const which = seen()
      const what = asked(asking, filter, which)
      const { scope, from, until } = what
      const linking = new Linking(others, asking, scope === "installation" ? "administrator" : "coordinator")
      const range = { linked: linking.among(what.operations), skip: (page - 1) * size, take: size + 1 }
      const told = await store.deeds(asking.database, { ...what, ...range })
      const shown = told.slice(0, size)
      const deeds: Deed[] = []
      for (const one of shown) deeds.push(asDeed(one, which.reads, await linking.hrefOf(one)))
      const own = scope === "organisation" ? what.organisation : undefined
      return {
        ...{ scope, page, more: told.length > size, filter: { ...filter, from, until }, deeds: without(deeds) },
        people: await store.answerablePeople(asking.database, own),
        organisations: own ? [] : (await organisations(asking.database)).map(({ id, name }) => ({ id, name })),
      }
    },
  })

  const takeLogAlong = question({
    name: "takeLogAlong",
    path: "/log-table",
    summary: "The same as a table of at most 5000 lines, without what a deed is about",
    may: logReaders,
    protected: true,
    subject: ({ person }) => person,
    input: LogFilter,
    output: z.array(Deed.omit({ href: true })),
    async run(asking, filter) {
      const which = seen()
      const range = { linked: [], skip: 0, take: most }
      const told = await store.deeds(asking.database, { ...asked(asking, filter, which), ...range })
      return told.map((one) => {
        const { href: _href, ...deed } = asDeed(one, which.reads, null)
        return deed
      })
    },
  })

  const myLog = question({
    name: "myLog",
    path: "/me/log",
    summary:
      "What one did oneself and what others did to one's account or looked up about one, with the moment; never what one reported",
    may: everybodySignedIn,
    input: z.object({ ...LogFilter.pick({ from: true, until: true }).shape, page: Page }),
    output: OwnLog,
    async run({ database, who, now }, { page = 1, ...filter }) {
      const period = periodOf(filter, dayOf(now))
      const range = { ...period, skip: (page - 1) * size, take: size + 1 }
      const told = await store.ownDeeds(database, personOf(who).id, range)
      const deeds = told.slice(0, size).map(({ mine, by, ...line }) => ({
        ...line,
        ...{ by: mine ? null : by, words: wordsOf(line.operation) },
      }))
      return { ...period, deeds, page, more: told.length > size }
    },
  })

  return { lookThroughLog, takeLogAlong, myLog }
}
