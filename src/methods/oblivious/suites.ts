import { decaf448, decaf448_oprf } from "@noble/curves/ed448.js"
import { ristretto255, ristretto255_oprf } from "@noble/curves/ed25519.js"
import { p256, p256_oprf, p384, p384_oprf, p521, p521_oprf } from "@noble/curves/nist.js"

/** The suites of RFC 9497, section 4, with the group of each; Nabij itself uses the first. */
export const suites = {
  "ristretto255-SHA512": { protocol: ristretto255_oprf, group: ristretto255.Point },
  "decaf448-SHAKE256": { protocol: decaf448_oprf, group: decaf448.Point },
  "P256-SHA256": { protocol: p256_oprf, group: p256.Point },
  "P384-SHA384": { protocol: p384_oprf, group: p384.Point },
  "P521-SHA512": { protocol: p521_oprf, group: p521.Point },
} as const
export type SuiteName = keyof typeof suites

/** 0 oblivious, 1 verifiable, 2 partly oblivious: RFC 9497, section 3.1. */
export type Mode = 0 | 1 | 2
