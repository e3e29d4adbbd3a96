import assert from "node:assert/strict"
import type { AddressInfo } from "node:net"
import { after, before, test } from "node:test"
import PostalMime from "postal-mime"
import { SMTPServer } from "smtp-server"
import { mailTeamDigests } from "../../src/features/feedback/rounds.ts"
import { deliverMail } from "../../src/platform/mail/deliver.ts"
import { runRound } from "../../src/platform/rounds.ts"
import type { PersonName } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { mailsIn } from "../support/mails.ts"
import { bottleneck, type Course, courseOf, report } from "./feedback-course.ts"

let nabij: TestHouse
let course: Course
let server: SMTPServer
const received: string[] = []
const team = "aaaaaaaa-0000-4000-8000-000000000001"
const smallTeam = "aaaaaaaa-0000-4000-8000-000000000002"

before(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, callback) {
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => parts.push(part))
      stream.on("end", () => {
        received.push(Buffer.concat(parts).toString("utf8"))
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.server.address() as AddressInfo
  nabij = await openHouse({ MAIL_URL: `smtp://127.0.0.1:${port}` })
  course = courseOf(nabij)
  await makeTeam(team, "Team Kade", ["fatima", "mehmet", "saskia"])
  await makeTeam(smallTeam, "Team Dijk", ["joris"])
})
after(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await nabij.close()
})

async function makeTeam(id: string, name: string, members: PersonName[]) {
  const { pool } = nabij.house.database
  const home = "select organisation_id from membership where person_id = $1 limit 1"
  await pool.query(`insert into team (id, organisation_id, name, email) values ($2, (${home}), $3, $4)`, [
    ...[nabij.person[members[0] as PersonName], id, name],
    `${name.toLowerCase().replace(" ", "-")}@voorbeeld.example`,
  ])
  for (const member of members)
    await pool.query("update membership set team_id = $1 where person_id = $2", [id, nabij.person[member]])
}

const round = () => runRound(nabij.house, mailTeamDigests)
const none = { recipient: "", subject: "", body: "" }
const mails = async () => (await mailsIn(nabij.house)).sort((one, other) => (one.recipient < other.recipient ? -1 : 1))

test("on Monday each team hears once what happened, and never of whom", async () => {
  const named = await report(nabij.as("fatima"), "named", "Een leerling stopt omdat lenen eng is")
  const code = await report(nabij.as("mehmet"), "code", "Twee jongens durven de opleiding niet aan")
  const other = await report(nabij.as("joris"), "named", "Een buurjongen ziet het ook somber in")
  await course.weigh(named.id, "external", "Dank je Fatima", "2026-11-19")
  const bundle = await course.bundle([named.id, code.id, other.id], "2026-11-20")
  await course.state(bundle, "sharedBottleneck", "Ook Jeugdpunt Linde ziet dit", "2026-11-21")
  await round()
  assert.deepEqual(await mails(), [], "nothing before Monday")
  nabij.setClock("2026-11-24")
  await Promise.all([round(), round()])
  await round()
  const [small = none, large = none, ...more] = await mails()
  assert.equal(more.length, 0)
  assert.equal(large.recipient, "team-kade@voorbeeld.example")
  assert.match(large.body, new RegExp(bottleneck))
  assert.match(large.body, /21 november 2026: Het is een gedeeld knelpunt\n {2}Ook een organisatie ziet dit/)
  assert.match(large.body, /http:\/\/localhost:3000\/terugkoppeling/)
  assert.match(large.body, /Er zijn ook signalen gelezen/)
  assert.doesNotMatch(large.body, /Fatima|Mehmet|leerling|jongens|Dank je|Linde|code [A-Z]/)
  assert.equal(small.recipient, "team-dijk@voorbeeld.example")
  assert.match(small.body, /Er is nieuws over signalen uit jullie team/)
  assert.doesNotMatch(small.body, new RegExp(bottleneck), "a team of one is not told which bundle: that would point")
})

test("a week without news brings no mail, and a missed Monday is made up for", async () => {
  nabij.setClock("2026-12-01")
  await round()
  assert.equal((await mails()).length, 2)
  const { rows } = await nabij.house.database.pool.query("select bundle_id from bundle_link limit 1")
  await course.state(rows[0].bundle_id, "structural", "Het voldoet aan de elf punten", "2026-12-03")
  nabij.setClock("2026-12-17")
  await round()
  const [, , , large = none] = await mails()
  assert.match(large.body, /De werkgroep noemt dit een structureel signaal/)
  assert.doesNotMatch(large.body, /gedeeld knelpunt/, "what was told before is not told again")
})

test("an anonymous report is never mailed about", async () => {
  const before = (await mails()).length
  const { id } = await report(nabij.as("fatima"), "anonymous", "Dit durf ik niet met naam te zeggen")
  await course.weigh(id, "external", "Wij nemen dit mee", "2026-12-18")
  await course.bundle([id], "2026-12-18")
  nabij.setClock("2026-12-22")
  await round()
  assert.equal((await mails()).length, before)
})

test("the mail really goes out, once", async () => {
  await runRound(nabij.house, deliverMail)
  await runRound(nabij.house, deliverMail)
  assert.equal(received.length, 4)
  const parsed = await Promise.all(received.map((raw) => PostalMime.parse(raw)))
  const subjects = parsed.map(({ subject }) => subject).sort()
  assert.equal(subjects[0], "Wat er met jullie signalen gebeurde (Team Dijk)")
  assert.ok(parsed.some(({ text }) => text?.includes("structureel signaal")))
})

test("Saskia and Anita say where the mail of a team goes; Bram not for a team of another organisation", async () => {
  const saskia = await nabij.as("saskia").get("/beheer/teams")
  assert.match(saskia.text, /Team Kade/)
  assert.doesNotMatch(saskia.text, /Team Dijk/)
  const wrong = await nabij.as("saskia").post(`/beheer/teams/${team}`, { email: "geen adres" })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /Dit is geen e-mailadres/)
  assert.equal((await nabij.as("saskia").post(`/beheer/teams/${team}`, { email: "kade@noord.example" })).status, 303)
  assert.equal((await nabij.as("bram").get(`/beheer/teams/${team}`)).status, 404)
  assert.equal((await nabij.as("bram").post(`/beheer/teams/${team}`, { email: "bram@linde.example" })).status, 404)
  assert.match((await nabij.as("anita").get("/beheer/teams")).text, /kade@noord\.example/)
  assert.equal((await nabij.as("anita").api("PUT", `/teams/${team}/email`, {})).json().email, null)
  assert.equal((await nabij.as("fatima").get("/beheer/teams")).status, 404)
})
