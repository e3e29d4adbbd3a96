import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, question } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import * as accounts from "../accounts/store.ts"
import { NewPermission, Permission } from "./model.ts"
import * as store from "./permission-store.ts"
import { allowers } from "./rules.ts"

export const listCountPermissions = question({
  name: "listCountPermissions",
  path: "/people-count-permissions",
  summary: "For which organisations counting people is on, by which DPIA, and everything that was said of it before",
  may: allowers,
  input: z.object({}),
  output: z.array(Permission),
  run: ({ database }) => store.permissions(database),
})

export const allowPeopleCount = action({
  name: "allowPeopleCount",
  method: "POST",
  path: "/people-count-permissions",
  summary: "Turn counting people on for an organisation, with the day and reference of its DPIA, or off, with why",
  may: allowers,
  input: NewPermission,
  output: z.object({ id: z.uuid() }),
  audit: ({ organisationId, allowed }) => ({ subject: organisationId, detail: { allowed } }),
  async run({ database, who, now }, { organisationId, allowed, dpiaOn, dpiaReference = "", why = "" }) {
    const known = (await accounts.organisations(database)).some(({ id }) => id === organisationId)
    if (!known) throw invalid("organisationId", "Kies een organisatie uit de lijst")
    const isOn = allowed === "ja"
    if (isOn && dpiaOn === undefined) throw invalid("dpiaOn", "Kies de dag waarop de DPIA is vastgesteld")
    if (isOn && dpiaOn && dpiaOn > dayOf(now))
      throw invalid("dpiaOn", "Deze dag moet nog komen. Kies de dag van de DPIA")
    if (isOn && dpiaReference === "") throw invalid("dpiaReference", "Vul in hoe de DPIA heet of waar zij te vinden is")
    if (!isOn && why === "") throw invalid("why", "Schrijf waarom het uit gaat")
    const id = await store.addPermission(database, {
      organisationId,
      allowed: isOn,
      dpiaOn: isOn ? (dpiaOn ?? null) : null,
      dpiaReference: isOn ? maskPersonalData(dpiaReference).masked : "",
      why: why === "" ? "" : maskPersonalData(why).masked,
      changedBy: personOf(who).id,
      changedAt: now,
    })
    return { id }
  },
})
