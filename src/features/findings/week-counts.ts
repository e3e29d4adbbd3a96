import type { WeekCount } from "./course.ts"
import type { Evidence } from "./evidence-model.ts"

/** For a bundle the weeks of its own signals, for a theme those of all signals here, so that effort can be seen. */
export function weekCounts({ scope, reports, cells }: Evidence): WeekCount[] {
  if (scope.kind === "bundle") return reports.map(({ week }) => ({ week, count: 1, all: 1 }))
  return cells
    .filter(({ place, week }) => place === "here" && week >= scope.from)
    .map(({ week, theme, signals }) => ({ week, count: theme ? signals : 0, all: signals }))
}
