import { appendOnly, type Guard, guards, unchanged } from "./append-only.ts"
import type { Break } from "./break-model.ts"
import type { Trigger } from "./verify-store.ts"

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
