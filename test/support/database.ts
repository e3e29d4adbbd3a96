import { after } from "node:test"
import { type OpenDatabase, openDatabase } from "../../src/platform/database/open.ts"
import { copyDatabase, dropDatabase, startTestCluster, type TestCluster } from "./cluster.ts"

/** The secret of every house in a test. */
export const testSecret = Buffer.alloc(32, 7)

export interface TemporaryDatabase {
  database: OpenDatabase
  /** Serves as DATABASE_URL for a program that the test starts. */
  url: string
  /** Closes the connections and removes the database. */
  drop(): Promise<void>
}

let own: Promise<TestCluster> | undefined

/**
 * The address of a migrated database on the server for tests. `scripts/test.ts` shares one server over all files; a
 * file that is run alone starts its own.
 */
export async function testServer(): Promise<string> {
  const shared = process.env.NABIJ_TEST_CLUSTER
  if (shared) return shared
  own ??= startTestCluster()
  return (await own).base
}

const left = new Set<() => Promise<void>>()
after(async () => {
  for (const drop of left) await drop()
  await (await own)?.stop()
})

/** A migrated, empty database of its own. What a test forgets to drop is dropped at the end of its file. */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const url = await copyDatabase(await testServer())
  const database = await openDatabase({
    databaseUrl: url,
    dataDir: "unused",
    secret: testSecret,
    mode: "share",
    log: (message) => console.error(message),
  })
  const drop = async () => {
    if (!left.delete(drop)) return
    await database.close()
    await dropDatabase(url)
  }
  left.add(drop)
  return { database, url, drop }
}
