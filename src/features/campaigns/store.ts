import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import type { Campaign, CampaignVersion } from "./model.ts"

type Row = Omit<Campaign, "organisation" | "theme" | "area"> & {
  organisationId: string
  organisation: string
  themeCode: string | null
  labelNl: string | null
  labelBe: string | null
  areaCode: string | null
  area: string | null
}

/** What a call says, with the names that its theme and area have now. */
const told = sql`
  c.campaign_id as id, c.version, c.from_week::text as "from", c.until_week::text as until, c.asked, c.withdrawn,
  c.organisation_id, o.name as organisation, c.theme_code, t.label_nl, t.label_be, c.area_code, a.name as area`
const names = sql`
  join organisation o on o.id = c.organisation_id
  left join theme t on t.code = c.theme_code
  left join current_area a on a.code = c.area_code`

function campaignOf(row: Row): Campaign {
  const { organisationId, organisation, themeCode, labelNl, labelBe, areaCode, area, ...call } = row
  const theme = themeCode && { code: themeCode, labelNl: labelNl ?? themeCode, labelBe: labelBe ?? themeCode }
  return {
    ...call,
    organisation: { id: organisationId, name: organisation },
    theme: theme || null,
    area: areaCode === null ? null : { code: areaCode, name: area ?? areaCode },
  }
}

/** Every call as it stands now, newest weeks first; also those that were taken back. */
export const campaigns = (database: Database): Promise<Campaign[]> =>
  sql<Row>`select ${told} from current_campaign c ${names} order by c.from_week desc, c.until_week desc, c.campaign_id`
    .execute(database)
    .then(({ rows }) => rows.map(campaignOf))

/** Calls that stand and had at least one of these weeks. */
export const callsBetween = (database: Database, weeks: { from: Day; until: Day }): Promise<Campaign[]> =>
  sql<Row>`
    select ${told} from current_campaign c ${names}
    where not c.withdrawn and c.from_week <= ${weeks.until}::date and c.until_week >= ${weeks.from}::date
    order by c.from_week, c.until_week, c.campaign_id`
    .execute(database)
    .then(({ rows }) => rows.map(campaignOf))

type VersionRow = Row & Pick<CampaignVersion, "why" | "changedBy" | "changedAt">

/** Every version of a call, the first one first; none where there is no such call. */
export const campaignVersions = (database: Database, id: string): Promise<CampaignVersion[]> =>
  sql<VersionRow>`
    select ${told}, c.why, p.name as changed_by, c.changed_at
    from campaign_version c ${names} left join person p on p.id = c.changed_by
    where c.campaign_id = ${id} order by c.version`
    .execute(database)
    .then(({ rows }) =>
      rows.map(({ why, changedBy, changedAt, ...row }) => ({ ...campaignOf(row), why, changedBy, changedAt })),
    )

export type NewVersion = {
  campaignId: string
  organisationId: string
  fromWeek: Day
  untilWeek: Day
  themeCode: string | null
  areaCode: string | null
  asked: MaskedText
  withdrawn: boolean
  why: MaskedText | ""
  changedBy: string
  changedAt: Date
}

/** Adds the version after the one that somebody saw. Of two people who change a call in the same moment one is told so. */
export async function addVersion(database: Database, campaign: NewVersion, seen: number): Promise<void> {
  const added = await database
    .insertInto("campaignVersion")
    .values({ ...campaign, version: seen + 1 })
    .onConflict((same) => same.columns(["campaignId", "version"]).doNothing())
    .returning("version")
    .executeTakeFirst()
  if (!added)
    throw conflict(
      "Iemand anders veranderde deze oproep op hetzelfde moment. Die verandering staat er; die van jou nog niet. Kijk naar de oproep en probeer het opnieuw.",
    )
}
