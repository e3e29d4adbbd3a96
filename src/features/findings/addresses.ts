import type { Scope } from "./model.ts"

export const query = (given: Record<string, string>): string =>
  new URLSearchParams(Object.entries(given).filter(([, value]) => value !== "")).toString()

/** The address of a card, and of its data. */
export const cardHref = (scope: Pick<Scope, "theme" | "area" | "from" | "until">, file = ""): string =>
  `/bevindingen/kaart${file}?${query(asked(scope))}`

const asked = (scope: Pick<Scope, "theme" | "area" | "from" | "until">) => ({
  theme: scope.theme?.code ?? "",
  area: scope.area?.code ?? "alles",
  from: scope.from,
  until: scope.until,
})

/** The address of what lies behind a card. */
export const depthHref = (scope: Pick<Scope, "theme" | "area" | "from" | "until">): string =>
  `/bevindingen/verdieping?${query(asked(scope))}`

/** The address of its data files, to be followed by the name of one. */
export const depthFilesHref = (scope: Pick<Scope, "theme" | "area" | "from" | "until">): string =>
  `/bevindingen/verdieping/bestand.csv?${query(asked(scope))}&file=`
