import type pg from "pg"
import { readSources, type Source } from "./view-sources.ts"

export interface Column {
  table: string
  /** PostgreSQL's number of the table, and the place of the column in it. */
  oid: number
  position: number
  name: string
  type: string
  required: boolean
  hasDefault: boolean
  /** PostgreSQL makes the value itself and takes no other. */
  computed: boolean
  /** The only texts a check constraint lets in. */
  choices?: string[]
}

/** All columns of all tables and views, in the order of their names and of their making. */
export async function readColumns(pool: pg.Pool): Promise<Column[]> {
  const columns = (await pool.query<Row>(columnsQuery)).rows.map(toColumn)
  const views = (await pool.query<{ oid: number; action: string }>(viewsQuery)).rows
  const sources = new Map(views.map(({ oid, action }) => [oid, readSources(action)]))
  return columns.map((column) => followView(column, columns, sources))
}

interface Row {
  table: string
  oid: number
  position: number
  name: string
  type: string
  required: boolean
  has_default: boolean
  computed: boolean
  checks: string[]
}

function toColumn({ has_default, checks, ...rest }: Row): Column {
  const choices = checks.map(readChoices).find((found) => found !== undefined)
  return { ...rest, hasDefault: has_default, ...(choices ? { choices } : {}) }
}

/** Reads `CHECK ((kind = ANY (ARRAY['a'::text, 'b'::text])))`, as PostgreSQL writes `check (kind in ('a', 'b'))`. */
export function readChoices(definition: string): string[] | undefined {
  const text = "'((?:[^']|'')*)'::text"
  const whole = new RegExp(`^CHECK \\(\\((?:\\w+ = ANY \\(ARRAY\\[(?:${text}(?:, )?)+\\]\\)|\\w+ = ${text})\\)\\)$`)
  if (!whole.test(definition)) return undefined
  return [...definition.matchAll(new RegExp(text, "g"))].map(([, value]) => (value as string).replaceAll("''", "'"))
}

/** A column that a view passes on is what it is in the table under the view. */
function followView(column: Column, columns: Column[], sources: Map<number, Source[]>): Column {
  const source = sources.get(column.oid)?.find(({ position }) => position === column.position)
  const origin = columns.find(({ oid, position }) => oid === source?.table && position === source.column)
  if (!origin) return column
  const { required, choices } = followView(origin, columns, sources)
  return { ...column, required, ...(choices ? { choices } : {}) }
}

const relations = `
  pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and c.relname <> 'migration'`

const columnsQuery = `
  select c.relname as table, c.oid::int as oid, a.attnum::int as position, a.attname as name, format_type(a.atttypid, null) as type,
    a.attnotnull as required, a.atthasdef or a.attidentity <> '' as has_default,
    a.attgenerated <> '' or a.attidentity = 'a' as computed,
    coalesce((select array_agg(pg_get_constraintdef(k.oid)) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]), '{}') as checks
  from pg_attribute a join (select c.* from ${relations}) c on c.oid = a.attrelid
  where a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`

const viewsQuery = `
  select c.oid::int as oid, r.ev_action::text as action
  from pg_rewrite r join (select c.* from ${relations} and c.relkind in ('v', 'm')) c on c.oid = r.ev_class`
