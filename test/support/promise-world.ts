import assert from "node:assert/strict"
import { letterToken } from "../../src/features/agenda/link-rules.ts"
import type { Piece, Way } from "../../src/features/promises/model.ts"
import { reporterCode } from "../../src/features/signals/rules.ts"
import { startSet } from "../../src/features/themes/start-set.ts"
import { addAreas } from "../features/findings-world.ts"
import { organisations, type PersonName, people } from "../people.ts"
import type { TestHouse, Visit } from "./house.ts"

/** A signal of one way of reporting, everything about it a word or number that occurs nowhere else. */
export type Told = {
  id: string
  by: PersonName
  mode: "named" | "code" | "anonymous"
  asker: PersonName
  marks: Record<Piece, RegExp>
}
export type PromiseWorld = {
  told: Partial<Record<Way, Told>> & Record<OpenWay, Told>
  ids: string[]
  letter: string
  share(): Promise<void>
}

export type Plan = Pick<Told, "by" | "mode" | "asker"> & {
  word: string
  week: number
  theme: string
  area: [string, string]
  people: number
  from: keyof typeof organisations
}
/** The ways that need one person only; a sealed signal stands in sealed-promise-world.ts. */
type OpenWay = Exclude<Way, "sealed">
const plans: Record<OpenWay, Plan> = {
  named: {
    ...{ by: "fatima", mode: "named", asker: "saskia", from: "wijkteam-noord", word: "Duizendbladweide" },
    ...{ week: 31, theme: "energiearmoede", area: ["BU90010101", "Noord"], people: 4117 },
  },
  code: {
    ...{ by: "joris", mode: "code", asker: "bram", from: "jeugdpunt-linde", word: "Kamperfoeliehoek" },
    ...{ week: 32, theme: "schimmel_huurwoning", area: ["BU90010102", "Linde"], people: 4721 },
  },
  anonymous: {
    ...{ by: "joris", mode: "anonymous", asker: "els", from: "jeugdpunt-linde", word: "Vergeetmijnietdal" },
    ...{ week: 33, theme: "studieschuld_schrikt_af", area: ["BU90010103", "Delta"], people: 5323 },
  },
  group: {
    ...{ by: "mehmet", mode: "named", asker: "els", from: "buren-helpen-buren", word: "Zonnedauwveen" },
    ...{ week: 34, theme: "schoolkosten", area: ["BU90010104", "Haven"], people: 5927 },
  },
}

