import { appendOnly, type Guard, guards, hidden, unchanged } from "./append-only.ts"
import type { Break } from "./break-model.ts"
import type { Hiding, Trigger } from "./verify-store.ts"

/** Tables that only grow and are not guarded any more. */
export function unguarded(triggers: readonly Trigger[]): Break[] {
  const stands = (table: string, guard: Guard, whole: boolean) =>
    triggers.some(
      (trigger) =>
        trigger.table === table &&
        trigger.guard === guard &&
        trigger.guardText === guards[guard] &&
        trigger.enabled &&
        (trigger.refuses || !whole),
    )
  const open = [
    ...[...appendOnly].filter(([table, guard]) => !stands(table, guard, true)),
    ...[...unchanged].filter(([table, guard]) => !stands(table, guard, false)),
  ]
  return open.map(([table]) => ({
    check: "triggers",
    where: table,
    what: {
      nl: `De tabel ${table} weigert veranderingen niet meer: haar slot is weg, staat uit of is vervangen.`,
      en: `The table ${table} no longer refuses changes: its lock is gone, off or replaced.`,
    },
  }))
}

/** Tables with names that the database shows to more people than it should. */
export const unhidden = (found: readonly Hiding[]): Break[] =>
  hidden
    .filter(({ table, policies }) => {
      const now = found.find((one) => one.table === table)
      return !now?.forced || now.policies.toSorted().join() !== policies.join()
    })
    .map(({ table }) => ({
      check: "triggers",
      where: table,
      what: {
        nl: `De tabel ${table} houdt namen niet meer verborgen: een slot is weg, staat uit of er is er een bij gezet.`,
        en: `The table ${table} no longer keeps names hidden: a lock is gone, off, or one was added.`,
      },
    }))
