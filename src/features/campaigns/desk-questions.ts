import { z } from "zod"
import { type Asking, question } from "../../platform/http/action.ts"
import * as accounts from "../accounts/store.ts"
import type { AreaToChoose } from "../areas/model.ts"
import * as areas from "../areas/store.ts"
import type { Theme } from "../themes/model.ts"
import * as themes from "../themes/store.ts"
import { campaignHistory, listCampaigns } from "./actions.ts"
import { type Campaign, CampaignId, type CampaignVersion } from "./model.ts"
import { callReaders, callsForAll, mayCall, mayWriteFor } from "./rules.ts"

/** What the form lets one choose; organisations only for who writes for all of them. */
export type CallChoices = {
  themes: Theme[]
  areas: AreaToChoose[]
  organisations: { id: string; name: string }[]
  own: string
}
export type CampaignsDesk = { calls: Campaign[]; choices: CallChoices | null }
export type CampaignDesk = { versions: CampaignVersion[]; choices: CallChoices | null }

async function choicesFor({ database, who }: Asking): Promise<CallChoices> {
  const organisations = callsForAll(who) ? await accounts.organisations(database) : []
  return {
    themes: await themes.themes(database),
    // A list is enough for a call: without outlines no map is drawn.
    areas: (await areas.areasToChoose(database)).map((area) => ({ ...area, outline: null })),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    own: who.kind === "person" ? who.organisation.id : "",
  }
}

export const campaignsDesk = question({
  name: "campaignsDesk",
  path: "/campaigns-desk",
  summary: "The page with all calls, and the form for a new one",
  may: callReaders,
  input: z.object({}),
  output: z.custom<CampaignsDesk>(),
  async run(asking) {
    const calls = await listCampaigns.run(asking, {})
    return { calls, choices: mayCall(asking.who) ? await choicesFor(asking) : null }
  },
})

export const campaignDesk = question({
  name: "campaignDesk",
  path: "/campaigns/:id/desk",
  summary: "The page of one call, with its history and the form to correct it",
  may: callReaders,
  input: z.object({ id: CampaignId }),
  output: z.custom<CampaignDesk>(),
  async run(asking, { id }) {
    const versions = await campaignHistory.run(asking, { id })
    const newest = versions.at(-1)
    const mayChange = newest && !newest.withdrawn && mayWriteFor(asking.who, newest.organisation.id)
    return { versions, choices: mayChange ? await choicesFor(asking) : null }
  },
})
