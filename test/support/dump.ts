import pg from "pg"
import type { House } from "../../src/platform/house.ts"

/**
 * Everything that is in the database of a house, as one who stole it would hold it: every row of every table as text, past
 * row-level security, and what is in bytes as those bytes. One line a row, with the table before it.
 */
export async function dumpOf({ database }: House): Promise<string> {
  const client = await superuserOf(database)
  try {
    const tables = await client.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname",
    )
    const lines: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from only public.${name} t`)
      lines.push(...rows.map(({ row }) => `${name} ${withBytesAsText(row)}`))
    }
    return lines.join("\n")
  } finally {
    await client.end()
  }
}

/** The superuser of the server for tests, where it lets him in; on a server that was given, the role that was given. */
async function superuserOf({ connectionSettings }: House["database"]): Promise<pg.Client> {
  if (!("connectionString" in connectionSettings)) throw new Error("a house of the tests is opened by an address")
  const address = connectionSettings.connectionString
  const superuser = new pg.Client({ connectionString: address.replace("://nabij@", "://postgres@") })
  await superuser.connect()
  const { rows } = await superuser.query(
    "select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user",
  )
  if (!rows[0].free) throw new Error("the dump would miss what row-level security hides")
  return superuser
}

const withBytesAsText = (row: string): string =>
  row.replace(/\\\\?x((?:[0-9a-f]{2})+)/g, (whole, hex) => `${whole} ${Buffer.from(hex, "hex").toString("utf8")}`)

/** In which lines of a text something stands: as it is, or written in base64 or as the address of a page has it. */
export function placesOf(text: string, word: string): string[] {
  const low = text.toLowerCase()
  const forms = new Set([word, encodeURIComponent(word), word.replaceAll(" ", "+"), JSON.stringify(word).slice(1, -1)])
  const found = [...forms].filter((form) => low.includes(form.toLowerCase()))
  const base64 = inBase64(word).filter((form) => text.includes(form))
  if (found.length === 0 && base64.length === 0) return []
  const stands = (line: string) =>
    found.some((form) => line.toLowerCase().includes(form.toLowerCase())) || base64.some((form) => line.includes(form))
  return text.split("\n").filter(stands)
}

/** The middle of a word in base64, at each of the three places at which it can begin. */
function inBase64(word: string): string[] {
  if (word.length < 9) return []
  return [0, 1, 2].map((shift) => {
    const text = Buffer.from(" ".repeat(shift) + word).toString("base64")
    return text.slice(shift === 0 ? 0 : 4, -4)
  })
}
