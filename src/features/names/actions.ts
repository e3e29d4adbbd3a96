import { z } from "zod"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { everybodySignedIn, only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { identityOf } from "../signals/identity-store.ts"
import { namedKey } from "../signals/rules.ts"
import * as weighing from "../weighing/store.ts"
import { NameRead, NameToRead, Reading, ReadingName } from "./model.ts"
import * as store from "./store.ts"

const coordinators = only("coordinator")

/** A signal that was reported by name in the own organisation, as its coordinator; for anybody else it does not exist. */
async function namedSignal({ database, who }: Asking, id: string) {
  const { organisation } = personOf(who)
  const reader = { organisationId: organisation.id, coordinates: true, inWorkingGroup: false }
  const signal = await weighing.inboxSignal(database, reader, organisation.country, id)
  if (signal?.mode !== "named") throw notFound()
  return signal
}

export const nameToRead = question({
  name: "nameToRead",
  path: "/inbox/:id/name",
  summary: "A signal that was reported by name, before its coordinator asks whose name: the name itself is not in it",
  may: coordinators,
  protected: true,
  input: z.object({ id: z.uuid() }),
  output: NameToRead,
  async run(asking, { id }) {
    const { account, week } = await namedSignal(asking, id)
    return { id, account, week }
  },
})

export const readReporterName = action({
  name: "readReporterName",
  method: "POST",
  path: "/inbox/:id/name-readings",
  summary: "Read who reported a signal by name; that person sees who read it, when and why",
  may: coordinators,
  input: ReadingName,
  output: NameRead,
  audit: ({ id, why }) => ({ subject: id, detail: { why } }),
  async run(changing, { id, why }) {
    const { database, who, now, house } = changing
    const person = personOf(who)
    await namedSignal(changing, id)
    const reading = { signalId: id, readerId: person.id, organisationId: person.organisation.id, why, at: now }
    const sealed = await store.readIdentity(database, reading)
    const name = sealed && (await store.nameOf(database, identityOf(house, { signalId: id, sealed })))
    return name ? { kind: "name" as const, id, name } : { kind: "removed" as const, id }
  },
})

export const whoReadMyName = question({
  name: "whoReadMyName",
  path: "/me/name-readings",
  summary: "Who read one's name with a signal that one reported by name: when, with which signal and why",
  may: everybodySignedIn,
  input: z.object({}),
  output: z.array(Reading),
  run: ({ database, who, house }) => store.readingsAbout(database, namedKey(house.secret, personOf(who).id)),
})
