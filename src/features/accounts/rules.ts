import { only } from "../../platform/http/may.ts"
import { roles as everyRole, type Person, type Role } from "../../platform/http/who.ts"

type Acting = Pick<Person, "roles" | "organisation">

export const managers = only("administrator", "coordinator")

/** The one organisation in which somebody manages people, or nothing where it is all of them. */
export const ownOnly = ({ roles, organisation }: Acting): string | undefined =>
  roles.includes("administrator") ? undefined : organisation.id

/** The roles that somebody may hand out and end within the own organisation. */
export function rolesToGive(roles: readonly Role[]): readonly Role[] {
  if (roles.includes("administrator")) return everyRole
  return roles.includes("coordinator") ? ["worker", "coordinator"] : []
}

/** An administrator decides on every role everywhere, a coordinator on workers and coordinators of the own organisation. */
export function mayDecideOn(person: Acting, organisationId: string, role: Role): boolean {
  if (person.roles.includes("administrator")) return true
  return person.organisation.id === organisationId && rolesToGive(person.roles).includes(role)
}

/** A code for an organisation out of its name: "Wijkteam Noord" becomes "wijkteam-noord". */
export function codeFromName(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  const code = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "")
  // A name in Arabic or Greek leaves nothing to make a code of.
  return code.length < 2 ? "organisatie" : code
}

/** Five wrong passwords are free; then five seconds, doubling, and never more than a minute. */
export const secondsToWait = (wrong: number): number => (wrong < 5 ? 0 : Math.min(60, 5 * 2 ** (wrong - 5)))

/** Five wrong codes are free; then five seconds, doubling up to an hour: some forty guesses a day at a million codes. */
export const secondsToWaitForCode = (wrong: number): number => (wrong < 5 ? 0 : Math.min(3600, 5 * 2 ** (wrong - 5)))

const own = "http://nabij.invalid"

/** Where to go after signing in: an address of our own, as a browser would read it, or else the first page. */
export function ownAddress(given: string): string {
  const url = URL.canParse(given, own) ? new URL(given, own) : undefined
  // "/.//elders.example" is ours when it is read, and theirs when it is written down again.
  if (!given.startsWith("/") || url?.origin !== own || url.pathname.startsWith("//")) return "/"
  return `${url.pathname}${url.search}${url.hash}`
}

export const invitationDays = 30

/** A link to choose a new password works this long, and somebody gets at most this many in that time; a letter travels. */
export const resetHours = 2
export const mostLinks = 3
export const letterDays = 7
const resetTime = resetHours * 3_600_000
export const resetUntil = (now: Date): Date => new Date(now.getTime() + resetTime)
export const resetSince = (now: Date): Date => new Date(now.getTime() - resetTime)
export const resetAddress = (base: string, code: string): string => `${base}/wachtwoord/${code}`
export const askAddress = (base: string): string => `${base}/wachtwoord-vergeten`

/**
 * Who may make a letter with which somebody chooses a new password. It is a way into everything that this person sees, so
 * a coordinator makes it only for who is nothing but a worker of the own organisation, and nobody for themselves.
 */
export function mayResetFor(
  person: Acting & Pick<Person, "id">,
  other: { personId: string; works: readonly { id: string; roles: readonly Role[] }[] },
): boolean {
  if (other.personId === person.id) return false
  if (person.roles.includes("administrator")) return true
  if (!person.roles.includes("coordinator")) return false
  return other.works.every(({ id, roles }) => id === person.organisation.id && roles.every((role) => role === "worker"))
}
