import { only } from "../../platform/http/may.ts"
import type { Person, Who } from "../../platform/http/who.ts"

/** Who sees what is offered, and by whom. */
export const coordinators = only("volunteerCoordinator")

/** A volunteer coordinator writes down what somebody says on the phone or at the desk. */
export const coordinatorOf = (who: Who): Person | undefined =>
  who.kind === "person" && who.roles.includes("volunteerCoordinator") ? who : undefined
