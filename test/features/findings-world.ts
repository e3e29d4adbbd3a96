import { randomUUID } from "node:crypto"
import { putAreas } from "../../src/features/areas/import-store.ts"
import type { AreaRecord } from "../../src/features/areas/model.ts"
import { addLink } from "../../src/features/bundles/link-store.ts"
import * as bundles from "../../src/features/bundles/store.ts"
import { addSignal } from "../../src/features/signals/store.ts"
import { addDays } from "../../src/methods/calendar/week.ts"
import type { Polygon } from "../../src/methods/geography/outline.ts"
import { type MaskedText, maskPersonalData } from "../../src/methods/text/personal-data.ts"
import type { TestHouse } from "../support/house.ts"

export const theme = "studieschuld_schrikt_af"
export const noord = "BU90010101"
export const oeverstad = "GM9001"

const neighbourhoods = [
  { code: noord, name: "Noord", people: 5000, at: [0, 0] },
  { code: "BU90010102", name: "Linde", people: 5000, at: [1, 0] },
  { code: "BU90010103", name: "Delta", people: 6000, at: [0, 1] },
  { code: "BU90010104", name: "Haven", people: 4000, at: [1, 1] },
] as const

const square = ([x, y]: readonly [number, number]): Polygon[] => {
  const [west, south] = [5 + x * 0.02, 52 + y * 0.01]
  const [east, north] = [west + 0.02, south + 0.01]
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ]
}

/** A municipality of 20,000 people with four neighbourhoods, drawn as squares. */
export async function addAreas({ house }: TestHouse): Promise<void> {
  const areas: AreaRecord[] = [
    { code: oeverstad, name: "Oeverstad", level: "municipality", parentCode: null, figures: { population: 20_000 } },
    ...neighbourhoods.map(({ code, name, people, at }) => ({
      ...{ code, name, level: "neighbourhood" as const, parentCode: oeverstad },
      ...{ outline: square(at), figures: { population: people } },
    })),
  ]
  await putAreas(house.database.kysely, areas, { year: 2024, source: "CBS, proefdata" }, house.clock())
}

type Told = {
  theme?: string | null
  area?: string | null
  week?: string
  organisation?: string | null
  reporter?: string | null
  people?: [number, number | null]
  outcome?: "internal" | "external" | "individual" | "none"
}

/** One signal, as the signals feature stores it, and weighed if said so. */
export async function tell({ house, organisation }: TestHouse, told: Told = {}): Promise<string> {
  const database = house.database.kysely
  const id = randomUUID()
  const from = told.organisation === undefined ? "wijkteam-noord" : told.organisation
  const signal = {
    id,
    account: "Een jongere durft niet te studeren" as MaskedText,
    hidden: {},
    themeCode: told.theme === undefined ? theme : told.theme,
    areaCode: told.area === undefined ? noord : told.area,
    week: told.week ?? "2026-09-07",
    peopleLeast: told.people?.[0] ?? 1,
    peopleMost: told.people ? told.people[1] : 1,
    ageBand: null,
    situation: null,
    causes: [],
    mode: told.reporter === null ? ("anonymous" as const) : ("code" as const),
    organisationId: from === null ? null : (organisation[from] as string),
    receivedWeek: told.week ?? "2026-09-07",
  }
  const key = told.reporter === undefined ? "melder-1" : told.reporter
  await addSignal(database, signal, {
    reporterKey: key,
    reporterCode: null,
    receiptHash: null,
    teamId: null,
  })
  if (told.outcome) await weigh(database, id, told.outcome, house.clock())
  return id
}

const weigh = (
  database: TestHouse["house"]["database"]["kysely"],
  signalId: string,
  outcome: NonNullable<Told["outcome"]>,
  weighedAt: Date,
) =>
  database
    .insertInto("weighing")
    .values({ id: randomUUID(), signalId, outcome, themeCode: null, reason: "proef", weighedBy: null, weighedAt })
    .execute()

/**
 * The small world of the counts below. In Noord, of 5,000 people: 15 signals about study debts by four known reporters and
 * one unknown, from four organisations and one unknown, in six weeks; 15 about something else. In the rest, of 15,000: 3 about
 * study debts, 57 about something else.
 */
export async function tellWorld(nabij: TestHouse): Promise<string[]> {
  const by = [
    ["wijkteam-noord", "melder-1"],
    ["jeugdpunt-linde", "melder-2"],
    ["schuldhulp-delta", "melder-3"],
    ["buren-helpen-buren", "melder-4"],
    [null, null],
  ] as const
  const ids: string[] = []
  for (let index = 0; index < 15; index++) {
    const [organisation, reporter] = by[index % 5] as (typeof by)[number]
    const week = addDays("2026-06-01", 14 * (index % 6))
    const people: [number, number] = index === 0 ? [4, 6] : [1, 2]
    const outcome = index < 12 ? "external" : undefined
    ids.push(await tell(nabij, { organisation, reporter, week, people, ...(outcome && { outcome }) }))
  }
  for (let index = 0; index < 15; index++)
    await tell(nabij, { theme: "buslijn_weg", week: addDays("2026-06-01", 7 * index) })
  for (let index = 0; index < 60; index++) {
    const area = neighbourhoods[1 + (index % 3)]?.code ?? noord
    await tell(nabij, {
      theme: index < 3 ? theme : "eenzaamheid_ouderen",
      area,
      week: addDays("2026-06-01", 7 * (index % 20)),
    })
  }
  // None of these counts: individual help, no signal, withdrawn, too long ago, no place.
  await tell(nabij, { outcome: "individual" })
  await tell(nabij, { outcome: "none" })
  const withdrawn = await tell(nabij)
  await nabij.house.database.kysely
    .insertInto("signalWithdrawal")
    .values({ signalId: withdrawn, why: "", week: "2026-09-07" })
    .execute()
  await tell(nabij, { week: "2020-01-06" })
  await tell(nabij, { area: null })
  return ids
}

const masked = (text: string) => maskPersonalData(text).masked

/** A bundle of the first ten signals, one of them let go again, and of one that turned out to be individual help. */
export async function addBundle(nabij: TestHouse, signals: string[], reach: "shared" | "internal"): Promise<string> {
  const database = nabij.house.database.kysely
  const by = nabij.person.saskia as string
  const now = nabij.house.clock()
  const organisationId = nabij.organisation["wijkteam-noord"] as string
  const id = await bundles.addBundle(database, {
    reach,
    organisationId,
    themeCode: theme,
    areaCode: oeverstad,
    createdBy: by,
    createdAt: now,
  })
  const statement = { bottleneck: masked("Jongeren zien af van een studie om de schuld"), explanation: masked("") }
  await bundles.addStatement(database, { bundleId: id, ...statement, statedBy: by, statedAt: now })
  const state = { why: masked("gezien door meer teams"), dissent: "" as const, changedBy: by, changedAt: now }
  await bundles.addState(database, { bundleId: id, state: "sharedBottleneck", ...state })
  const individual = await tell(nabij, { outcome: "individual" })
  for (const signalId of [...signals.slice(0, 10), individual])
    await addLink(database, {
      bundleId: id,
      signalId,
      linked: true,
      why: masked("zelfde knelpunt"),
      changedBy: by,
      changedAt: now,
    })
  await addLink(database, {
    bundleId: id,
    signalId: signals[9] as string,
    linked: false,
    why: masked("toch niet"),
    changedBy: by,
    changedAt: now,
  })
  return id
}
