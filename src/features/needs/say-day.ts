const written = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" })

/** "2026-11-18" becomes "18 november 2026". */
export const sayDay = (day: string): string => written.format(new Date(`${day}T00:00:00Z`))
