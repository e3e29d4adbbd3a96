export type PhoneNumber =
  | { kind: "mobile"; number: string }
  | { kind: "fixed"; number: string }
  | { kind: "unclear"; why: string }

type Plan = { prefix: string; mobile: RegExp; valid: RegExp }

// Numbers after the country code. Netherlands: Nummerplan telefoon- en ISDN-diensten; 066, 067 and 069 are no telephones, 097
// is between machines. Belgium: royal decree of 27 April 2007 on numbering; mobile numbers begin with 045 to 049.
const plans: Record<"nl" | "be", Plan> = {
  nl: { prefix: "+31", mobile: /^6[1-58]\d{7}$/, valid: /^[1-9]\d{8}$/ },
  be: { prefix: "+32", mobile: /^4[5-9]\d{7}$/, valid: /^([1-9]\d{7}|4[5-9]\d{7})$/ },
}

const unclear: PhoneNumber = { kind: "unclear", why: "Dit is geen nummer uit Nederland of België" }

function inPlan({ prefix, mobile, valid }: Plan, rest: string): PhoneNumber | undefined {
  if (!valid.test(rest)) return undefined
  return { kind: mobile.test(rest) ? "mobile" : "fixed", number: prefix + rest }
}

/**
 * A telephone number as people write it, in the form that works everywhere (ITU-T E.164: "+31612345678"), and whether a text
 * message reaches it. Without a country code it is of the country given; one that cannot be, but can be in the other, is of the
 * other. What is of neither is unclear.
 */
export function phoneNumber(written: string, country: "nl" | "be"): PhoneNumber {
  if (!/^\+?[\d\s()./-]{1,40}$/.test(written.trim())) return unclear
  const international = written.trim().replace(/^00/, "+")
  const digits = international.replace(/\(0\)/, "").replace(/[^+\d]/g, "")
  const other = country === "nl" ? "be" : "nl"
  if (digits.startsWith("+")) {
    const plan = Object.values(plans).find(({ prefix }) => digits.startsWith(prefix))
    // "+31 06 …": the zero that one dials at home does not belong there.
    return (plan && inPlan(plan, digits.slice(plan.prefix.length).replace(/^0/, ""))) ?? unclear
  }
  if (!digits.startsWith("0")) return unclear
  const rest = digits.slice(1)
  return inPlan(plans[country], rest) ?? inPlan(plans[other], rest) ?? unclear
}
