import { z } from "zod"
import { Email, OrganisationName, Password, PersonName } from "../accounts/model.ts"

export const SetUp = z.object({
  organisationName: OrganisationName,
  country: z.enum(["nl", "be"], "Kies een land"),
  name: PersonName,
  email: Email,
  password: Password,
})

export const Installation = z.object({
  kind: z.enum(["none", "example", "real"]),
  name: z.string(),
  country: z.enum(["nl", "be"]),
})
export type Installation = z.output<typeof Installation>
