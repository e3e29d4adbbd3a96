import { z } from "zod"
import { AreaToChoose } from "../areas/model.ts"
import { HelpItem } from "../help-items/model.ts"
import { asked, fitting } from "./ask-model.ts"

/** As it is typed at the screen: from a paper, once, by who sets the screen up. */
export const DeskCode = z.string("Vul de code van de balie in").trim().min(1, "Vul de code van de balie in").max(40)

/** What is safe to ask where others stand beside somebody: no name, no line of the criteria, no rights. */
export const DeskAsk = fitting(z.object({ desk: DeskCode, ...asked }))

export const DeskForm = z.object({
  desk: z.string(),
  place: z.string(),
  organisation: z.string(),
  areas: z.array(AreaToChoose),
  items: z.array(HelpItem),
  country: z.enum(["nl", "be"]),
  area: z.string().nullable(),
})
export type DeskForm = z.output<typeof DeskForm>

const Desk = z.object({
  id: z.uuid(),
  place: z.string(),
  contact: z.string(),
  openedOn: z.string(),
  endedOn: z.string().nullable(),
  needs: z.number().int(),
})
export const Desks = z.array(Desk)
export type Desks = z.output<typeof Desks>
