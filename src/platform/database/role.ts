import type pg from "pg"
import type { Log } from "../log.ts"

/** Row-level security guards who reads a reporter's name; PostgreSQL passes over it for a superuser and for BYPASSRLS. */
export async function warnAboutRole(pool: pg.Pool, log: Log): Promise<void> {
  const { rows } = await pool.query<{ role: string }>(
    "select rolname as role from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)",
  )
  if (rows[0])
    log(
      `LET OP: Nabij gebruikt de databaserol '${rows[0].role}', die alles mag. De database bewaakt de namen van melders dan niet. Maak een eigen rol; docs/running.md zegt hoe.`,
    )
}
