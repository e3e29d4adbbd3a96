/** What people write as an amount: "125" or "125,50". No dots for thousands, which a program could take for cents. */
export const amountPattern = /^\d{1,6}([.,]\d{1,2})?$/

/** Cents of an amount that fits the pattern. */
export function centsOf(written: string): number {
  const [euros = "0", rest = ""] = written.trim().split(/[.,]/)
  return Number(euros) * 100 + Number(rest.padEnd(2, "0"))
}

const whole = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR", maximumFractionDigits: 0 })
const exact = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR" })

/** "€ 125", "€ 125,50". */
export const sayEuros = (cents: number): string => (cents % 100 === 0 ? whole : exact).format(cents / 100)

/** As it stands in a field: "125" or "125,50". */
export const writeEuros = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace(".", ",")
