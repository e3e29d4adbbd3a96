import assert from "node:assert/strict"
import type { TestHouse, Visit } from "../support/house.ts"

async function make(who: Visit, path: string, body: object): Promise<ReturnType<typeof JSON.parse>> {
  const answer = await who.api("POST", path, body)
  assert.equal(answer.status, 201, `${path}: ${answer.text}`)
  return answer.json()
}

const theme = "studieschuld_schrikt_af"
const report = (account: string, mode = "named", week = "2026-W46") => ({ account, mode, theme, week, peopleLeast: 2 })

/** Signals, bundles and questions that each hold one word of their own, so that who finds it is known. */
export async function searchWorld(nabij: TestHouse): Promise<void> {
  const [fatima, joris, noor, saskia, bram, els] = (["fatima", "joris", "noor", "saskia", "bram", "els"] as const).map(
    (name) => nabij.as(name),
  ) as [Visit, Visit, Visit, Visit, Visit, Visit]
  const signal = async (who: Visit, account: string, mode?: string, week?: string) =>
    (await make(who, "/signals", report(account, mode, week))).id as string
  await signal(fatima, "Bij de korenbloem zit een gezin in de kou, de energierekening is te hoog")
  const old = await signal(fatima, "Oude toestand: een student betaalt zijn energierekening niet", "named", "2025-W40")
  const shared = await signal(fatima, "Aan de lisdodde durft een student niet te lenen vanwege de energierekening")
  const alderman = await signal(fatima, "De wethouder wil het buurthuis sluiten, ouderen weten niet waarheen")
  const coded = await signal(joris, "In de boterbloem stopt een leerling, thuis ligt een energierekening", "code")
  await signal(nabij.visitor, "Op de zilverschoon is de energierekening niet te betalen", "anonymous")
  await signal(noor, "Bij de waterlelie kookt een buurvrouw voor tien, haar energierekening is hoog")
  const regretted = await signal(fatima, "Aan de vergeetmijniet is de energierekening zoek")
  await make(fatima, `/signals/${regretted}/withdrawal`, { why: "Dit klopte niet." })
  const weigh = (who: Visit, signals: string[], outcome: string) =>
    make(who, "/weighings", { signals, outcome, reason: "Dit hoort bij wat wij vaker zien." })
  await weigh(saskia, [shared, alderman], "external")
  await weigh(saskia, [old], "internal")
  await weigh(bram, [coded], "internal")
  const bundle = async (bottleneck: string, reach: string) =>
    (await make(saskia, "/bundles", { bottleneck, theme, reach })).id as string
  await bundle("In de madelief wachten mensen te lang op hulp bij hun energierekening.", "internal")
  const open = await bundle("Bij Wijkteam Noord zien jongeren af van een studie.", "shared")
  const closed = await bundle("Bij de klaproos is de energierekening niet meer te betalen.", "shared")
  for (const [id, word] of [
    [open, "sleutelbloem"],
    [closed, "pinksterbloem"],
  ] as const) {
    await make(saskia, `/bundles/${id}/links`, { signal: shared, why: "Hetzelfde knelpunt." })
    await make(saskia, `/bundles/${id}/states`, { state: "possiblePattern", why: "Wij zien het vaker." })
    await make(saskia, `/bundles/${id}/states`, { state: "sharedBottleneck", why: "Anderen zien het ook." })
    await make(els, `/bundles/${id}/agenda-items`, {
      addresseeId: nabij.organisation["gemeente-oeverstad"],
      contactName: "Wim Schuurman",
      question: `Wat kan de gemeente doen voor wie in de ${word} niet durft te lenen?`,
      reason: "Dit kan niet wachten tot het structureel heet.",
    })
  }
  await make(saskia, `/bundles/${open}/consents`, { agreed: "yes" })
}
