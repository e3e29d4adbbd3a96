import type { Operation } from "../../platform/http/action.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { file, type PageRoute, show } from "../../platform/http/page-route.ts"
import { LogTable } from "./files.ts"
import { address } from "./filter-form.tsx"
import { logReaders } from "./model.ts"
import { OwnLogPage, ownAddress } from "./own-page.tsx"
import { LogPage } from "./pages.tsx"
import { logQuestions } from "./questions.ts"

export const logbookMenu: MenuEntry[] = [
  { href: address, label: "Logboek", about: "Wie wat deed, en wie las wat beschermd is.", may: logReaders },
]

/** The log is about all other operations, so the table of contents hands them in. */
export function logbookOf(others: readonly Operation[]): { operations: Operation[]; routes: PageRoute[] } {
  const { lookThroughLog, takeLogAlong, myLog } = logQuestions(others)
  return {
    operations: [lookThroughLog, takeLogAlong, myLog],
    routes: [
      show(address, lookThroughLog, LogPage),
      file(`${address}/tabel`, takeLogAlong, LogTable),
      show(ownAddress, myLog, OwnLogPage),
    ],
  }
}
