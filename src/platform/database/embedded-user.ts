import { type SpawnOptions, spawnSync } from "node:child_process"
import { existsSync, readFileSync, statSync } from "node:fs"
import { userInfo } from "node:os"
import { DatabaseProblem } from "./problem.ts"

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root hands it to another account; or, where that account
 * cannot reach the folders (below a home with mode 0700), to a user namespace in which root bears another name.
 */
export type RunUser =
  | { kind: "self" }
  | { kind: "other"; uid: number; gid: number }
  | { kind: "namespace"; uid: number; gid: number }

interface Places {
  /** The program that must be reachable. */
  postgres: string
  /** The folder that holds the cluster. */
  dataDir: string
  /** The cluster itself, which may not be there yet. */
  cluster: string
}

export function chooseUser(places: Places): RunUser {
  const user = choices(places.cluster).find((choice) => reaches(choice, places))
  if (user) return user
  throw new DatabaseProblem(
    `PostgreSQL draait niet onder root, en een andere gebruiker kan niet bij ${places.dataDir} of ${places.postgres}. ` +
      "Zet Nabij in een map waar iedereen bij kan, bijvoorbeeld /opt/nabij, of start Nabij als gewone gebruiker. Er is niets verloren.",
  )
}

/** The command, arguments and options with which `spawn` starts something as this user. */
export function asUser(user: RunUser, command: string[]): { command: string; args: string[]; options: SpawnOptions } {
  const whole =
    user.kind === "namespace"
      ? ["unshare", "--user", `--map-user=${user.uid}`, `--map-group=${user.gid}`, "--", ...command]
      : command
  const [first, ...args] = whole as [string, ...string[]]
  return { command: first, args, options: user.kind === "other" ? { uid: user.uid, gid: user.gid } : {} }
}

/** Who must own the files, seen from outside a namespace. */
export function ownerOf(user: RunUser): { uid: number; gid: number } {
  if (user.kind === "other") return { uid: user.uid, gid: user.gid }
  return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
}

function choices(cluster: string): RunUser[] {
  const accounts = readAccounts()
  const nobody = accounts.find((account) => account.name === "nobody") ?? accounts.find((account) => account.uid > 0)
  const namespace: RunUser[] = nobody ? [{ kind: "namespace", uid: nobody.uid, gid: nobody.gid }] : []
  // initdb asks for the name of its user: an account number without a name needs the namespace too.
  if (process.getuid?.() !== 0) return hasName() ? [{ kind: "self" }] : [...namespace, { kind: "self" }]
  const named = (name: string): RunUser[] =>
    accounts.filter((account) => account.name === name).map(({ uid, gid }) => ({ kind: "other", uid, gid }))
  const dropped = [...named("postgres"), ...named("nobody")]
  if (!existsSync(cluster)) return [...dropped, ...namespace]
  const { uid } = statSync(cluster)
  if (uid === 0) return [...namespace, ...dropped]
  const earlier = accounts.filter((account) => account.uid === uid)
  return [...earlier.map(({ uid, gid }): RunUser => ({ kind: "other", uid, gid })), ...dropped, ...namespace]
}

function reaches(user: RunUser, { postgres, dataDir }: Places): boolean {
  if (user.kind === "self") return true
  const { command, args, options } = asUser(user, ["/bin/sh", "-c", 'test -x "$0" && test -x "$1"', postgres, dataDir])
  return spawnSync(command, args, { uid: options.uid, gid: options.gid, cwd: "/", stdio: "ignore" }).status === 0
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  if (!existsSync("/etc/passwd")) return []
  const lines = readFileSync("/etc/passwd", "utf8").split("\n")
  return lines
    .map((line) => line.split(":"))
    .filter((parts) => parts.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name as string, uid: Number(uid), gid: Number(gid) }))
}

function hasName(): boolean {
  try {
    return userInfo().username !== ""
  } catch {
    return false
  }
}
