/**
 * Writes docs/sbom.cdx.json: every package of package-lock.json as a CycloneDX 1.6 bill of materials. The same lock file gives
 * the same bytes: no time, and a serial number that follows from the content. A package that is only for tests and checks has
 * the scope "excluded". Run after the lock file changed: node --import tsx scripts/write-sbom.ts
 */
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const root = join(import.meta.dirname, "..")
export const sbomFile = "docs/sbom.cdx.json"

export type Locked = {
  version?: string
  license?: string
  integrity?: string
  dev?: boolean
  optional?: boolean
  hasInstallScript?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}
type Packages = Record<string, Locked>

export const lockedPackages = (): Packages =>
  (JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Packages }).packages

export const nameOf = (place: string): string =>
  place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length)

/** `pkg:npm/%40scope/name@1.2.3`, without an address to fetch it from. */
const purl = (place: string, { version }: Locked) =>
  `pkg:npm/${nameOf(place).replace(/^@/, "%40")}@${version}${place.lastIndexOf("node_modules/") > 0 ? `#${place.replaceAll("node_modules/", "")}` : ""}`

/** Where a package finds another by name: in its own folder, or the nearest above it, as Node looks. */
function placeOf(packages: Packages, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const place = `${folder ? `${folder}/` : ""}node_modules/${name}`
    if (packages[place]) return place
    if (!folder) return undefined
    if (!folder.includes("/node_modules/")) folder = ""
  }
}

const wantedBy = (packages: Packages, place: string): string[] =>
  Object.keys({ ...packages[place]?.dependencies, ...packages[place]?.optionalDependencies })
    .map((name) => placeOf(packages, place, name))
    .filter((found) => found !== undefined)

/** The licence; builds for another kind of machine are under that of the package that wants them. */
export function licenceOf(packages: Packages, place: string): string | undefined {
  const own = packages[place]?.license
  if (own) return own
  const wanter = Object.keys(packages).find((other) => other && wantedBy(packages, other).includes(place))
  return wanter && packages[wanter]?.license
}

const hashOf = (integrity: string) => {
  const [algorithm = "", content = ""] = integrity.split("-")
  return {
    alg: algorithm.toUpperCase().replace("SHA", "SHA-"),
    content: Buffer.from(content, "base64").toString("hex"),
  }
}

function component(packages: Packages, place: string) {
  const locked = packages[place] as Locked
  const licence = licenceOf(packages, place)
  return {
    type: "library",
    "bom-ref": purl(place, locked),
    name: nameOf(place),
    version: locked.version,
    purl: purl(place, locked).replace(/#.*/, ""),
    scope: locked.dev ? "excluded" : locked.optional ? "optional" : "required",
    ...(licence && { licenses: [/ (OR|AND) /.test(licence) ? { expression: licence } : { license: { id: licence } }] }),
    ...(locked.integrity && { hashes: [hashOf(locked.integrity)] }),
    ...(locked.hasInstallScript && { properties: [{ name: "nabij:install-script", value: "not run" }] }),
  }
}

/** The whole bill, as the text of the file. */
export function writtenSbom(packages: Packages = lockedPackages()): string {
  const places = Object.keys(packages).filter((place) => place !== "")
  const refOf = (place: string) => (place === "" ? "nabij" : purl(place, packages[place] as Locked))
  const components = places.map((place) => component(packages, place))
  const dependencies = ["", ...places].map((place) => ({
    ref: refOf(place),
    dependsOn: wantedBy(packages, place).map(refOf).sort(),
  }))
  const own = { type: "application", "bom-ref": "nabij", name: "nabij", version: packages[""]?.version }
  const digest = createHash("sha256").update(JSON.stringify({ own, components, dependencies })).digest("hex")
  const serial = digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-8$3-8$4-$5")
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${serial}`,
    version: 1,
    metadata: { component: { ...own, licenses: [{ license: { id: "EUPL-1.2" } }] } },
    components,
    dependencies,
  }
  return `${JSON.stringify(bom, null, 1)}\n`
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(root, sbomFile), writtenSbom())
