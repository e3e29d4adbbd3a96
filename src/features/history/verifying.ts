import type { House } from "../../platform/house.ts"
import type { Database } from "../../platform/http/action.ts"
import { appendOnly, hidden, unchanged } from "./append-only.ts"
import type { Break, Looked } from "./break-model.ts"
import { disagreements } from "./count-store.ts"
import { lostLinks } from "./link-store.ts"
import { unopened } from "./opening-store.ts"
import { sealAll } from "./sealing.ts"
import { impossible } from "./state-check.ts"
import { steps } from "./state-store.ts"
import { unguarded, unhidden } from "./trigger-check.ts"
import * as store from "./verify-store.ts"

/** Seals what waits and then looks at the whole history as it is at one moment. @param head a hash that history must still hold */
export async function verifyHistory(house: House, head?: string): Promise<Looked[]> {
  await sealAll(house)
  return await store.asItIs(house.database.reading, async (database) => [
    await chain(database),
    await heads(database, head),
    await locks(database),
    { check: "counts", ...(await disagreements(database, "counts")) },
    { check: "links", ...(await lostLinks(database)) },
    { check: "sealed", ...(await unopened(database, house.secret)) },
    await states(database),
    { check: "removals", ...(await disagreements(database, "removals")) },
  ])
}

async function chain(database: Database): Promise<Looked> {
  const { looked, breaks } = await store.walkChain(database)
  return { check: "chain", looked, breaks: [...breaks, ...(await store.strays(database)).map(strayed)] }
}

async function locks(database: Database): Promise<Looked> {
  const breaks = [...unguarded(await store.triggers(database)), ...unhidden(await store.policies(database))]
  return { check: "triggers", looked: appendOnly.size + unchanged.size + hidden.length, breaks }
}

async function heads(database: Database, head: string | undefined): Promise<Looked> {
  const breaks: Break[] = (await store.lostHeads(database)).map(({ day, hash }) => ({
    check: "heads",
    where: `published_head ${day}`,
    what: {
      nl: `De kop die op ${day} openbaar werd (${hash.slice(0, 12)}…), zit niet meer in de geschiedenis.`,
      en: `The head that was published on ${day} (${hash.slice(0, 12)}…) is no longer in the history.`,
    },
  }))
  if (head && !(await store.knowsHead(database, head)))
    breaks.push({
      check: "heads",
      where: head,
      what: {
        nl: "De kop die je gaf, zit niet in deze geschiedenis: zij is na die kop herschreven of van een andere installatie.",
        en: "The head that you gave is not in this history: it was rewritten since, or it is that of another installation.",
      },
    })
  return { check: "heads", looked: (await store.countHeads(database)) + (head ? 1 : 0), breaks }
}

async function states(database: Database): Promise<Looked> {
  const all = await steps(database)
  return { check: "states", looked: all.length, breaks: impossible(all) }
}

function strayed({ kind, id, operation }: store.Stray): Break {
  const where = kind === "empty" ? `audit_seal ${id}` : `audit ${id}`
  const what = {
    beside: {
      nl: `Een regel in het logboek (${operation}) is erin gezet zonder dat Nabij hem schreef.`,
      en: `A line in the log (${operation}) was put there and not written by Nabij.`,
    },
    lost: {
      nl: "Een regel is uit het logboek gehaald voordat hij verzegeld was.",
      en: "A line was taken from the log before it was sealed.",
    },
    late: {
      nl: `Een regel in het logboek (${operation}) is er later tussen gezet: hij hoort in een ouder zegel.`,
      en: `A line in the log (${operation}) was put in afterwards: it belongs in an earlier seal.`,
    },
    empty: { nl: `Zegel ${id} sluit geen enkele regel.`, en: `Seal ${id} closes no line at all.` },
  }[kind]
  return { check: "chain", where, what }
}
