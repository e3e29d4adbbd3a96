import { createHash } from "node:crypto"
import { sizeOf, smallestOf } from "../../methods/person-key/sketch.ts"
import type { KeyRow } from "./rows.ts"

const numberOf = (key: string): bigint => createHash("sha256").update(key).digest().readBigUInt64BE(0)

export type SizeRow = { registrations: number; withoutName: number; k: number; people: number; standardError: number }

/** How many different strict keys there are, from the k smallest hashes: exact up to k, then with a relative standard error. */
export function sizeRow(rows: readonly KeyRow[], k: number): SizeRow {
  const keys = rows.flatMap(({ strict }) => strict ?? [])
  const { size, standardError } = sizeOf(smallestOf(keys.map(numberOf), k))
  return { registrations: rows.length, withoutName: rows.length - keys.length, k, people: size, standardError }
}
