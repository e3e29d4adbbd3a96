import { readSettings } from "../../src/platform/config.ts"
import { openDatabase } from "../../src/platform/database/open.ts"
import type { House } from "../../src/platform/house.ts"

/** A Nabij on the embedded database of a folder, without a web server. */
export async function houseOn(dataDir: string): Promise<House> {
  const log = (message: string, error?: unknown) => console.error(message, error ?? "")
  const database = await openDatabase({ dataDir, secret: Buffer.alloc(32, 7), mode: "own", log })
  const clock = () => new Date("2026-11-18T10:00:00Z")
  return { settings: readSettings({ DATA_DIR: dataDir }), database, clock, log, secret: Buffer.alloc(32, 7) }
}

const organisations = ["wijkteam-noord", "jeugdpunt-linde", "schuldhulp-delta"]
const who = ["Jongeren", "Ouders", "Alleenstaande ouderen", "Gezinnen met kleine kinderen", "Nieuwkomers"]
const what = [
  "durven niet te lenen voor een opleiding en haken daarom af, ook als zij goede cijfers hebben",
  "wachten meer dan een jaar op hulp en horen tussendoor niets, zodat het thuis steeds slechter gaat",
  "krijgen brieven die zij niet begrijpen en maken die niet meer open, tot de deurwaarder komt",
  "komen het huis niet uit omdat de bus niet meer rijdt en een taxi te duur is van een klein pensioen",
]

/** A CSV with so many made signals, each a little different. */
export function linesOf(count: number): string {
  const lines = ["id;tekst;week;organisatie"]
  for (let number = 1; number <= count; number++) {
    const text = `${who[number % who.length]} in blok ${number % 977} ${what[number % what.length]} (dit is nummer ${number})`
    lines.push(`n${number};${text};2026-W${String(1 + (number % 45)).padStart(2, "0")};${organisations[number % 3]}`)
  }
  return lines.join("\n")
}
