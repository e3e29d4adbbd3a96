import { z } from "zod"
import { sharedAmong } from "../../methods/likeness/shared-among.ts"
import { type Asking, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { sharedPeople } from "../counts/reporter-store.ts"
import { likenessDesk } from "../likeness/desk-store.ts"
import { readableAmong } from "../weighing/readable-store.ts"
import { bundlesLike } from "./companion-store.ts"
import { reportsAmong } from "./link-store.ts"
import { type Proposal, ProposalDesk, ProposalId, Proposals } from "./proposal-model.ts"
import { sharedInWords, titleOf } from "./proposal-rules.ts"
import * as store from "./proposal-store.ts"
import { newestSearch } from "./search-store.ts"
import { numbersOf } from "./sources-rules.ts"
import { bundlers, reading } from "./visible.ts"

const proposalsOnPage = 10
/** So many texts tell what a group is about. */
const textsRead = 40

export const listProposals = question({
  name: "listProposals",
  path: "/bundle-proposals",
  summary: "Possible bundles: signals that are alike and in no bundle yet, as far as one may read them",
  may: bundlers,
  protected: true,
  input: z.object({ page: z.number().int().min(1).max(100_000).default(1) }),
  output: Proposals,
  async run(asking, { page: asked }) {
    const { database } = asking
    const found = await store.proposalsFor(database, reading(asking).reader)
    const pages = Math.max(1, Math.ceil(found.length / proposalsOnPage))
    const page = Math.min(asked, pages)
    const shown = found.slice((page - 1) * proposalsOnPage, page * proposalsOnPage)
    const search = await newestSearch(database)
    const proposals: Proposal[] = []
    for (const one of shown) proposals.push((await describe(asking, one)).proposal)
    return {
      proposals,
      found: found.length,
      page,
      pages,
      search: search
        ? { state: search.state, signals: search.signals, looked: search.looked, foundOn: search.foundOn }
        : { state: "never" as const, signals: 0, looked: 0, foundOn: null },
    }
  },
})

export const oneProposal = question({
  name: "bundleProposal",
  path: "/bundle-proposals/:id",
  summary: "A possible bundle with the texts that one may read, and bundles that they may belong to",
  may: bundlers,
  protected: true,
  input: z.object({ id: ProposalId }),
  output: ProposalDesk,
  async run(asking, { id }) {
    const { reader } = reading(asking)
    const [found] = await store.proposalsFor(asking.database, reader, id)
    if (!found) throw notFound()
    const { proposal, signals } = await describe(asking, found)
    const texts = signals.map(({ account }) => account)
    return { proposal, signals, like: await bundlesLike(asking, reader, texts) }
  },
})

/** What a group shares is told of the readable texts alone; the others are counted, and only where they may be. */
async function describe(asking: Asking, { id, readable, hidden }: store.Proposal) {
  const { database, house } = asking
  const { reader, country } = reading(asking)
  const members = await store.membersOf(database, reader, id)
  const ids = members.filter((member) => member.readable).map((member) => member.id)
  const signals = (await readableAmong(database, reader, country, ids)).sort(
    (a, b) => ids.indexOf(a.id) - ids.indexOf(b.id),
  )
  const counted = hidden > 0 ? members.map((member) => member.id) : ids
  const { language } = await likenessDesk(house).ready()
  const texts = signals.slice(0, textsRead).map(({ account }) => ({ text: account, reading: language.read(account) }))
  const shared = sharedAmong(texts, language)
  const sources = numbersOf(await reportsAmong(database, counted), [], await sharedPeople(database))
  const proposal = { id, title: titleOf(shared), shared: sharedInWords(shared), readable, hidden, sources }
  return { proposal, signals }
}
