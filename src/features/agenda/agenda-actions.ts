import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { bundleFor } from "../bundles/store.ts"
import { newestHeads } from "../history/head-store.ts"
import { agendaMakers, itemFor } from "./item-desk.ts"
import { type Item, ItemId } from "./model.ts"
import { nextSteps } from "./rules.ts"
import * as store from "./store.ts"
import { Listed, ManagedItem, PublicItem, PublishedHead } from "./view-model.ts"
import { listOf, publicView, wholeOf } from "./viewing.ts"

export const publicAgenda = question({
  name: "publicAgenda",
  path: "/agenda-items",
  summary: "The public agenda: what was asked of whom, and how it stands",
  may: anyone,
  input: z.object({}),
  output: z.array(Listed),
  async run(asking) {
    const all = await listOf(asking, await store.allItems(asking.database))
    return all.filter((item) => item.public).map(({ public: _open, ...item }) => item)
  },
})

export const publicItem = question({
  name: "publicItem",
  path: "/agenda-items/:id",
  summary: "An item of the public agenda with everything that happened to it",
  may: anyone,
  input: z.object({ id: ItemId }),
  output: PublicItem,
  async run(asking, { id }) {
    const item = await store.itemById(asking.database, id)
    const view = item && (await publicView(asking, item))
    if (!view) throw notFound()
    return view
  },
})

const newest = 30
/** A head a day: a reader that comes by once a month misses none. */
const newestOfHistory = 31

export const agendaFeed = question({
  name: "agendaFeed",
  path: "/agenda-feed",
  summary: "What happened lately on the public agenda, for a feed reader",
  may: anyone,
  input: z.object({}),
  output: z.object({ place: z.string(), items: z.array(PublicItem), heads: z.array(PublishedHead) }),
  async run(asking) {
    const items: PublicItem[] = []
    for (const item of (await store.allItems(asking.database)).slice(0, newest)) {
      const view = await publicView(asking, item)
      if (view) items.push(view)
    }
    const heads = await newestHeads(asking.database, newestOfHistory)
    return { place: await store.placeName(asking.database), items, heads }
  },
})

export const agendaDesk = question({
  name: "agendaDesk",
  path: "/agenda-desk",
  summary: "All items of bundles that one may see, public or not",
  may: agendaMakers,
  input: z.object({}),
  output: z.array(Listed.extend({ public: z.boolean() })),
  async run(asking) {
    const seen: Item[] = []
    for (const item of await store.allItems(asking.database))
      if (await bundleFor(asking.database, asking.who, item.bundleId)) seen.push(item)
    return await listOf(asking, seen)
  },
})

export const managedItem = question({
  name: "managedItem",
  path: "/agenda-items/:id/file",
  summary: "An item with its contact, its letters and the steps that can be taken",
  may: agendaMakers,
  input: z.object({ id: ItemId }),
  output: ManagedItem,
  protected: true,
  async run(asking, { id }) {
    const item = await itemFor(asking, id)
    const { history, publication, moments, listed, evidence, verdicts } = await wholeOf(asking, item)
    const taken = history.escalations.map(({ step }) => step)
    const { standing } = listed
    return { ...item, standing, moments, evidence, verdicts, public: publication.public, nextSteps: nextSteps(taken) }
  },
})
