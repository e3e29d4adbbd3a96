/**
 * Completes package-lock.json after a dependency changed. A registry mirror that lags leaves binaries for other kinds of
 * machines out of the lock file, and then `npm ci` refuses it everywhere. Their versions are exact in the package that
 * wants them; what is added here is never fetched on a machine of another kind.
 * Run after `npm install`: node --import tsx scripts/complete-lock.ts
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

type Entry = { version?: string; dev?: boolean; optionalDependencies?: Record<string, string>; [key: string]: unknown }

const file = join(import.meta.dirname, "../package-lock.json")
const lock = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, Entry> }

function entryFor(name: string, version: string, wanter: Entry): Entry {
  const parts = name.replace(/^.*\//, "").split("-")
  const among = (known: string[]) => known.filter((one) => parts.includes(one))
  const os = among([
    "android",
    "darwin",
    "linux",
    "win32",
    "freebsd",
    "netbsd",
    "openbsd",
    "openharmony",
    "sunos",
    "aix",
  ])
  const cpu = among(["arm64", "x64", "ia32", "arm", "ppc64", "riscv64", "s390x", "loong64", "mips64el"])
  const libc = parts.includes("musl") ? ["musl"] : os[0] === "linux" && parts.includes("gnu") ? ["glibc"] : []
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(wanter.dev && { dev: true }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}

const { "": root = {}, ...packages } = lock.packages
for (const [place, entry] of Object.entries(packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (packages[`node_modules/${name}`] ?? packages[`${place}/node_modules/${name}`]) continue
    if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${place} wants ${name} ${version}, which is not one version`)
    packages[`node_modules/${name}`] = entryFor(name, version, entry)
    console.log(`added ${name} ${version}`)
  }
const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1))
lock.packages = { "": root, ...Object.fromEntries(sorted) }
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
