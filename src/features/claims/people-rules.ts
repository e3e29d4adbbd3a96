import { only } from "../../platform/http/may.ts"

/** Who plans help for an organisation, and speaks for it with the others. */
export const planners = only("volunteerCoordinator")
