import { z } from "zod"
import { action, type Database, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { peopleWithRole } from "../accounts/store.ts"
import { BundleId, NewAnswer, recognitionAnswers } from "./model.ts"
import * as store from "./recognition-store.ts"
import { answerers, answersFor, bundlers, maskAll, visibleBundle } from "./visible.ts"

export const askRecognition = action({
  name: "askRecognition",
  method: "POST",
  path: "/bundles/:id/recognition-requests",
  summary: "Ask other organisations whether they see this too",
  may: bundlers,
  input: z.object({
    id: BundleId,
    organisations: z
      .array(z.uuid("Kies organisaties uit de lijst"), "Kies ten minste één organisatie")
      .min(1, "Kies ten minste één organisatie")
      .max(200, "Kies ten hoogste 200 organisaties tegelijk"),
  }),
  output: z.object({ id: z.uuid(), asked: z.number() }),
  async run(changing, { id, organisations }) {
    const { database, now, house } = changing
    const person = personOf(changing.who)
    const bundle = await visibleBundle(changing, id)
    if (bundle.reach === "internal")
      throw invalid("organisations", "Deze bundel is alleen van je eigen organisatie. Deel de bundel eerst")
    const choices = await store.organisationsToAsk(database, id, person.organisation.id)
    if (organisations.some((chosen) => !choices.some((choice) => choice.id === chosen)))
      throw invalid("organisations", "Een van deze organisaties kun je niet vragen. Kies uit de lijst")
    const added = await store.addRequests(
      database,
      [...new Set(organisations)].map((organisationId) => ({
        bundleId: id,
        organisationId,
        askedBy: person.id,
        askedAt: now,
      })),
    )
    const asked = new Set(added.map(({ organisationId }) => organisationId))
    for (const answerer of await peopleToAnswer(database))
      if (asked.has(answerer.organisationId))
        await writeMail(
          database,
          {
            recipient: answerer.email,
            subject: "Herken je dit?",
            body: `Een andere organisatie ziet dit:\n\n${bundle.bottleneck}\n\nZie jij dit ook? Antwoord op ${house.settings.BASE_URL}/herkenning\n`,
          },
          now,
        )
    return { id, asked: asked.size }
  },
})

/** The coordinators, and of organisations without one the volunteer coordinators. */
async function peopleToAnswer(database: Database) {
  const coordinators = await peopleWithRole(database, "coordinator")
  const coordinated = new Set(coordinators.map(({ organisationId }) => organisationId))
  const others = await peopleWithRole(database, "volunteerCoordinator")
  return [...coordinators, ...others.filter(({ organisationId }) => !coordinated.has(organisationId))]
}

export const listRecognitionRequests = question({
  name: "listRecognitionRequests",
  path: "/recognition-requests",
  summary: "What other organisations ask one's own: do you see this too?",
  may: answerers,
  input: z.object({}),
  output: z.array(
    z.object({
      id: z.uuid(),
      bottleneck: z.string(),
      askedAt: z.date(),
      answer: z.enum(recognitionAnswers).nullable(),
      peopleLeast: z.number().nullable(),
      remark: z.string().nullable(),
    }),
  ),
  run: async (asking) =>
    (await answersFor(asking)) ? store.questionsFor(asking.database, personOf(asking.who).organisation.id) : [],
})

export const answerRecognition = action({
  name: "answerRecognition",
  method: "POST",
  path: "/bundles/:id/recognitions",
  summary: "Answer for one's organisation whether it sees this too; a later answer takes the place of an earlier one",
  may: answerers,
  input: NewAnswer,
  output: z.object({ id: z.uuid(), hidden: z.string() }),
  audit: ({ id, answer }) => ({ subject: id, detail: { answer } }),
  async run(changing, { id, answer, peopleLeast, remark }) {
    const { database, who, now } = changing
    if (!(await answersFor(changing))) throw notFound()
    const person = personOf(who)
    const [asked] = await store.questionsFor(database, person.organisation.id, id)
    if (!asked) throw notFound()
    if (answer !== "yes" && peopleLeast !== undefined)
      throw invalid("peopleLeast", "Een aantal mensen hoort bij 'ja'. Laat het leeg, of kies 'ja'")
    const { masked, hidden } = maskAll({ remark })
    await store.addRecognition(database, {
      bundleId: id,
      organisationId: person.organisation.id,
      personId: person.id,
      answer,
      peopleLeast: peopleLeast ?? null,
      remark: masked.remark,
      answeredAt: now,
    })
    return { id, hidden }
  },
})
