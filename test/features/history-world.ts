import { verifyHistory } from "../../src/features/history/verifying.ts"
import { nabij } from "../support/in-house.ts"

/** Everything in the history of this house that does not agree with the rest. */
export const breaks = async () => (await verifyHistory(nabij.house)).flatMap((one) => one.breaks)
