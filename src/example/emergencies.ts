import { applyToFund } from "../features/fund/apply-actions.ts"
import { decideOnFund } from "../features/fund/decide-actions.ts"
import { noteFundGift } from "../features/fund/gift-actions.ts"
import { changeFundSetting, nameFundDecider } from "../features/fund/manage-actions.ts"
import { noteFundPayment } from "../features/fund/payment-actions.ts"
import { noteFundHandedOver } from "../features/fund/step-actions.ts"
import { act, daysBefore, personOn, type Stage } from "./stage.ts"

const rightsNote = "De aanvraag bij de gemeente loopt, maar het antwoord komt pas over een paar weken."

/** The emergency fund: open for four months, one application that went all the way and one that waits for a second yes. */
export async function playFund(stage: Stage): Promise<void> {
  const at = (days: number) => daysBefore(stage.changing.now, days)
  await act(stage, "anita", at(120), changeFundSetting, {
    ...{ application: "300", household: "500", why: "Zo besloten in het overleg van de organisaties." },
  })
  for (const key of ["els", "ruth", "gerda"])
    await act(stage, "anita", at(119), nameFundDecider, {
      person: personOn(stage, key).id,
      why: "Gekozen in het overleg van de organisaties.",
    })
  await act(stage, "anita", at(118), noteFundGift, {
    giver: "municipality",
    amount: "2500",
    note: "Bijdrage van dit jaar",
  })
  await act(stage, "anita", at(60), noteFundGift, { giver: "organisation", amount: "740,50", note: "Collecte" })
  const first = await act(stage, "fatima", at(40), applyToFund, {
    ...{ alias: "het gezin zonder gas", household: "WN-114", amount: "180" },
    purpose: "Een elektrische kookplaat en pannen, tot het gas weer open is.",
    plan: "De schuldhulp maakt een regeling met het energiebedrijf. Wij gaan mee naar het gesprek en bellen elke week.",
    ...{ rights: ["bijzondere_bijstand", "niet_afgesloten"], rightsNote },
  })
  const yes = (key: string, days: number) =>
    act(stage, key, at(days), decideOnFund, {
      id: first.id,
      decision: "approved",
      why: "Het plan is goed en er is haast.",
    })
  await yes("els", 40)
  await yes("ruth", 39.6)
  await act(stage, "anita", at(39), noteFundPayment, { id: first.id, note: "" })
  await act(stage, "fatima", at(37), noteFundHandedOver, { id: first.id, note: "" })
  const second = await act(stage, "henk", at(0.4), applyToFund, {
    ...{ alias: "de schoonmaakster", household: "SD-27", amount: "95" },
    purpose: "Een tweedehands fiets, om vijf uur rijdt er nog geen bus.",
    plan: "Zij begint maandag. Van het eerste loon kan zij de bus of een lening zelf betalen; wij rekenen dat samen door.",
    ...{ rights: ["bijzondere_bijstand"], rightsNote },
  })
  await act(stage, "ruth", at(0.2), decideOnFund, {
    ...{ id: second.id, decision: "approved", why: "Zonder fiets kan zij niet beginnen." },
  })
}
