import pg from "pg"

/** How to reach the embedded database: a socket folder as host. Its superuser is `postgres`, on the same socket. */
export interface Connection {
  host: string
  port: number
  user: string
  database: string
}

export async function connectTo(connection: Connection, applicationName = "nabij"): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, application_name: applicationName })
  // What breaks between two questions is told by the next one.
  client.on("error", () => {})
  await client.connect()
  return client
}

/** Makes the role and the database of Nabij where they are missing; the role is no superuser. */
export async function prepareDatabase(place: { host: string; port: number }): Promise<Connection> {
  const connection = { ...place, user: "nabij", database: "nabij" }
  try {
    await (await connectTo(connection)).end()
  } catch (error) {
    if (!["28000", "3D000"].includes((error as { code?: string }).code ?? "")) throw error
    const client = await connectTo({ ...place, user: "postgres", database: "postgres" })
    try {
      await unlessThere(client, "create role nabij login createdb")
      await unlessThere(client, "create database nabij owner nabij")
    } finally {
      await client.end()
    }
  }
  return connection
}

/** Another process may be making the same thing at this moment. */
async function unlessThere(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    const exists = ["42710", "42P04", "23505"]
    if (!exists.includes((error as { code?: string }).code ?? "")) throw error
  }
}

export async function othersAtWork(client: pg.Client): Promise<boolean> {
  const found = await client.query("select 1 from pg_stat_activity where application_name = 'nabij-shares' limit 1")
  return found.rows.length > 0
}
