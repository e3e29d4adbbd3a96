/** A program that tests start beside them: `database-program.ts <data folder> <own|share> <write|hold> [migrations]`. */
import { createInterface } from "node:readline"
import { openDatabase } from "../../src/platform/database/open.ts"

const [dataDir, mode, work, migrations] = process.argv.slice(2) as [string, "own" | "share", "write" | "hold", string?]

const database = await openDatabase({
  dataDir,
  secret: Buffer.alloc(32, 7),
  mode,
  log: (message) => console.error(message),
  ...(migrations ? { migrations } : {}),
})
console.log("open")

if (work === "write") {
  await database.pool.query("create table if not exists written (n integer primary key, words text not null)")
  const { rows } = await database.pool.query("select coalesce(max(n), 0) as last from written")
  let n: number = rows[0].last
  const writer = async () => {
    for (;;) {
      const mine = ++n
      await database.pool.query("insert into written values ($1, $2)", [mine, "woord ".repeat(50)])
      console.log(`wrote ${mine}`)
    }
  }
  await Promise.all([writer(), writer(), writer(), writer()])
} else {
  for await (const _ of createInterface({ input: process.stdin })) break
  await database.close()
  console.log("closed")
}
