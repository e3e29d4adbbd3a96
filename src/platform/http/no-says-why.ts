import { invalid } from "./failure.ts"

/**
 * A no or a failure says why: somebody will look for another with it. Beside a yes it is asked again, never left out in silence.
 * `said`: the yes as it reads after 'Je koos'.
 */
export function noSaysWhy<Reason extends string>(
  answer: { field: string; yes: boolean; said?: string },
  reason: Reason | undefined,
): Reason | undefined {
  const { field, yes, said = "ja" } = answer
  if (!yes && !reason) throw invalid("reason", "Kies waarom niet")
  if (yes && reason)
    throw invalid(
      field,
      `Je koos ${said}, en ook een reden waarom niet. Wat klopt? Kies het andere antwoord, of kies ‘Geen reden’`,
    )
  return reason
}
