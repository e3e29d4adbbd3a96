/** The figures of a text, without what stands between them. */
export const figures = (text: string): string => text.replace(/\D/g, "")

/**
 * Whether nine figures pass the Dutch 11-test of the citizen service number (BSN): the figures weighed
 * 9, 8, 7, 6, 5, 4, 3, 2 and -1 add up to a multiple of 11. Eight figures get a leading zero.
 * Source: Logisch Ontwerp BSN, Rijksdienst voor Identiteitsgegevens.
 */
export function bsnHolds(number: string): boolean {
  const digits = figures(number).padStart(9, "0")
  if (digits.length !== 9 || digits === "000000000") return false
  let sum = 0
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (i === 8 ? -1 : 9 - i)
  return sum % 11 === 0
}

/**
 * Whether eleven figures are a Belgian national register number: the last two are 97 minus the first nine modulo 97;
 * who was born from 2000 on gets a 2 before the nine. Bis numbers (month + 20 or + 40) follow the same rule.
 * Source: Royal Decree of 3 April 1984 on the make-up of the identification number.
 */
export function rrnHolds(number: string): boolean {
  const digits = figures(number)
  if (digits.length !== 11) return false
  const check = Number(digits.slice(9))
  const base = Number(digits.slice(0, 9))
  return 97 - (base % 97) === check || 97 - ((2_000_000_000 + base) % 97) === check
}

/** Length of an account number by country, for the countries whose accounts residents are likely to have. */
export const ibanLengths: Record<string, number> = {
  ...{ NL: 18, BE: 16, DE: 22, FR: 27, LU: 20, GB: 22, IE: 22, ES: 24, PT: 25, IT: 27, AT: 20, CH: 21, PL: 28 },
  ...{ RO: 24, BG: 22, HU: 28, CZ: 24, SK: 24, HR: 21, SI: 19, GR: 27, TR: 26, UA: 29, LT: 20, LV: 21, EE: 20 },
  ...{ DK: 18, SE: 24, NO: 15, FI: 18, MT: 31, CY: 28, MA: 28, TN: 24, RS: 22, BA: 20, MK: 19, AL: 28 },
}

/**
 * Whether an account number passes the mod-97 test of ISO 13616: the first four signs go to the end, letters become
 * 10 to 35, and the remainder by 97 is 1. Spaces, dots and hyphens are skipped.
 */
export function ibanHolds(number: string): boolean {
  const signs = number.toUpperCase().replace(/[^A-Z0-9]/g, "")
  if (signs.length !== ibanLengths[signs.slice(0, 2)]) return false
  let remainder = 0
  for (const sign of signs.slice(4) + signs.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}
