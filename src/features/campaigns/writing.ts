import { dayOf } from "../../methods/calendar/week.ts"
import { describeMasked, maskPersonalData } from "../../methods/text/personal-data.ts"
import type { Changing } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import * as accounts from "../accounts/store.ts"
import * as areas from "../areas/store.ts"
import * as themes from "../themes/store.ts"
import type { CampaignVersion, NewCampaign } from "./model.ts"
import { mayWriteFor, weeksOfCall } from "./rules.ts"
import { campaignVersions, type NewVersion } from "./store.ts"

/** The organisation whose call it is: one's own, or for the working group any. */
async function callerOf({ database, who }: Changing, asked: string | undefined): Promise<string> {
  const own = personOf(who).organisation.id
  if (asked === undefined || asked === own) return own
  const known = (await accounts.organisations(database)).some(({ id }) => id === asked)
  if (!known || !mayWriteFor(who, asked))
    throw invalid("organisationId", "Kies je eigen organisatie; alleen de werkgroep noteert oproepen van anderen")
  return asked
}

/** A version of a call as it will be kept: weeks, codes that are known, texts in which names are hidden. */
export async function written(
  changing: Changing,
  campaignId: string,
  input: NewCampaign & { why?: string },
): Promise<{ version: NewVersion; hidden: string }> {
  const { database, now } = changing
  const weeks = weeksOfCall(input, dayOf(now))
  if (weeks.kind === "refused") throw invalid(weeks.field, weeks.why)
  const theme = input.theme ? await themes.themeByName(database, input.theme) : undefined
  if (input.theme && !theme)
    throw invalid("theme", `Het thema '${input.theme}' kennen wij niet. Kies een thema uit de lijst`)
  if (input.area && !(await areas.areaByCode(database, input.area)))
    throw invalid("area", `Het gebied '${input.area}' kennen wij niet. Kies een gebied uit de lijst`)
  const [asked, why] = [maskPersonalData(input.asked), maskPersonalData(input.why ?? "")]
  const spans = [...asked.spans, ...why.spans]
  return {
    version: {
      campaignId,
      organisationId: await callerOf(changing, input.organisationId),
      fromWeek: weeks.from,
      untilWeek: weeks.until,
      themeCode: theme?.code ?? null,
      areaCode: input.area ?? null,
      asked: asked.masked,
      withdrawn: false,
      why: why.masked,
      changedBy: personOf(changing.who).id,
      changedAt: now,
    },
    hidden: spans.length > 0 ? describeMasked(spans, "nl") : "",
  }
}

/** The newest version of a call that somebody may change; for anybody else there is nothing to change here. */
export async function ownCall({ database, who }: Changing, id: string): Promise<CampaignVersion> {
  const newest = (await campaignVersions(database, id)).at(-1)
  if (!newest || !mayWriteFor(who, newest.organisation.id)) throw notFound()
  if (newest.withdrawn)
    throw conflict("Deze oproep is al teruggenomen. Was hij er toch? Noteer hem dan opnieuw. Er is niets veranderd.")
  return newest
}