export async function make(who: Visit, method: string, path: string, body: object = {}) {
  const answer = await who.api(method, path, body)
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.text}`)
  return answer.json()
}

const actFor = (nabij: TestHouse, who: PersonName, organisationId: string | undefined) =>
  make(nabij.as(who), "PUT", "/sessions/current/organisation", { organisationId })

/** Reports in each way, asks about each signal and answers; `share` does what coordinators do next. */
export async function tellForPromises(nabij: TestHouse): Promise<PromiseWorld> {
  await addAreas(nabij)
  const group = nabij.organisation["buren-helpen-buren"]
  await nabij.house.database.pool.query(
    "insert into membership (id, person_id, organisation_id, role, began_at) values (gen_random_uuid(), $1, $2, 'worker', now())",
    [nabij.person.mehmet, group],
  )
  await actFor(nabij, "mehmet", group)
  const told = {} as Record<OpenWay, Told>
  for (const [way, plan] of Object.entries(plans) as [OpenWay, Plan][]) told[way] = await tellOne(nabij, plan)
  // From here on Mehmet is a colleague of Fatima.
  await actFor(nabij, "mehmet", nabij.organisation["wijkteam-noord"])
  const world: PromiseWorld = {
    told,
    ids: Object.values(told).map(({ id }) => id),
    letter: "",
    share: async () => {
      await share(nabij, world)
    },
  }
  return world
}

async function tellOne(nabij: TestHouse, plan: Plan): Promise<Told> {
  const { by, mode, word, week, theme, area, people: least } = plan
  const { id, receipt } = await make(nabij.as(by), "POST", "/signals", {
    account: accountOf(word),
    ...{ mode, theme, area: area[0], week: `2026-W${week}`, peopleLeast: least, peopleMost: least + 2 },
  })
  await askAndAnswer(nabij, plan, id, receipt)
  return toldOf(nabij, plan, id, receipt)
}

export const accountOf = (word: string): string => `Bij de ${word} durft iemand niets meer te vragen`

/** Whoever weighs the signal asks something about it, and its author answers. */
export async function askAndAnswer(
  nabij: TestHouse,
  { by, asker, word }: Plan,
  id: string,
  receipt?: string,
): Promise<void> {
  const { id: questionId } = await make(nabij.as(asker), "POST", `/inbox/${id}/questions`, {
    question: "Wanneer zie je dit vooral gebeuren?",
  })
  const answer = `Vooral als de ${word.toLowerCase().split("").reverse().join("")} bloeit`
  if (receipt) await make(nabij.visitor, "POST", "/receipt-answers", { receipt, questionId, answer })
  else await make(nabij.as(by), "POST", `/signals/${id}/questions/${questionId}/answer`, { answer })
}

export function toldOf(nabij: TestHouse, plan: Plan, id: string, receipt?: string): Told {
  const { by, mode, asker, word, week, theme, area, people: least, from } = plan
  const started = startSet.find(({ code }) => code === theme)
  const personId = nabij.person[by] as string
  const organisationId = nabij.organisation[from] as string
  return {
    ...{ id, by, mode, asker },
    marks: {
      text: new RegExp(word),
      week: new RegExp(`2026-W${week}|week ${week} van 2026`),
      theme: new RegExp(`${theme}|${started?.labelNl}|${started?.labelBe}`),
      area: new RegExp(area.join("|")),
      people: new RegExp(`\\b${least}\\b`),
      answer: new RegExp(word.toLowerCase().split("").reverse().join("")),
      code: new RegExp(reporterCode(nabij.house.secret, personId, organisationId)),
      name: new RegExp(`${people[by].name}|${personId}`),
      organisation: new RegExp(`${organisations[from].name}|${organisationId}`),
      receipt: receipt ? new RegExp(receipt.replaceAll(" ", " ?")) : /\b\d{4} \d{4} \d{4} \d{4}\b/,
    },
  }
}

/** Everything is sent on, bundled, asked of the municipality and published as far as it may be. */
async function share(nabij: TestHouse, world: PromiseWorld): Promise<void> {
  const [saskia, els] = [nabij.as("saskia"), nabij.as("els")]
  for (const { id, asker } of Object.values(world.told))
    await make(nabij.as(asker), "POST", "/weighings", {
      ...{ signals: [id], outcome: "external", reason: "Dit hoort bij wat wij vaker zien." },
    })
  const bundle = await make(saskia, "POST", "/bundles", {
    ...{ bottleneck: "Mensen durven niets meer te vragen.", theme: "geld", reach: "shared" },
  })
  for (const { id } of Object.values(world.told))
    await make(saskia, "POST", `/bundles/${bundle.id}/links`, { signal: id, why: "Hetzelfde knelpunt." })
  for (const state of ["possiblePattern", "sharedBottleneck"])
    await make(saskia, "POST", `/bundles/${bundle.id}/states`, { state, why: "Wij zien het vaker." })
  const item = await make(els, "POST", `/bundles/${bundle.id}/agenda-items`, {
    addresseeId: nabij.organisation["gemeente-oeverstad"],
    contactName: "Wim Schuurman",
    question: "Wat kan de gemeente doen voor mensen die niets meer durven te vragen?",
    reason: "Dit kan niet wachten tot het structureel heet.",
  })
  for (const who of ["saskia", "bram", "noor"] as const)
    await make(nabij.as(who), "POST", `/bundles/${bundle.id}/consents`, { agreed: "yes" })
  const { rows } = await nabij.house.database.pool.query("select id::text from finding limit 2")
  world.letter = letterToken(nabij.house.secret, item.id)
  world.ids.push(bundle.id, item.id, "energiearmoede", ...rows.map(({ id }) => id))
}
