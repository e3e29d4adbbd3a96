import { z } from "zod"
import { organisationKinds, roles } from "../../platform/http/who.ts"

export const OrganisationId = z.uuid("Kies een organisatie uit de lijst")
export const Email = z.email("Dit is geen e-mailadres. Kijk of er een @ en een punt in staan").max(200).toLowerCase()
export const AskedEmail = z.string("Vul je e-mailadres in").trim().pipe(Email)
export const Password = z
  .string()
  .min(12, "Kies een wachtwoord van ten minste 12 tekens; een zin mag ook")
  .max(128, "Houd het wachtwoord bij 128 tekens")
export const PersonName = z
  .string("Vul een naam in")
  .trim()
  .min(2, "Vul een naam in")
  .max(120, "Houd de naam bij 120 tekens")
export const OrganisationName = z
  .string("Vul de naam van de organisatie in")
  .trim()
  .min(2, "Vul de naam van de organisatie in")
  .max(120, "Houd de naam bij 120 tekens")
const OrganisationCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, "Gebruik kleine letters, cijfers en streepjes")

export const SignIn = z.object({
  email: z.string("Vul je e-mailadres in").trim().max(200, "Kijk je e-mailadres na: dit is te lang").toLowerCase(),
  password: z.string("Vul je wachtwoord in").max(200, "Kijk je wachtwoord na: dit is te lang"),
})

export const NewOrganisation = z.object({
  name: OrganisationName,
  code: OrganisationCode.optional(),
  kind: z.enum(organisationKinds, "Kies wat voor organisatie het is"),
  country: z.enum(["nl", "be"], "Kies een land"),
})
export const ChangedOrganisation = NewOrganisation.omit({ code: true }).extend({ id: OrganisationId })
export const Organisation = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  country: z.enum(["nl", "be"]),
  areaCode: z.string().nullable(),
  /** The name of the area that it works in. */
  area: z.string().nullable(),
  members: z.number().int(),
})
export type Organisation = z.output<typeof Organisation>

export const NewInvitation = z.object({
  name: PersonName,
  email: Email.optional(),
  organisationId: OrganisationId,
  role: z.enum(roles, "Kies een rol"),
  team: z.string().trim().max(80, "Houd de naam van het team bij 80 tekens").optional(),
})
/** A new invitation; the address with its code is shown once and kept nowhere. */
export const Invited = z.object({
  id: z.uuid(),
  address: z.string(),
  mailed: z.boolean(),
  name: z.string(),
  organisation: z.string(),
  role: z.string(),
  invitedBy: z.string(),
  on: z.string(),
  until: z.string(),
})
export const OpenInvitation = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  role: z.enum(roles),
  organisation: z.string(),
  expiresAt: z.date(),
})
/** A new letter for a password; the address with its code is shown once and kept nowhere. */
export const PasswordLetter = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  address: z.string(),
  organisation: z.string(),
  madeBy: z.string(),
  on: z.string(),
  until: z.string(),
})
/** Who has an account already fills in its password, which may be from before the rules of now. */
export const AcceptInvitation = z.object({ token: z.string().max(100), email: Email, password: SignIn.shape.password })

export const Member = z.object({
  membershipId: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  role: z.enum(roles),
  organisationId: z.uuid(),
  organisation: z.string(),
  team: z.string().nullable(),
})
export type Member = z.output<typeof Member>

export const organisationKindLabels: Record<(typeof organisationKinds)[number], string> = {
  professional: "Organisatie met beroepskrachten",
  informal: "Informele groep (ook zonder rechtsvorm)",
  municipality: "Gemeente of lokaal bestuur",
  addressee: "Andere geadresseerde",
}
export const roleLabels: Record<(typeof roles)[number], string> = {
  worker: "Werker",
  coordinator: "Signaalcoördinator",
  workingGroup: "Lid van de werkgroep signalen",
  addressee: "Geadresseerde (geeft antwoord)",
  volunteerCoordinator: "Vrijwilligerscoördinator",
  administrator: "Beheerder",
  analyst: "Analist",
}
