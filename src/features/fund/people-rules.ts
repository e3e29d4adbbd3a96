import { only } from "../../platform/http/may.ts"

/** Who asks: a professional, for a household. */
export const applicants = only("worker", "coordinator")
/** Of these, whoever is named for it decides. */
export const deciders = only("coordinator", "workingGroup")
/** Who notes gifts and payments and sets the limits: no plan and no alias is shown to them. */
export const keepers = only("administrator")
