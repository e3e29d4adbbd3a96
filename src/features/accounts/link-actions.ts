import { z } from "zod"
import { type Asking, action } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { only, ownAccount } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { untiedMail } from "./link-mail.ts"
import { oneMember } from "./member-actions.ts"
import { forgetLink, linksOf, untie } from "./oidc-store.ts"
import { OncePassword, tellChange } from "./own-account.ts"
import { reader } from "./password-store.ts"
import { proveAgain } from "./second-factor.ts"
import { waysIn } from "./second-factor-store.ts"

async function linkOf({ database }: Asking, personId: string, id: string, tied: boolean) {
  const links = await linksOf(database, personId)
  const found = links.find((one) => one.id === id && one.tied === tied)
  if (!found) throw notFound()
  return { found, others: links.filter((one) => one.id !== id && one.tied).length }
}

export const unlinkOrganisation = action({
  name: "unlinkOrganisation",
  method: "DELETE",
  path: "/me/links/:id",
  summary: "Untie one's account of an organisation from Nabij, unless it is the last way in; sessions through it end",
  may: ownAccount,
  input: OncePassword.extend({ id: z.uuid() }),
  output: z.object({ id: z.uuid(), organisation: z.string() }),
  async run(changing, { id, password }) {
    const person = personOf(changing.who)
    const { found, others } = await linkOf(changing, person.id, id, true)
    await proveAgain(changing, person.id, password)
    const ways = await waysIn(changing.database, person.id)
    if (!ways.password && !ways.passkey && others === 0)
      throw conflict(
        "Dit is de enige manier waarop je binnenkomt. Voeg eerst een passkey toe, of kies een wachtwoord: op de aanmeldpagina, bij ‘Wachtwoord vergeten?’.",
      )
    await untie(changing.database, person.id, id)
    await tellChange(changing, person.id, "unlinked")
    return { id, organisation: found.organisation }
  },
})

export const allowOrganisation = action({
  name: "allowOrganisation",
  method: "PUT",
  path: "/me/links/:id",
  summary: "Let an account of an organisation be tied again that one untied before",
  may: ownAccount,
  input: OncePassword.extend({ id: z.uuid() }),
  output: z.object({ id: z.uuid(), organisation: z.string() }),
  async run(changing, { id, password }) {
    const person = personOf(changing.who)
    const { found } = await linkOf(changing, person.id, id, false)
    await proveAgain(changing, person.id, password)
    await forgetLink(changing.database, person.id, id)
    await tellChange(changing, person.id, "allowed")
    return { id, organisation: found.organisation }
  },
})

/** For a wrong account, or one that somebody else got hold of. The person hears of it, and it stands in the log. */
export const untieMember = action({
  name: "untieMember",
  method: "POST",
  path: "/members/:membershipId/untying",
  summary:
    "Untie somebody's account of this organisation from Nabij; sessions through it end and the person gets a mail",
  may: only("administrator"),
  input: oneMember.input.extend(OncePassword.shape),
  output: z.object({ id: z.uuid(), name: z.string(), organisation: z.string() }),
  audit: ({ membershipId }, { id }) => ({ subject: id, detail: { membership: membershipId } }),
  async run(changing, { membershipId, password }) {
    const { database, who, now, house } = changing
    const by = personOf(who)
    const { personId, name, organisationId, organisation } = await oneMember.run(changing, { membershipId })
    if (personId === by.id) throw conflict("Je eigen account maak je los bij je account, onder Veilig aanmelden.")
    const tied = (await linksOf(database, personId)).find((one) => one.tied && one.organisationId === organisationId)
    if (!tied) throw notFound()
    await proveAgain(changing, by.id, password)
    await forgetLink(database, personId, tied.id)
    const mail = untiedMail(await reader(database, personId), by.name, organisation, house.settings.BASE_URL)
    await writeMail(database, mail, now)
    return { id: personId, name, organisation }
  },
})
