import { phoneNumber } from "../../methods/text/phone-number.ts"

type Reached = { email: string | null; phone: string | null }

/** Whether two offers are of the same person, as far as one can tell: the same address or number. */
export function isSameGiver(one: Reached, other: Reached, country: "nl" | "be"): boolean {
  if (one.email && one.email.toLowerCase() === other.email?.toLowerCase()) return true
  if (!one.phone || !other.phone) return false
  const [first, second] = [phoneNumber(one.phone, country), phoneNumber(other.phone, country)]
  return first.kind !== "unclear" && second.kind !== "unclear" && first.number === second.number
}
