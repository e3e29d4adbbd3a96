import { checkOffer } from "../features/offers/check-actions.ts"
import type { NewOffer } from "../features/offers/model.ts"
import { offerHelp } from "../features/offers/offer-actions.ts"
import { addDays, dayOf } from "../methods/calendar/week.ts"
import { act, type Stage } from "./stage.ts"

type Made = { name: string; item: string; units: number; met?: boolean; certificate?: boolean } & Record<
  string,
  unknown
>

/** Somebody offers help on the telephone; the volunteer coordinator writes it down, and later what she saw of who it is. */
export async function playOffer(stage: Stage, made: Made, area: string, at: Date): Promise<void> {
  const { met, certificate, ...offer } = made
  const email = `${made.name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}@voorbeeld.example`
  const { id } = await act(stage, "noor", at, offerHelp, {
    languages: ["nl"],
    ...(offer as Partial<NewOffer>),
    email,
    area,
  } as NewOffer)
  const seen = { id, why: "Gesprek in het buurthuis." }
  if (met) await act(stage, "noor", at, checkOffer, { ...seen, kind: "met" })
  if (certificate)
    await act(stage, "noor", at, checkOffer, { ...seen, kind: "certificate", countsUntil: addDays(dayOf(at), 700) })
}
