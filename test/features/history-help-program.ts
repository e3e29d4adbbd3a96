/**
 * A Nabij in which many needs have had their time, for tests that kill it: `history-help-program.ts <data folder> <needs>`. Prints
 * `written`, `begins` and `done`.
 */
import { removeWhatIsDue } from "../../src/features/history/removing.ts"
import { houseOn } from "./signals-import-house.ts"

const [dataDir = "", needs = "0"] = process.argv.slice(2)
const house = await houseOn(dataDir)
const { pool } = house.database
await pool.query("update installation set kind = 'real'")
await pool.query(`
  insert into installation (name, kind, country, began_at) select 'Oeverstad', 'real', 'nl', '2024-01-01' where not exists (select 1 from installation)`)
await pool.query(`
  insert into organisation (id, code, name, kind, country, created_at)
  values (gen_random_uuid(), 'noord', 'Wijkteam Noord', 'professional', 'nl', '2024-01-01')`)
await pool.query(
  "insert into person (id, name, email, email_key, created_at) values (gen_random_uuid(), 'x', 'x', 'x', '2024-01-01')",
)
await pool.query(
  `insert into need (id, alias, ask, urgency, organisation_id, intermediary_id, asked_at, languages)
   select gen_random_uuid(), 'schuilnaam ' || n, 'Iemand die helpt, dit is nummer ' || n, 'later',
     (select id from organisation), (select id from person), '2024-01-03', '{ti}' from generate_series(1, $1::integer) n`,
  [needs],
)
await pool.query(`
  insert into need_step (id, need_id, step, note, taken_at)
  select gen_random_uuid(), id, 'notDone', 'Het lukte niet', '2024-02-01' from need`)
await pool.query(`
  insert into retention_rule (id, bundled_months, unbundled_months, author_months, works_from, why, changed_at)
  values (gen_random_uuid(), 24, 36, 12, '2024-02-01', 'Zo komt Nabij', '2024-01-01')`)
console.log("written")
console.log("begins")
await removeWhatIsDue(house)
console.log("done")
await house.database.close()
