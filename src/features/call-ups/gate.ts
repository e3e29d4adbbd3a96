import { visitorGate } from "../../platform/http/visitor-gate.ts"

export const pledgeGate = visitorGate({
  purpose: "pledge",
  crowded: "Er doen nu heel veel mensen tegelijk mee",
  instead: "laat het mailadres leeg",
})
