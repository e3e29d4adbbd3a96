import { giveRole } from "../seeds.ts"
import type { TestHouse } from "../support/house.ts"

/** Beside Noor of Buren helpen buren also Bram plans help, for Jeugdpunt Linde, and Chantal for Schuldhulp Delta. */
export async function addPlanners(nabij: TestHouse): Promise<void> {
  await giveRole(nabij, "bram", "jeugdpunt-linde", "volunteerCoordinator")
  await giveRole(nabij, "chantal", "schuldhulp-delta", "volunteerCoordinator")
}
