import * as accounts from "../../src/features/accounts/store.ts"
import type { TestHouse } from "../support/house.ts"

/** Beside Noor of Buren helpen buren also Bram plans help, for Jeugdpunt Linde, and Chantal for Schuldhulp Delta. */
export async function addPlanners({ house, person, organisation }: TestHouse): Promise<void> {
  for (const [who, where] of [
    ["bram", "jeugdpunt-linde"],
    ["chantal", "schuldhulp-delta"],
  ])
    await accounts.addMembership(house.database.kysely, {
      ...{ personId: person[who as string] as string, organisationId: organisation[where as string] as string },
      ...{ role: "volunteerCoordinator", teamId: null, beganAt: house.clock() },
    })
}
