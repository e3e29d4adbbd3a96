/** Why something could not be done, in words for who presses. */
export class Refused extends Error {}

const noAnswer = "Er is nu geen verbinding. Er is niets verloren. Probeer het straks nog eens."

async function answerOf<Answer>(asked: Promise<Response>): Promise<Answer> {
  const answer = await asked.catch(() => undefined)
  if (!answer) throw new Refused(noAnswer)
  const told = await answer.json().catch(() => ({}))
  if (answer.ok) return told as Answer
  const reasons = (told.invalidParams ?? []) as { reason: string }[]
  throw new Refused(reasons.map(({ reason }) => reason).join(". ") || told.title || noAnswer)
}

const root = "/api/v1"

export const ask = <Answer>(path: string): Promise<Answer> =>
  answerOf(fetch(`${root}${path}`, { cache: "no-store", headers: { Accept: "application/json" } }))

export const tell = <Answer>(path: string, body: object): Promise<Answer> =>
  answerOf(
    fetch(`${root}${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      cache: "no-store",
    }),
  )
