import { z } from "zod"
import { action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { ChangedOrganisation, NewOrganisation, Organisation, OrganisationId } from "./model.ts"
import * as organisations from "./organisation-store.ts"
import { codeFromName } from "./rules.ts"
import * as store from "./store.ts"

export const addOrganisation = action({
  name: "addOrganisation",
  method: "POST",
  path: "/organisations",
  summary: "Add an organisation: professional, informal group, municipality or other addressee",
  may: only("administrator"),
  input: NewOrganisation,
  output: z.object({ id: z.uuid(), code: z.string() }),
  async run({ database, now }, input) {
    const code = input.code ?? codeFromName(input.name)
    const taken = await store.organisationByCode(database, code)
    if (taken)
      throw invalid(
        input.code ? "code" : "name",
        `Er is al een organisatie met de code '${code}': ${taken.name}. Is dit een andere? Geef haar dan zelf een code`,
      )
    const id = await store.addOrganisation(database, { ...input, code, createdAt: now })
    return { id, code }
  },
})

export const listOrganisations = question({
  name: "listOrganisations",
  path: "/organisations",
  summary: "All organisations, with the area they work in and how many people work there",
  may: only("administrator", "coordinator", "workingGroup"),
  input: z.object({}),
  output: z.array(Organisation),
  run: ({ database }) => organisations.organisations(database),
})

export const oneOrganisation = question({
  name: "oneOrganisation",
  path: "/organisations/:id",
  summary: "One organisation, with the area it works in",
  may: only("administrator"),
  input: z.object({ id: OrganisationId }),
  output: Organisation,
  async run({ database }, { id }) {
    const found = (await organisations.organisations(database)).find((one) => one.id === id)
    if (!found) throw notFound()
    return found
  },
})

/** The code stays: files and figures of earlier years name the organisation by it. */
export const changeOrganisation = action({
  name: "changeOrganisation",
  method: "PUT",
  path: "/organisations/:id",
  summary: "Change the name, kind or country of an organisation",
  may: only("administrator"),
  input: ChangedOrganisation,
  output: z.object({ id: z.uuid(), name: z.string() }),
  audit: ({ id, kind, country }) => ({ subject: id, detail: { kind, country } }),
  async run({ database }, { id, ...change }) {
    if (!(await organisations.changeOrganisation(database, id, change))) throw notFound()
    return { id, name: change.name }
  },
})
