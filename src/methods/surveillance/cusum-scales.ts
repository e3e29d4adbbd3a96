export type Transform = "standard" | "rossi" | "anscombe" | "anscombe2nd" | "pearsonNegBin" | "none"

type Scale = {
  standardise: (x: number, m: number, alpha: number) => number
  /** The count that would have reached h from what was added up before. `need` is h + k less that. */
  bound: (need: number, m: number, alpha: number) => number
}

const third = 1 / 3
/** A power that is 0 where its base lies below 0. */
const powerOrNothing = (base: number, power: number) => (base < 0 ? 0 : base ** power)

/**
 * G. Rossi, L. Lampugnani and M. Marchi (1999), Statistics in Medicine 18:2111-2122, variables z1 and z3; D. A. Pierce
 * and D. W. Schafer (1986), JASA 81:977-986 for the two by Anscombe. The bound of `anscombe2nd` takes the mean less a
 * ninth of its cube root, as R has it.
 */
export const scales: Record<Exclude<Transform, "none">, Scale> = {
  standard: {
    standardise: (x, m) => (x - m) / Math.sqrt(m),
    bound: (need, m) => Math.ceil(Math.sqrt(m) * need + m),
  },
  rossi: {
    standardise: (x, m) => (x - 3 * m + 2 * Math.sqrt(x * m)) / (2 * Math.sqrt(m)),
    bound: (need, m) => 2 * need * Math.sqrt(m) + 5 * m - 2 * Math.sqrt(4 * m * m + 2 * m ** 1.5 * need),
  },
  anscombe: {
    standardise: (x, m) => (1.5 * (x ** (2 * third) - m ** (2 * third))) / m ** (1 / 6),
    bound: (need, m) => powerOrNothing((2 / 3) * m ** (1 / 6) * need + m ** (2 * third), 1.5),
  },
  anscombe2nd: {
    standardise: (x, m) => (x ** (2 * third) - (m ** (2 * third) - m ** -third / 9)) / ((2 / 3) * m ** (1 / 6)),
    bound: (need, m) => powerOrNothing((2 / 3) * m ** (1 / 6) * need + (m ** (2 * third) - m ** third / 9), 1.5),
  },
  pearsonNegBin: {
    standardise: (x, m, alpha) => (x - m) / Math.sqrt(m + alpha * m * m),
    bound: (need, m, alpha) => Math.sqrt(m + alpha * m * m) * need + m,
  },
}

export const transforms: readonly Transform[] = [...(Object.keys(scales) as Transform[]), "none"]
