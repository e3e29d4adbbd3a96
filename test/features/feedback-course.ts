import { randomUUID } from "node:crypto"
import type { OrganisationCode, PersonName } from "../people.ts"
import type { TestHouse, Visit } from "../support/house.ts"

const moment = (day: string) => new Date(`${day}T09:00:00Z`)
export const bottleneck = "Jongeren stoppen met leren uit angst voor schuld"

export async function report(visit: Visit, mode: "named" | "code" | "anonymous", account: string) {
  const answer = await visit.api("POST", "/signals", { account, week: "2026-W46", mode })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json() as { id: string; receipt?: string }
}

/** Lets things happen to signals and bundles as coordinators, organisations and addressees make them happen. */
export function courseOf(nabij: TestHouse) {
  const add = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const id = randomUUID()
    const full = { id, ...row }
    const names = Object.keys(full)
    await nabij.house.database.pool.query(
      `insert into ${table} (${names.join()}) values (${names.map((_, index) => `$${index + 1}`).join()})`,
      Object.values(full),
    )
    return id
  }
  const person = (name: PersonName) => nabij.person[name] as string
  const organisation = (code: OrganisationCode) => nabij.organisation[code] as string
  const state = (bundle: string, name: string, why: string, day: string) =>
    add("bundle_state", {
      bundle_id: bundle,
      state: name,
      why,
      changed_by: person("els"),
      changed_at: moment(day),
      dissent: "Chantal vond het te vroeg",
    })
  const link = (bundle: string, signal: string, day: string, linked = true) =>
    add("bundle_link", {
      bundle_id: bundle,
      signal_id: signal,
      linked,
      why: "lijkt op het signaal van Fatima",
      changed_by: person("saskia"),
      changed_at: moment(day),
    })
  return {
    state,
    link,
    weigh: (signal: string, outcome: string, reason: string, day: string) =>
      add("weighing", { signal_id: signal, outcome, reason, weighed_by: person("saskia"), weighed_at: moment(day) }),
    async bundle(signals: string[], day: string, reach = "shared") {
      const base = { organisation_id: organisation("wijkteam-noord"), created_at: moment(day) }
      const id = await add("bundle", { reach, ...base })
      await add("bundle_statement", { bundle_id: id, bottleneck, stated_at: moment(day) })
      await state(id, "individual", "Wij horen dit uit meer dan één hoek", day)
      for (const signal of signals) await link(id, signal, day)
      return id
    },
    recognise: (bundle: string, code: OrganisationCode, day: string, answer = "yes") =>
      add("recognition", {
        bundle_id: bundle,
        organisation_id: organisation(code),
        answer,
        answered_at: moment(day),
        remark: "wij zien dit bij Ahmed",
      }),
    consent: (bundle: string, code: OrganisationCode, day: string) =>
      add("consent", {
        bundle_id: bundle,
        organisation_id: organisation(code),
        agreed: true,
        why: "",
        given_at: moment(day),
      }),
    ask: (bundle: string, day: string, due: string) =>
      add("agenda_item", {
        bundle_id: bundle,
        addressee_id: organisation("gemeente-oeverstad"),
        contact_name: "Wethouder Pieterse",
        question: "Wilt u het leengeld vervangen door een gift?",
        reason: "Het wordt elk jaar meer",
        asked_at: moment(day),
        due_on: due,
      }),
    remind: (item: string, name: string, day: string) =>
      add("reminder", { agenda_item_id: item, moment: name, sent_at: moment(day) }),
    escalate: (item: string, step: string, note: string, day: string) =>
      add("escalation", { agenda_item_id: item, step, note, letter: "Geachte heer Pieterse", taken_at: moment(day) }),
    answer: (item: string, kind: string, reasons: string, steps: string, day: string) =>
      add("answer", {
        agenda_item_id: item,
        kind,
        reasons,
        steps,
        answered_name: "Wim Schuurman",
        answered_at: moment(day),
      }),
    followUp: (item: string, name: string, note: string, day: string) =>
      add("follow_up", { agenda_item_id: item, state: name, note, noted_by: person("bram"), noted_at: moment(day) }),
  }
}

export type Course = ReturnType<typeof courseOf>

/** A bundle that goes the whole way, from the first reading to 'resolved'. Answers its question on the agenda. */
export async function wholeCourse(course: Course, signals: string[]): Promise<{ bundle: string; item: string }> {
  for (const signal of signals) await course.weigh(signal, "external", "Dit horen wij vaker", "2026-11-19")
  const bundle = await course.bundle(signals, "2026-11-20")
  await course.state(bundle, "sharedBottleneck", "Ook Jeugdpunt Linde en Schuldhulp Delta zien dit", "2026-11-24")
  for (const code of ["jeugdpunt-linde", "schuldhulp-delta", "ocmw-rozenbeke"] as const)
    await course.recognise(bundle, code, "2026-11-25")
  await course.recognise(bundle, "buren-helpen-buren", "2026-11-25", "no")
  await course.state(bundle, "structural", "Het voldoet aan de elf punten", "2026-11-26")
  const item = await course.ask(bundle, "2026-11-27", "2026-12-31")
  await course.state(bundle, "onAgenda", "Het wordt elk jaar meer", "2026-11-27")
  await course.remind(item, "before", "2026-12-24")
  await course.escalate(item, "letter", "De wethouder wil er nog over praten", "2027-01-05")
  await course.answer(item, "partly", "Wij betalen dit jaar de helft", "Een regeling in maart", "2027-01-10")
  await course.followUp(item, "underway", "De regeling ligt bij de raad", "2027-03-01")
  await course.followUp(item, "resolved", "Er is nu een gift", "2027-05-10")
  return { bundle, item }
}

/** What each contributor must have heard after the whole course, in this order. */
export const everyStep = [
  "received",
  "weighed",
  "linked",
  "state",
  "state",
  "recognised",
  "state",
  "asked",
  "reminded",
  "overdue",
  "escalated",
  "answered",
  "followedUp",
  "followedUp",
]
