import type { Role, Who } from "./who.ts"

/** Who may do something. The lists are data, so that tests can try every role against every action. */
export type Permission = {
  readonly roles: readonly Role[]
  readonly visitor: boolean
  readonly letter: boolean
  /** Also for who still has to set up a second step, and can do nothing else before that. */
  readonly held?: boolean
}

export const anyone: Permission = { roles: [], visitor: true, letter: true }
export const only = (...roles: Role[]): Permission => ({ roles, visitor: false, letter: false })
export const everybodySignedIn: Permission = only(
  "worker",
  "coordinator",
  "workingGroup",
  "addressee",
  "volunteerCoordinator",
  "administrator",
  "analyst",
)
/** What somebody does about their own account. */
export const ownAccount: Permission = { ...everybodySignedIn, held: true }
export const orVisitor = (permission: Permission): Permission => ({ ...permission, visitor: true })
export const orLetter = (permission: Permission): Permission => ({ ...permission, letter: true })

export function allows(permission: Permission, who: Who): boolean {
  switch (who.kind) {
    case "installation":
      return true
    case "letter":
      return permission.letter
    case "visitor":
      return permission.visitor
    case "person":
      return (
        permission.visitor ||
        who.roles.some((role) => permission.roles.includes(role)) ||
        (permission.held === true && isHeld(who))
      )
  }
}

/** Somebody of whom a second step is asked that is not there yet. */
export const isHeld = (who: Who): boolean => who.kind === "person" && (who.held ?? []).length > 0

/** Somebody who may do this as soon as the second step is set up. */
export const mayAfterSecondStep = (permission: Permission, who: Who): boolean =>
  who.kind === "person" && (who.held ?? []).some((role) => permission.roles.includes(role))
