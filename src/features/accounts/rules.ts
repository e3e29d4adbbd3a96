import type { Role } from "../../platform/http/who.ts"

/** Which roles somebody may hand out: an administrator all, a coordinator only within the own organisation. */
export function mayInvite(
  inviter: { roles: readonly Role[]; organisationId: string },
  organisationId: string,
  role: Role,
): boolean {
  if (inviter.roles.includes("administrator")) return true
  const inOwnHouse = inviter.organisationId === organisationId
  return inOwnHouse && inviter.roles.includes("coordinator") && ["worker", "coordinator"].includes(role)
}

/** A code for an organisation out of its name: "Wijkteam Noord" becomes "wijkteam-noord". */
export function codeFromName(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
}

export const sessionDays = 14
export const invitationDays = 30
