import type { Scope } from "./model.ts"

export const query = (given: Record<string, string>): string =>
  new URLSearchParams(Object.entries(given).filter(([, value]) => value !== "")).toString()

/** The address of a card, and of its data. */
export const cardHref = (scope: Pick<Scope, "theme" | "area" | "from" | "until">, file = ""): string =>
  `/bevindingen/kaart${file}?${query({
    theme: scope.theme?.code ?? "",
    area: scope.area?.code ?? "alles",
    from: scope.from,
    until: scope.until,
  })}`
