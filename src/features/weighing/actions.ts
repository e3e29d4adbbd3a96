import { z } from "zod"
import { mondayOfWeekCode } from "../../methods/calendar/week.ts"
import { describeMasked, maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { SuggestedThemes } from "../likeness/theme-model.ts"
import { themeDesk } from "../likeness/theme-store.ts"
import { withDescendants } from "../themes/rules.ts"
import * as themes from "../themes/store.ts"
import { companionsOf } from "./companion-store.ts"
import { Companion, Inbox, InboxFilter, InboxSignal, NewWeighing, PastWeighing } from "./model.ts"
import { pagesOf, readerOf, themesToChoose, weighers } from "./rules.ts"
import * as store from "./store.ts"
import { nextToWeigh, signalsToWeigh } from "./waiting-store.ts"

const companionsShown = 5

export const inbox = question({
  name: "inbox",
  path: "/inbox",
  summary:
    "The signals to weigh: a coordinator's own organisation's, for the working group those without name or coordinator",
  may: weighers,
  protected: true,
  input: InboxFilter,
  output: Inbox,
  async run({ database, who }, { theme, area, week, page: asked }) {
    const person = personOf(who)
    const [reader, country] = [readerOf(person), person.organisation.country]
    const tree = await themes.themes(database)
    const monday = week ? mondayOfWeekCode(week) : undefined
    if (week && !monday) throw invalid("week", `Week ${week} bestaat niet`)
    const chosen = {
      ...(theme && { themes: withDescendants(tree, theme) }),
      ...(area && { area }),
      ...(monday && { week: monday }),
    }
    const seen = await store.newestWeighing(database)
    const found = await store.inboxFound(database, reader, chosen)
    const pages = pagesOf(found)
    const page = Math.min(asked, pages)
    return {
      found,
      waiting: await signalsToWeigh(database, reader),
      seen,
      page,
      pages,
      filter: { theme, area, week },
      signals: await store.inboxPage(database, reader, chosen, country, page),
      areas: await store.inboxAreas(database, reader),
      themes: themesToChoose(tree, country),
    }
  },
})

export const inboxSignal = question({
  name: "inboxSignal",
  path: "/inbox/:id",
  summary: "One signal to weigh, with its earlier weighings",
  may: weighers,
  protected: true,
  input: z.object({ id: z.uuid() }),
  output: z.object({
    signal: InboxSignal,
    history: z.array(PastWeighing),
    themes: Inbox.shape.themes,
    seen: z.number(),
    /** Another signal that waits, and how many do. */
    next: z.uuid().nullable(),
    waiting: z.number(),
    /** Signals that resemble this one, of those that one may read. */
    companions: z.array(Companion),
    /** For a signal without theme. */
    suggested: SuggestedThemes,
  }),
  async run({ database, who, house }, { id }) {
    const person = personOf(who)
    const [reader, country] = [readerOf(person), person.organisation.country]
    const signal = await store.inboxSignal(database, reader, country, id)
    if (!signal) throw notFound()
    const seen = await store.newestWeighing(database)
    return {
      signal,
      history: await store.weighingsOf(database, id, country),
      themes: themesToChoose(await themes.themes(database), country),
      seen,
      next: await nextToWeigh(database, reader, id),
      waiting: await signalsToWeigh(database, reader),
      companions: await companionsOf({ database, house }, reader, country, {
        texts: [signal.account],
        skip: new Set([id]),
        most: companionsShown,
        themeCode: signal.themeCode,
        areaCode: signal.areaCode,
      }),
      suggested: signal.themeCode
        ? { kind: "unclear" as const }
        : await themeDesk(house).suggest(signal.account, country),
    }
  },
})

export const weighSignals = action({
  name: "weighSignals",
  method: "POST",
  path: "/weighings",
  summary: "Weigh one or several signals: one outcome and one reason, which goes back to who reported",
  may: weighers,
  input: NewWeighing,
  output: z.object({ weighed: z.number(), hidden: z.string() }),
  audit: ({ signals, outcome }) => ({ subject: signals[0] ?? "", detail: { signals, outcome } }),
  async run({ database, who, now }, { signals, outcome, reason, settledTheme, seen }) {
    const person = personOf(who)
    const theme = settledTheme ? await themes.themeByName(database, settledTheme) : undefined
    if (settledTheme && !theme)
      throw invalid("settledTheme", `Het thema '${settledTheme}' kennen wij niet. Kies een thema uit de lijst`)
    const ids = [...new Set(signals)]
    const held = await store.holdForWeighing(database, readerOf(person), ids)
    if (held.length < ids.length) throw notFound()
    const since = seen === undefined ? 0 : held.filter(({ entry }) => entry !== null && entry > seen).length
    if (since > 0)
      throw invalid(
        "signals",
        `${since === 1 ? "Eén van deze signalen is" : `${since} van deze signalen zijn`} net door iemand anders gewogen. Lees eerst die afweging. Wil je toch iets anders, stuur dit dan nog eens`,
      )
    const { masked, spans } = maskPersonalData(reason)
    await store.addWeighings(
      database,
      held.map(({ id, themeCode, byWorkingGroup }) => ({
        signalId: id,
        outcome,
        reason: masked,
        themeCode: theme?.code ?? themeCode,
        weighedBy: person.id,
        byWorkingGroup,
        weighedAt: now,
      })),
    )
    return { weighed: held.length, hidden: spans.length > 0 ? describeMasked(spans, "nl") : "" }
  },
})
