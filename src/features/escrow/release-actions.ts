import { createHash } from "node:crypto"
import { z } from "zod"
import { dayOf, mondayOf } from "../../methods/calendar/week.ts"
import { countsByType, maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import * as areas from "../areas/store.ts"
import { sharedBundlesOf } from "../likeness/shared-bundle-store.ts"
import { addJoinings } from "../signals/joining-store.ts"
import { NewSignal } from "../signals/model.ts"
import { judgeWeek, peopleFit } from "../signals/rules.ts"
import { addSignal } from "../signals/store.ts"
import { openingFor } from "./opening-at-hand.ts"
import { Release } from "./opening-model.ts"
import { endOpening } from "./opening-store.ts"
import { holders } from "./rules.ts"
import { endSealed, holdThemesOf, type SealedReporter, type SealedRow, sealedToRelease } from "./sealed-store.ts"

/** What the browser of the author sealed: the rest of the form, which stands in no table before this moment. */
const Inside = NewSignal.omit({ theme: true, mode: true, showFirst: true, organisationId: true })
type Inside = z.output<typeof Inside>

export const releaseTexts = action({
  name: "releaseTexts",
  method: "POST",
  path: "/escrow-openings/:id/releases",
  summary: "Hand in the texts that were opened: each becomes an ordinary signal that counts from now on",
  may: holders,
  input: Release,
  output: z.object({ id: z.uuid(), opened: z.number().int(), refused: z.number().int() }),
  audit: ({ id }, { opened, refused }) => ({ subject: id, detail: { opened, refused } }),
  async run(changing, { id, texts }) {
    const { database, now } = changing
    await holdThemesOf(database, id)
    const { me, opening, texts: open } = await openingFor(changing, id)
    if (opening.openerId !== me) throw notFound()
    const may = new Set(open.map((text) => text.id))
    if (!texts.every((text) => may.has(text.id)))
      throw invalid("texts", "Een van deze teksten mag nu niet meer open. Laad de pagina opnieuw")
    const rows = await sealedToRelease(
      database,
      texts.map((text) => text.id),
    )
    const inside = new Map<string, Inside | undefined>(
      rows.map((row) => [row.id, insideOf(row, texts.find((text) => text.id === row.id)?.text ?? "")]),
    )
    const ended = new Set(await endSealed(database, [...inside.keys()], "opened", mondayOf(dayOf(now))))
    const gone = rows.filter((row) => ended.has(row.id))
    let opened = 0
    for (const row of gone) opened += (await release(changing, row, inside.get(row.id))) ? 1 : 0
    await endOpening(database, { openingId: id, endedBy: me, endedAt: now, opened })
    return { id, opened, refused: gone.length - opened }
  },
})

/**
 * The text exactly as its author sealed it: whoever opened it cannot have changed a letter. One that is not a signal, as only a
 * changed program makes it, is nothing.
 */
function insideOf({ digest }: SealedRow, text: string): Inside | undefined {
  if (createHash("sha256").update(text).digest("base64url") !== digest)
    throw invalid(
      "texts",
      "Een van de teksten is niet wat er verzegeld werd. Er is niets opgeslagen. Probeer het nog eens",
    )
  try {
    const read = Inside.safeParse(JSON.parse(text))
    return read.success && peopleFit(read.data) && !read.data.account.includes("\0") ? read.data : undefined
  } catch {
    return undefined
  }
}

/** Makes an ordinary signal of an opened text, under the id that its author knows. @returns whether it was one */
async function release(
  { database, now }: Changing,
  row: SealedRow & SealedReporter,
  inside: Inside | undefined,
): Promise<boolean> {
  const week = inside && judgeWeek(inside.week, dayOf(now))
  if (!inside || week?.kind !== "week") return false
  // The gate of the store takes a masked text only; what the browser masked is masked again.
  const { masked, spans } = maskPersonalData(inside.account)
  const area = inside.area && (await areas.areaByCode(database, inside.area)) ? inside.area : row.areaCode
  const receivedWeek = mondayOf(dayOf(now))
  const signal = {
    id: row.id,
    account: masked,
    hidden: countsByType(spans),
    themeCode: row.themeCode,
    areaCode: area,
    week: week.monday,
    peopleLeast: inside.peopleLeast,
    peopleMost: inside.peopleMost ?? null,
    ageBand: inside.ageBand ?? null,
    situation: inside.situation ?? null,
    causes: [...new Set(inside.causes)],
    mode: row.mode,
    organisationId: row.organisationId,
    receivedWeek,
  }
  const { reporterKey, reporterCode, receiptHash, teamId } = row
  await addSignal(database, signal, { reporterKey, reporterCode, receiptHash, teamId })
  const joins = await sharedBundlesOf(database, [...new Set(inside.joins)])
  await addJoinings(
    database,
    row.id,
    joins.map((bundle) => bundle.id),
    receivedWeek,
  )
  return true
}
