import { randomBytes } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { sayDay } from "../../platform/words/day.ts"
import { paperCodeOf, readPaperCode } from "./paper-rules.ts"

type New = { organisationId: string; madeBy: string; madeOn: Day }

/** As many codes as there are forms to print; a code that there is already is made anew. */
export async function addPapers(database: Database, count: number, paper: New): Promise<string[]> {
  const codes: string[] = []
  while (codes.length < count) {
    const code = paperCodeOf(randomBytes(6))
    const added = await database
      .insertInto("needPaper")
      .values({ code, ...paper })
      .onConflict((same) => same.doNothing())
      .returning("code")
      .executeTakeFirst()
    if (added) codes.push(code)
  }
  return codes
}

/** Of how many forms the organisation still waits for the paper to come back. */
export const papersOut = (database: Database, organisationId: string): Promise<number> =>
  sql<{ count: number }>`
    select count(*)::int as count from need_paper p
    where p.organisation_id = ${organisationId} and p.made_by is not null and not exists (select 1 from need where paper_code = p.code)`
    .execute(database)
    .then(({ rows }) => rows[0]?.count ?? 0)

/** The code of a paper of this organisation that nobody typed over yet; nothing where no paper was named. */
export async function paperToType(
  database: Database,
  organisationId: string,
  typed: string | undefined,
): Promise<string | null> {
  if (typed === undefined || typed === "") return null
  const code = readPaperCode(typed)
  if (!code) throw invalid("paper", "Deze code klopt niet. Kijk of je elk teken goed overnam")
  // First the lock, then the look: what somebody typed over meanwhile is seen only by a question after it.
  const { rows: own } = await sql<{ old: boolean }>`
    select made_by is null as old from need_paper where code = ${code} and organisation_id = ${organisationId} for update`.execute(
    database,
  )
  if (own.length === 0) throw invalid("paper", "Dit papier is niet van jullie organisatie. Kijk wie het uitdeelde")
  if (own[0]?.old)
    throw invalid(
      "paper",
      "Dit papier is van meer dan een jaar geleden en werkt niet meer. Vul de vraag in zonder papier",
    )
  const { rows } = await sql<{ on: string }>`
    select to_char(asked_at at time zone 'UTC', 'YYYY-MM-DD') as on from need where paper_code = ${code}`.execute(
    database,
  )
  const [typedOver] = rows
  if (typedOver)
    throw invalid("paper", `Dit papier is al overgetypt, op ${sayDay(typedOver.on)}. De vraag staat er dus al`)
  return code
}
