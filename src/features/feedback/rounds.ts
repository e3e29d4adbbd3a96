import { dayOf, mondayOf } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { minimaOf } from "../../platform/minima.ts"
import type { Round } from "../../platform/rounds.ts"
import { digestMail, newsBetween } from "./digest-rules.ts"
import { addDigest, teamsToMail, type WaitingTeam } from "./team-store.ts"
import { tell } from "./telling.ts"

/** Each team hears once a week, from Monday on, what happened up to that Monday. A missed Monday is made up for later. */
async function mailTeams(house: House): Promise<void> {
  const until = new Date(`${mondayOf(dayOf(house.clock()))}T00:00:00Z`)
  for (const team of await teamsToMail(house.database.kysely, until)) await mailTeam(house, team, until)
}

async function mailTeam(house: House, team: WaitingTeam, until: Date): Promise<void> {
  const now = house.clock()
  const { kysely } = house.database
  await kysely.transaction().execute(async (database) => {
    if (!(await addDigest(database, { teamId: team.id, until, sentAt: now }))) return
    const telling = team.members >= minimaOf(house.settings).sources
    // Whoever reads this mail would know whose code it is in a team of one or two.
    const ways = telling ? (["named", "code"] as const) : (["named"] as const)
    const { news } = await tell({ database, house, now }, { teamId: team.id, ways })
    const mail = digestMail({
      ...{ team: team.name, recipient: team.email, baseUrl: house.settings.BASE_URL },
      news: newsBetween(news, team.until, until),
      telling,
    })
    if (mail) await writeMail(database, mail, now)
  })
}

export const mailTeamDigests: Round = { name: "team digests", everySeconds: 1800, run: mailTeams }
