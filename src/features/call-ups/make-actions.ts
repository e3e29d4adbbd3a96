import { randomUUID } from "node:crypto"
import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { describeMasked, maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { areaByCode } from "../areas/store.ts"
import { helpItems } from "../help-items/store.ts"
import { pointById } from "../stock/store.ts"
import { ownCallUp } from "./desk-actions.ts"
import { slugOf } from "./link-rules.ts"
import { CallUpChange, NewCallUp } from "./model.ts"
import { addCallUp, addVersion } from "./new-call-up-store.ts"
import { lookAtPattern } from "./pattern-rules.ts"
import { callers, lastDayOf } from "./rules.ts"
import { holdCallUp } from "./store.ts"

const Made = z.object({ id: z.uuid(), slug: z.string(), hidden: z.string() })
type Written = { units: number; lastDay: string; instructions: string; pattern: string }

const personalLink =
  "Deze link leidt misschien naar één persoon: er staat een naam of nummer in, of hij is van een site zoals Facebook. Van YouTube mag de link naar één video. Kies een andere link, of laat dit leeg en schrijf op hoe je het maakt"

/** Keeps what a call-up says now. @returns what was hidden in it, in a sentence */
async function write({ database, who, now }: Changing, callUpId: string, written: Written): Promise<string> {
  const until = lastDayOf(written.lastDay, dayOf(now))
  if (until.kind === "unclear") throw invalid("lastDay", until.why)
  const { masked, spans } = maskPersonalData(written.instructions)
  const link = lookAtPattern(written.pattern)
  if (link.kind === "personal") throw invalid("pattern", personalLink)
  const version = { units: written.units, pattern: link.pattern, instructions: masked, until: until.day }
  await addVersion(database, { callUpId, ...version, writtenBy: personOf(who).id, writtenOn: dayOf(now) })
  return spans.length > 0 ? describeMasked(spans, "nl") : ""
}

export const makeCallUp = action({
  name: "makeCallUp",
  method: "POST",
  path: "/call-ups",
  summary: "Ask goods of everybody, to be brought to a point of one's own organisation before a day",
  may: callers,
  input: NewCallUp,
  output: Made,
  async run(changing, { item, area, point, ...written }) {
    const { database, who, now } = changing
    const { id: madeBy, organisation } = personOf(who)
    const known = (await helpItems(database)).find(({ code, kind }) => code === item && kind === "goods")
    if (!known || known.retired) throw invalid("item", "Dit staat niet op de lijst van spullen. Kies uit de lijst")
    const place = await areaByCode(database, area)
    if (!place) throw invalid("area", `Het gebied '${area}' kennen wij niet. Kies een gebied uit de lijst`)
    const brought = await pointById(database, point)
    if (brought?.organisationId !== organisation.id || !brought.open)
      throw invalid("point", "Kies een open punt van jullie zelf uit de lijst")
    const id = randomUUID()
    const slug = slugOf(organisation.country === "be" ? known.labelBe : known.labelNl, place.name, id)
    const organisationId = organisation.id
    await addCallUp(database, {
      ...{ id, organisationId, itemCode: item, areaCode: area, pointId: point, slug, madeBy, madeOn: dayOf(now) },
    })
    return { id, slug, hidden: await write(changing, id, written) }
  },
})

export const rewriteCallUp = action({
  name: "rewriteCallUp",
  method: "PUT",
  path: "/call-up-desk/:id",
  summary: "Change how many are asked, until when, or how it is made; what it said before stays kept",
  may: callers,
  input: CallUpChange,
  output: Made,
  async run(changing, { id, ...written }) {
    await holdCallUp(changing.database, id)
    const { slug, endedOn } = await ownCallUp(changing, id)
    if (endedOn) throw conflict("Deze buurtactie is al afgesloten. Er is niets veranderd.")
    return { id, slug, hidden: await write(changing, id, written) }
  },
})
