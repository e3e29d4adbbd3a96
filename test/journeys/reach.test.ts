import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { letterCodeHash } from "../../src/features/accounts/secrets.ts"
import { tellQuietOffers } from "../../src/features/reach/rounds.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { addTown } from "../features/matches-world.ts"
import { addAreas, addAsked, addOffer, addSummer, addTiers, propose, summer } from "../features/reach-world.ts"
import { assertUsable, complaintsOf, openFolds, picture } from "../support/browser.ts"
import { at, browser, nabij, openInBrowser } from "../support/in-browser.ts"

const code = "k7mw-92pd-aaaa-bbbb-cccc"

/** A summer of needs, mostly helped from the top; a town with needs that wait; a giver of whom nobody asked anything. */
async function play(): Promise<void> {
  await addAreas(nabij)
  await addSummer(nabij, [24, 21], [30, 20], [27, 12], [21, 6])
  await addTiers(
    nabij,
    [
      [8, 6],
      [10, 3],
    ],
    { ...summer, area: "BU90010102", languages: ["ar"], entry: "phone" },
  )
  await addTiers(nabij, [[3, 2]], { ...summer, area: "BU90010104", languages: ["ti"], entry: "kiosk" })
  const offer = await addOffer(nabij, { units: 90 })
  for (const [step, reason, byHand] of [
    ["declined", "ratherOther", undefined],
    ["notDone", "helperStayedAway", "knows"],
    ["refused", "unsafe", undefined],
  ] as const)
    await propose(nabij, await addAsked(nabij, summer), offer, {
      on: "2026-07-10",
      step,
      reason,
      ...(byHand && { byHand }),
    })
  await addTown(nabij, 120)
  const still = await addOffer(nabij, { item: "naaien" })
  const { pool } = nabij.house.database
  await pool.query("alter table offer disable trigger offer_append_only")
  await pool.query("update offer set link_hash = $2, made_on = '2026-10-01' where id = $1", [
    still,
    letterCodeHash(code),
  ])
  await pool.query("alter table offer enable trigger offer_append_only")
  for (let turn = 0; turn < 12; turn++) await addOffer(nabij, { item: "naaien", email: null })
  for (let turn = 0; turn < 6; turn++) await addAsked(nabij, { askedOn: "2026-11-10" })
  await runRound(nabij.house, tellQuietOffers)
}

suite("Whether help reaches people, in a real browser", () => {
  openInBrowser(play)

  test("Noor reads the answer first, then the numbers, crosses two of them by keyboard, and knows whom to ask", async () => {
    const noor = await browser.desk()
    await at(noor, "noor", "/bereik/hulp?periode=2026-K3")
    assert.match((await noor.textContent("main")) ?? "", /Ja: onder regel 1 kreeg \d+ van de \d+/)
    await openFolds(noor)
    await assertUsable(noor)
    await picture(noor, "reach-desk")
    await noor.getByLabel("Kolommen").focus()
    await noor.keyboard.press("T")
    await noor.getByLabel("Kolommen").press("Tab")
    await Promise.all([noor.waitForNavigation(), noor.keyboard.press("Enter")])
    assert.match((await noor.textContent("#kruis")) ?? "", /Regel en taal/)
    await noor.getByRole("link", { name: "Wie zouden wij erbij vragen?" }).click()
    await noor.getByRole("heading", { level: 1, name: "Wie zouden wij erbij vragen?" }).waitFor()
    await assertUsable(noor)
    await picture(noor, "recruit-desk")
    assert.deepEqual(complaintsOf(noor), [])
  })

  test("on a phone it is one column, with every number", async () => {
    const noor = await browser.phone()
    await at(noor, "noor", "/bereik/hulp?periode=2026-K3&naast=population")
    await openFolds(noor)
    await assertUsable(noor)
    await picture(noor, "reach-phone")
    await noor.goto("/bereik/werven")
    await assertUsable(noor)
    await picture(noor, "recruit-phone")
  })

  test("Saskia, who does not plan, reads the same quarter without small numbers, also without script", async () => {
    const saskia = await browser.phone()
    await at(saskia, "saskia", "/bereik/hulp")
    await openFolds(saskia)
    await assertUsable(saskia)
    await picture(saskia, "reach-outside-phone")
    assert.match((await saskia.textContent("main")) ?? "", /te weinig/)
    const plain = await browser.withoutScript()
    await at(plain, "saskia", "/bereik/hulp")
    await plain.getByLabel("Wat er gevraagd werd in").selectOption("2026-K3")
    await plain.getByRole("button", { name: "Laat zien" }).first().click()
    assert.match((await plain.textContent("main")) ?? "", /Elke vraag is 28 dagen gevolgd/)
  })

  test("a giver of whom nobody asked anything reads why, and turns the mail off", async () => {
    const giver = await browser.phone()
    await giver.goto(`/mijn-aanbod/${code}`)
    await openFolds(giver)
    await assertUsable(giver)
    await picture(giver, "quiet-phone")
    assert.match((await giver.textContent("main")) ?? "", /Waarom je nog niets hoorde[\s\S]*Dat ligt niet aan jou/)
    await giver.getByRole("button", { name: "Mail mij hier niet over" }).click()
    await giver.getByText("Wij mailen je niet als je aanbod een tijd niet nodig is.").waitFor()
  })
})
