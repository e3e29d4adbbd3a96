import { z } from "zod"
import { action, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { type Person, personOf } from "../../platform/http/who.ts"
import { Email } from "../accounts/model.ts"
import { Team } from "./model.ts"
import * as store from "./team-store.ts"

const keepers = only("administrator", "coordinator")
const ownOnly = ({ roles, organisation }: Person) => (roles.includes("administrator") ? undefined : organisation.id)

export const listTeams = question({
  name: "listTeams",
  path: "/teams",
  summary: "Teams with the address of their weekly mail: an administrator sees all, a coordinator the own organisation",
  may: keepers,
  input: z.object({}),
  output: z.array(Team),
  run: ({ database, who }) => store.teams(database, ownOnly(personOf(who))),
})

export const oneTeam = question({
  name: "oneTeam",
  path: "/teams/:id",
  summary: "One team with the address of its weekly mail",
  may: keepers,
  input: z.object({ id: z.uuid() }),
  output: Team,
  async run({ database, who }, { id }) {
    const team = await store.teamById(database, id, ownOnly(personOf(who)))
    if (!team) throw notFound()
    return team
  },
})

export const setTeamEmail = action({
  name: "setTeamEmail",
  method: "PUT",
  path: "/teams/:id/email",
  summary: "Say where the weekly mail of a team goes; without an address none is sent",
  may: keepers,
  input: z.object({ id: z.uuid(), email: Email.optional() }),
  output: z.object({ id: z.uuid(), email: z.string().nullable() }),
  async run({ database, who }, { id, email }) {
    const team = await store.teamById(database, id, ownOnly(personOf(who)))
    if (!team) throw notFound()
    await store.setEmail(database, id, email ?? null)
    return { id, email: email ?? null }
  },
})
