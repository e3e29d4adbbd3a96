import { type SafeCount, saySteps } from "../../methods/privacy/disclosure.ts"

type SafeVerdicts = { yes: SafeCount; partly: SafeCount; no: SafeCount }

/** What all contributors said, without a number that could give somebody away. */
export function sayVerdicts(counts: SafeVerdicts | undefined): string {
  if (!counts || [counts.yes, counts.partly, counts.no].every(({ kind }) => kind === "tooFew"))
    return "Er zijn nog te weinig antwoorden om te tonen."
  return `Tot nu toe: ja ${saySteps(counts.yes)}, deels ${saySteps(counts.partly)}, nee ${saySteps(counts.no)}.`
}
