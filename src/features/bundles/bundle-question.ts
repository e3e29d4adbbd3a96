import { z } from "zod"
import { type Asking, question } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { sharedPeople } from "../counts/reporter-store.ts"
import { joiningReports } from "../signals/joining-store.ts"
import { Companion, ReadableSignal } from "../weighing/model.ts"
import { companions } from "./companion-store.ts"
import { AbsentOrganisation, Baseline } from "./consent-model.ts"
import { mayAskAround } from "./consent-rules.ts"
import { absentIn, baselineOf, consentsOf, organisationsIn } from "./consent-store.ts"
import { judgementsOf } from "./criterion-store.ts"
import { Joining, joiningOf } from "./joining-rules.ts"
import * as links from "./link-store.ts"
import { Bundle, BundleId, states } from "./model.ts"
import { organisationsToAsk, recognitionCounts } from "./recognition-store.ts"
import { mayBePublic, nextStates, objectionsToShow } from "./rules.ts"
import { Sources } from "./sources-rules.ts"
import { statementsOf, statesOf } from "./store.ts"
import { bundlers, reading, visibleBundle } from "./visible.ts"

const Publishing = z.object({
  organisations: z.number(),
  waiting: z.number(),
  agreed: z.number(),
  objections: z.array(z.object({ organisation: z.string().optional(), why: z.string() })),
  public: z.boolean(),
  /** Whether one's own organisation is asked, and what it last said. */
  own: z.object({ asked: z.boolean(), said: z.enum(["yes", "no"]).nullable(), why: z.string() }),
  /** For the working group alone: organisations in which nobody can decide here. */
  absent: z.array(AbsentOrganisation),
})

export const BundleDesk = z.object({
  bundle: Bundle,
  sources: Sources,
  signals: z.array(ReadableSignal),
  counts: z.object({ standing: z.number(), unread: z.number(), withdrawn: z.number(), kept: z.number() }),
  companions: z.array(Companion),
  others: z.object({ organisations: z.number(), workingGroup: z.number() }),
  history: z.array(
    z.object({
      signalId: z.uuid(),
      account: z.string(),
      linked: z.boolean(),
      why: z.string(),
      changedBy: z.string().nullable(),
      changedAt: z.date(),
    }),
  ),
  statements: z.array(
    z.object({ bottleneck: z.string(), explanation: z.string(), statedAt: z.date(), statedBy: z.string().nullable() }),
  ),
  states: z.array(
    z.object({
      state: z.enum(states),
      why: z.string(),
      dissent: z.string(),
      changedAt: z.date(),
      changedBy: z.string().nullable(),
    }),
  ),
  next: z.array(z.enum(states)),
  recognition: z.object({
    asked: z.number(),
    yes: z.number(),
    no: z.number(),
    unsure: z.number(),
    people: z.number(),
    remarks: z.array(z.string()),
  }),
  /** Who joined it with a signal of their own. */
  joining: Joining,
  askable: z.array(z.object({ id: z.uuid(), name: z.string(), asked: z.boolean() })),
  publishing: Publishing,
  baseline: Baseline.optional(),
  judged: z.number(),
})
export type BundleDesk = z.output<typeof BundleDesk>

export const bundle = question({
  name: "bundle",
  path: "/bundles/:id",
  summary: "A bundle: its bottleneck, the signals that one may read, what resembles it, its evidence and its history",
  may: bundlers,
  protected: true,
  input: z.object({ id: BundleId }),
  output: BundleDesk,
  async run(asking, { id }) {
    const { database } = asking
    const person = personOf(asking.who)
    const bundle = await visibleBundle(asking, id)
    const { reader, country } = reading(asking)
    const signals = await links.readableSignals(database, reader, country, id)
    return {
      bundle,
      signals,
      sources: await links.sourcesIn(database, id),
      counts: await links.signalCounts(database, reader, id),
      companions: await companions(asking, reader, country, bundle, signals),
      others: await links.whoCanLink(database),
      history: await links.linkHistory(database, reader, id),
      statements: await statementsOf(database, id),
      states: await statesOf(database, id),
      next: person.roles.includes("coordinator") ? [...nextStates(bundle.state, "coordinator")] : [],
      recognition: await recognitionCounts(database, id),
      joining: joiningOf(await joiningReports(database, id), await sharedPeople(database)),
      askable: await organisationsToAsk(database, id, person.organisation.id),
      publishing: await publishingOf(asking, bundle),
      baseline: await baselineOf(database, id),
      judged: new Set((await judgementsOf(database, id)).map(({ criterion }) => criterion)).size,
    }
  },
})

async function publishingOf({ database, who, house }: Asking, bundle: Bundle): Promise<z.output<typeof Publishing>> {
  const { id } = bundle
  const { organisation, roles } = personOf(who)
  const organisations = await organisationsIn(database, id)
  const consents = (await consentsOf(database, id)).filter((one) => organisations.includes(one.organisationId))
  const publishing = mayBePublic(organisations, consents)
  const own = consents.find((one) => one.organisationId === organisation.id)
  return {
    organisations: organisations.length,
    waiting: publishing.kind === "waiting" ? publishing.organisations : 0,
    agreed: consents.filter(({ agreed }) => agreed).length,
    objections: objectionsToShow(
      consents.filter(({ agreed }) => !agreed),
      { sources: house.settings.MINIMUM_SOURCES },
    ),
    public: publishing.kind === "public",
    own: {
      asked: roles.includes("coordinator") && organisations.includes(organisation.id),
      said: own ? (own.agreed ? "yes" : "no") : null,
      why: own?.why ?? "",
    },
    absent: roles.includes("workingGroup") && mayAskAround(bundle.state) ? await absentIn(database, id) : [],
  }
}
