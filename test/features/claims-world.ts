import { giveRole } from "../seeds.ts"
import type { TestHouse } from "../support/house.ts"

/** Beside Noor of Buren helpen buren also Bram plans help, for Jeugdpunt Linde, and Chantal for Schuldhulp Delta. */
export async function addPlanners(nabij: TestHouse): Promise<void> {
  await giveRole(nabij, "bram", "jeugdpunt-linde", "volunteerCoordinator")
  await giveRole(nabij, "chantal", "schuldhulp-delta", "volunteerCoordinator")
}

/** A need that Noor's organisation let go and another took up, as it stands in the table. */
export const claimedBy = ({ house, organisation, person }: TestHouse, other: string, need: string) =>
  house.database.pool.query(
    `insert into claim_step (id, need_id, step, organisation_id, taken_by, taken_at)
     values (gen_random_uuid(), $1, 'released', $2, $4, $5), (gen_random_uuid(), $1, 'claimed', $3, $4, $5)`,
    [need, organisation["buren-helpen-buren"], organisation[other], person.bram, house.clock()],
  )
