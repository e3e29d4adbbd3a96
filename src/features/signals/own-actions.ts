import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { everybodySignedIn } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { OwnSignal, OwnSignals, SignalId } from "./model.ts"
import { authorOf, ownOnPage } from "./rules.ts"
import * as store from "./store.ts"

export const mySignals = question({
  name: "mySignals",
  path: "/signals",
  summary: "The signals that one reported oneself, by name or under one's code, a page at a time",
  may: everybodySignedIn,
  input: z.object({ page: z.number().int().min(1).max(100_000).default(1) }),
  output: OwnSignals,
  async run({ database, who, house }, { page: asked }) {
    const author = authorOf(personOf(who), house.secret)
    const found = await store.countSignalsOf(database, author)
    const pages = Math.max(1, Math.ceil(found / ownOnPage))
    const page = Math.min(asked, pages)
    return { signals: await store.signalsOf(database, author, page), found, page, pages }
  },
})

export const mySignal = question({
  name: "mySignal",
  path: "/signals/:id",
  summary: "One of one's own signals",
  may: everybodySignedIn,
  input: z.object({ id: SignalId }),
  output: OwnSignal,
  async run({ database, who, house }, { id }) {
    const signal = await store.signalOf(database, authorOf(personOf(who), house.secret), id)
    if (!signal) throw notFound()
    return signal
  },
})
