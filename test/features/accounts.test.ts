import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { password } from "../seeds.ts"
import { type Answer, openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const signIn = (name: string, given = password) =>
  nabij.visitor.api("POST", "/sessions", { email: `${name}@voorbeeld.example`, password: given })

/** What a program with this token gets. */
async function withToken(token: string, path: string, init: RequestInit = {}) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" }
  const response = await nabij.app.request(`http://localhost:3000/api/v1${path}`, { ...init, headers })
  return { status: response.status, json: await response.json() }
}
const reasonOf = (answer: Answer) => answer.json().invalidParams[0].reason

test("Fatima signs in and comes where she wanted to go, with a cookie that no script can read", async () => {
  const form = { email: " Fatima@Voorbeeld.example", password, verder: "/signalen?week=46" }
  const answer = await nabij.visitor.post("/aanmelden", form)
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get("location"), "/signalen?week=46")
  const cookie = answer.headers.get("set-cookie") ?? ""
  assert.match(cookie, /^nabij=[\w-]{32};.*HttpOnly.*SameSite=Lax/)
  const token = /^nabij=([\w-]+)/.exec(cookie)?.[1] ?? ""
  assert.equal((await withToken(token, "/me")).json.name, "Fatima Zerouali")
})

test("a wrong password and an address that nobody has get the same sentence", async () => {
  const known = await signIn("tom", "een heel ander wachtwoord")
  const unknown = await signIn("iemand-anders", "een heel ander wachtwoord")
  assert.equal(known.status, 400)
  assert.equal(unknown.status, 400)
  assert.equal(known.text, unknown.text)
  assert.equal(reasonOf(known), "Dit e-mailadres en wachtwoord horen niet bij elkaar")
})

test("after a mistake the e-mail address is still in the form, the password is not", async () => {
  const answer = await nabij.visitor.post("/aanmelden", {
    email: "els@voorbeeld.example",
    password: "vergeten wachtwoord",
    verder: "/agenda",
  })
  assert.equal(answer.status, 400)
  assert.match(answer.text, /value="els@voorbeeld.example"/)
  assert.match(answer.text, /name="verder" value="\/agenda"/)
  assert.doesNotMatch(answer.text, /vergeten wachtwoord/)
})

test("who guesses waits longer each time, at most a minute, for that one address; the owner gets in after it", async () => {
  const real = nabij.house.clock
  let now = real()
  nabij.house.clock = () => now
  try {
    const seconds = async () => {
      const answer = await signIn("chantal", "geraden wachtwoord")
      return answer.status === 429 ? Number(/Wacht (\d+) seconde/.exec(answer.json().title)?.[1]) : 0
    }
    const later = (count: number) => {
      now = new Date(now.getTime() + count * 1000)
    }
    for (let guess = 0; guess < 5; guess++) assert.equal(await seconds(), 0)
    assert.equal(await seconds(), 5)
    const waits: number[] = []
    for (let guess = 0; guess < 6; guess++) {
      const wait = await seconds()
      waits.push(wait)
      later(wait)
      assert.equal(await seconds(), 0, "after the wait one may try again")
    }
    assert.deepEqual(waits, [5, 10, 20, 40, 60, 60])
    assert.equal((await signIn("chantal")).status, 429, "the right password waits too, or guessing would still pay")
    assert.equal((await signIn("bram")).status, 201, "nobody else waits")
    const page = await nabij.visitor.post("/aanmelden", { email: "chantal@voorbeeld.example", password })
    assert.equal(page.status, 429)
    assert.match(page.text, /Even wachten.*te vaak een verkeerd wachtwoord/s)
    later(60)
    assert.equal((await signIn("chantal")).status, 201)
    assert.equal(await seconds(), 0, "signing in forgets what went wrong before")
  } finally {
    nabij.house.clock = real
  }
})

test("ten guesses in the same moment count as ten", async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => signIn("noor", "geraden wachtwoord")))
  assert.equal(answers.filter(({ status }) => status === 429).length, 5)
})

test("an address that nobody has makes one wait just the same", async () => {
  for (let guess = 0; guess < 5; guess++) assert.equal((await signIn("niemand", "geraden")).status, 400)
  assert.equal((await signIn("niemand", "geraden")).status, 429)
})

test("Joris signs out and his session is over, in the browser and for a program", async () => {
  const { token } = (await signIn("joris")).json()
  assert.equal((await withToken(token, "/me")).status, 200)
  assert.equal((await withToken(token, "/sessions/current", { method: "DELETE" })).status, 200)
  assert.equal((await withToken(token, "/me")).status, 401)
  assert.equal((await nabij.as("joris").get("/account")).status, 200, "his other session goes on")
})

