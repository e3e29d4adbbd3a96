import { z } from "zod"
import { action, type Changing } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { OrganisationId } from "../accounts/model.ts"
import { organisationById } from "../accounts/store.ts"
import * as store from "./store.ts"

const Code = z.string("Kies een gebied").max(40)

async function knownArea({ database }: Changing, code: string) {
  const area = await store.areaByCode(database, code)
  if (!area) throw invalid("code", `Het gebied '${code}' kennen wij niet. Kies een gebied uit de lijst`)
  return area
}

export const chooseOwnArea = action({
  name: "chooseOwnArea",
  method: "PUT",
  path: "/areas/own",
  summary: "Set the area that one's organisation works in",
  may: only("administrator", "coordinator"),
  input: z.object({ code: Code }),
  output: z.object({ code: z.string(), name: z.string() }),
  audit: ({ code }) => ({ subject: code }),
  async run(changing, { code }) {
    const area = await knownArea(changing, code)
    await store.setOwnArea(changing.database, personOf(changing.who).organisation.id, area.code)
    return { code: area.code, name: area.name }
  },
})

export const chooseAreaOf = action({
  name: "chooseAreaOf",
  method: "PUT",
  path: "/organisations/:organisationId/area",
  summary: "Set the area that an organisation works in",
  may: only("administrator"),
  input: z.object({ organisationId: OrganisationId, code: Code }),
  output: z.object({ organisation: z.string(), code: z.string(), name: z.string() }),
  audit: ({ organisationId, code }) => ({ subject: organisationId, detail: { area: code } }),
  async run(changing, { organisationId, code }) {
    const organisation = await organisationById(changing.database, organisationId)
    if (!organisation) throw notFound()
    const area = await knownArea(changing, code)
    await store.setOwnArea(changing.database, organisation.id, area.code)
    return { organisation: organisation.name, code: area.code, name: area.name }
  },
})
