import { checkShare, makeKey, register } from "../../src/client/sealing/key-works.ts"
import { newMemberCode } from "../../src/client/sealing/member-key.ts"
import { beginOpening, finishOpening, givePart } from "../../src/client/sealing/opening-works.ts"
import { agreeOnRule, inBrowserOf, seal, takeIn } from "../features/escrow-world.ts"
import type { TestHouse } from "./house.ts"
import { accountOf, askAndAnswer, type Plan, type Told, toldOf } from "./promise-world.ts"

const plan: Plan = {
  ...{ by: "joris", mode: "code", asker: "bram", from: "jeugdpunt-linde", word: "Ooievaarsbekdreef" },
  ...{ week: 35, theme: "buslijn_weg", area: ["BU90010104", "Haven"], people: 6131 },
}
/** The Monday of that week, as it stands on the outside. */
const monday = "2026-08-24"
const members = ["els", "chantal"] as const
/** They work for three other organisations; Mehmet could be Fatima as well as Joris, and counts for one of the two. */
const others = ["fatima", "saskia", "dirk", "chantal"] as const

type SealedPromise = {
  told: Told
  /** What somebody might try in an address. */
  ids: string[]
  /** A week later there are enough: members asked to open it and gave their parts, and nobody did yet. */
  reach(): Promise<void>
  /** It is opened, and its author was asked something. */
  open(): Promise<void>
}

/** Joris seals a signal under his code and shows its place and its week; others see the same. */
export async function sealForPromises(nabij: TestHouse): Promise<SealedPromise> {
  const codes = { els: newMemberCode(), chantal: newMemberCode() }
  await takeIn(nabij, "chantal", "schuldhulp-delta")
  for (const who of members) await inBrowserOf(nabij, who, () => register(codes[who]))
  await inBrowserOf(nabij, "els", () =>
    makeKey(
      members.map((who) => nabij.person[who] as string),
      2,
    ),
  )
  const desk = async (path: string) => (await nabij.as("els").api("GET", path)).json()
  const [{ id: sharing }] = (await desk("/escrow-keys")).sharings
  for (const who of members) await inBrowserOf(nabij, who, () => checkShare(sharing, codes[who]))
  await agreeOnRule({ nabij, codes })
  const { id } = await seal(nabij, "joris", accountOf(plan.word), {
    ...{ theme: plan.theme, area: plan.area[0], week: `2026-W${plan.week}`, peopleLeast: String(plan.people) },
    ...{ sealedPlace: plan.area[0], sealedTime: "week" },
  })
  const about = { theme: plan.theme, week: `2026-W${plan.week}` }
  for (const who of others) await seal(nabij, who, `Hier gaat de bus niet meer, ziet ${who}`, about)
  const told = toldOf(nabij, plan, id)
  const week = new RegExp(`${told.marks.week.source}|${monday}`)
  const ids = [id, sharing]
  let opening = ""
  return {
    told: { ...told, marks: { ...told.marks, week } },
    ids,
    async reach() {
      nabij.setClock("2026-11-25")
      const [{ sharingId, texts }] = (await desk("/escrow-openings")).openable
      await inBrowserOf(nabij, "els", () => beginOpening(sharingId, texts, codes.els))
      opening = (await desk("/escrow-openings")).openings[0].id
      await inBrowserOf(nabij, "chantal", () => givePart(opening, codes.chantal))
      ids.push(opening)
    },
    async open() {
      await inBrowserOf(nabij, "els", () => finishOpening(opening, codes.els))
      await askAndAnswer(nabij, plan, id)
    },
  }
}