test("a session ends after fourteen days and is forgotten at the next signing in", async () => {
  const { id, token } = (await signIn("joris")).json()
  for (const day of ["2026-11-24", "2026-12-01"]) {
    nabij.setClock(day)
    assert.equal((await withToken(token, "/me")).status, 200)
  }
  nabij.setClock("2026-12-02")
  assert.equal((await withToken(token, "/me")).status, 401)
  await signIn("joris")
  const { rows } = await nabij.house.database.pool.query("select 1 from session where id = $1", [id])
  assert.equal(rows.length, 0)
  nabij.setClock("2026-11-18")
})

test("Mehmet works for two organisations, switches himself, and never sees both", async () => {
  const mehmet = nabij.as("mehmet")
  const me = async () => (await mehmet.api("GET", "/me")).json()
  assert.equal((await me()).organisation.name, "Jeugdpunt Linde")
  assert.deepEqual(
    (await me()).organisations.map(({ name }: { name: string }) => name),
    ["Wijkteam Noord"],
  )
  assert.match((await mehmet.get("/account")).text, /Wijkteam Noord<\/option>/)
  assert.doesNotMatch((await mehmet.get("/signalen/nieuw")).text, /Wijkteam Noord/)
  const switched = await mehmet.post("/account/organisatie", {
    organisationId: nabij.organisation["wijkteam-noord"] ?? "",
  })
  assert.equal(switched.status, 303)
  assert.equal((await me()).organisation.name, "Wijkteam Noord")
  const form = await mehmet.get("/signalen/nieuw")
  assert.match(form.text, /De signaalcoördinator van Wijkteam Noord ziet je naam/)
  assert.doesNotMatch(form.text, /Jeugdpunt Linde/)
  const foreign = await mehmet.api("PUT", "/sessions/current/organisation", {
    organisationId: nabij.organisation["gemeente-oeverstad"],
  })
  assert.equal(foreign.status, 404, "an organisation that he does not work for")
})

test("a role that ended works no longer at once, and nobody goes on elsewhere without choosing it", async () => {
  const { members } = (await nabij.as("saskia").api("GET", "/members")).json()
  const role = members.find(({ name }: { name: string }) => name === "Mehmet Aydin")
  const page = await nabij.as("saskia").get(`/beheer/mensen/${role.membershipId}`)
  assert.match(page.text, /Stopt Mehmet Aydin\?/)
  const ended = await nabij.as("saskia").post(`/beheer/mensen/${role.membershipId}/stoppen`)
  assert.equal(ended.status, 303)
  assert.equal((await nabij.as("mehmet").api("GET", "/signals")).status, 401)
  const again = (await signIn("mehmet")).json()
  assert.equal(again.organisation, "Jeugdpunt Linde")
})

test("who has no role anywhere is told so, and only with the right password", async () => {
  const { members } = (await nabij.as("anita").api("GET", "/members")).json()
  const role = members.find(({ name }: { name: string }) => name === "Wim Schuurman")
  assert.equal((await nabij.as("anita").api("DELETE", `/members/${role.membershipId}`)).status, 200)
  assert.match(reasonOf(await signIn("wim")), /hoort op dit moment bij geen organisatie/)
  assert.match(reasonOf(await signIn("wim", "iets heel anders")), /horen niet bij elkaar/)
})

test("nobody ends their own role, and a coordinator only the roles that coordinators give", async () => {
  const { members } = (await nabij.as("chantal").api("GET", "/members")).json()
  const ofRole = (role: string) => members.find((member: { role: string }) => member.role === role)
  const own = await nabij.as("chantal").api("DELETE", `/members/${ofRole("coordinator").membershipId}`)
  assert.equal(own.status, 409)
  assert.match(own.json().title, /jezelf niet/)
  for (const role of ["administrator", "workingGroup", "analyst"])
    assert.equal((await nabij.as("chantal").api("DELETE", `/members/${ofRole(role).membershipId}`)).status, 404, role)
  const elsewhere = (await nabij.as("bram").api("GET", "/members")).json().members[0]
  assert.equal((await nabij.as("chantal").api("DELETE", `/members/${elsewhere.membershipId}`)).status, 404)
  assert.doesNotMatch((await nabij.as("chantal").get("/beheer/mensen")).text, /Joris|Jeugdpunt/)
})
