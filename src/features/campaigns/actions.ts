import { randomUUID } from "node:crypto"
import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { Campaign, CampaignChange, CampaignId, CampaignVersion, CampaignWithdrawal, NewCampaign } from "./model.ts"
import { callers, callReaders, mayCall } from "./rules.ts"
import * as store from "./store.ts"
import { ownCall, written } from "./writing.ts"

export const listCampaigns = question({
  name: "listCampaigns",
  path: "/campaigns",
  summary: "Calls for signals, of every organisation: when, about what, where, and what was asked",
  may: callReaders,
  input: z.object({}),
  output: z.array(Campaign),
  run: ({ database }) => store.campaigns(database),
})

export const campaignHistory = question({
  name: "campaignHistory",
  path: "/campaigns/:id",
  summary: "A call for signals with all of its versions, the first one first",
  may: callReaders,
  input: z.object({ id: CampaignId }),
  output: z.array(CampaignVersion),
  async run({ database, who }, { id }) {
    const versions = await store.campaignVersions(database, id)
    if (versions.length === 0) throw notFound()
    // Analysts read numbers and calls, no names of people.
    return mayCall(who) ? versions : versions.map((version) => ({ ...version, changedBy: null }))
  },
})

const Written = z.object({ id: z.uuid(), hidden: z.string() })

export const noteCampaign = action({
  name: "noteCampaign",
  method: "POST",
  path: "/campaigns",
  summary: "Note that signals were asked for, so that findings are also computed without those weeks",
  may: callers,
  input: NewCampaign,
  output: Written,
  audit: (_input, { id }) => ({ subject: id }),
  async run(changing, input) {
    const id = randomUUID()
    const { version, hidden } = await written(changing, id, input)
    await store.addVersion(changing.database, version, 0)
    return { id, hidden }
  },
})

export const correctCampaign = action({
  name: "correctCampaign",
  method: "PUT",
  path: "/campaigns/:id",
  summary: "Correct a call for signals; the earlier version stays readable",
  may: callers,
  input: CampaignChange,
  output: Written,
  async run(changing, { id, version: seen, ...input }) {
    const newest = await ownCall(changing, id)
    if (seen !== undefined && seen !== newest.version)
      throw invalid(
        "",
        "Terwijl jij schreef, veranderde iemand anders deze oproep; zie de geschiedenis. Klopt jouw tekst nog? Druk dan nog eens op Verbeteren",
      )
    const given = { ...input, organisationId: input.organisationId ?? newest.organisation.id }
    const { version, hidden } = await written(changing, id, given)
    await store.addVersion(changing.database, version, newest.version)
    return { id, hidden }
  },
})

export const withdrawCampaign = action({
  name: "withdrawCampaign",
  method: "POST",
  path: "/campaigns/:id/withdrawal",
  summary: "Take a call for signals back, with why: from then on findings leave it out of account",
  may: callers,
  input: CampaignWithdrawal,
  output: z.object({ id: z.uuid() }),
  async run(changing, { id, why }) {
    const { database, who, now } = changing
    const { organisation, from, until, theme, area, asked, version } = await ownCall(changing, id)
    await store.addVersion(
      database,
      {
        campaignId: id,
        organisationId: organisation.id,
        fromWeek: from,
        untilWeek: until,
        themeCode: theme?.code ?? null,
        areaCode: area?.code ?? null,
        // It was masked when it was written; masking it again changes nothing.
        asked: maskPersonalData(asked).masked,
        withdrawn: true,
        why: maskPersonalData(why).masked,
        changedBy: personOf(who).id,
        changedAt: now,
      },
      version,
    )
    return { id }
  },
})
