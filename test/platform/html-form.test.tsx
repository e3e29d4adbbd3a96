import assert from "node:assert/strict"
import { test } from "node:test"
import {
  Checks,
  Choice,
  ErrorSummary,
  FileField,
  Form,
  Select,
  TextArea,
  TextField,
} from "../../src/platform/html/form.tsx"
import {
  emptyForm,
  errorOf,
  type FormState,
  fieldId,
  fieldValue,
  fieldValues,
} from "../../src/platform/html/form-state.ts"

const state: FormState = {
  values: { account: `Huur & "toeslag" <b>`, theme: "rent", affected: ["young", "old"], secret: "geheim123" },
  errors: [{ field: "account", message: "Schrijf ten minste één zin" }],
}

const html = async (element: unknown) => String(await element)

test("what somebody filled in comes back in every kind of field, safely written", async () => {
  const account = await html(<TextArea state={state} name="account" label="Wat merk je op?" />)
  assert.match(account, />Huur &amp; &quot;toeslag&quot; &lt;b&gt;<\/textarea>/)
  const groups = [{ label: "Wonen", options: [{ value: "rent", label: "Te hoge huur" }] }]
  assert.match(
    await html(<Select state={state} name="theme" label="Thema" empty="Weet ik niet" options={groups} />),
    /<optgroup label="Wonen"><option value="rent" selected="">/,
  )
  const options = ["young", "old", "work"].map((value) => ({ value, label: value }))
  const checks = await html(<Checks state={state} name="affected" legend="Wie raakt dit?" options={options} />)
  assert.equal(checks.match(/checked=""/g)?.length, 2)
})

test("a password never comes back", async () => {
  const field = await html(<TextField state={state} name="secret" label="Wachtwoord" type="password" />)
  assert.doesNotMatch(field, /geheim123/)
})

test("a field tells a screen reader its hint and what is wrong", async () => {
  const field = await html(<TextField state={state} name="account" label="Verhaal" hint="Geen namen" />)
  assert.match(field, /aria-describedby="veld-account-hint veld-account-error" aria-invalid="true"/)
  assert.match(field, /id="veld-account-error"/)
  const fine = await html(<TextField state={emptyForm} name="account" label="Verhaal" />)
  assert.doesNotMatch(fine, /aria-describedby|aria-invalid/)
})

test("the summary leads to each field, also to the first choice of a group", async () => {
  const wrong: FormState = {
    values: {},
    errors: [
      { field: "way", message: "Kies hoe je dit wilt doorgeven" },
      { field: "place", message: "Deze buurt kennen wij niet" },
      { field: "", message: "Er is intussen iets veranderd" },
    ],
  }
  const summary = await html(<ErrorSummary state={wrong} labels={{ way: "Hoe?", place: "Buurt" }} />)
  assert.match(summary, /role="alert" tabindex="-1"/)
  assert.match(summary, /<a href="#veld-way">Hoe\? Kies hoe je dit wilt doorgeven<\/a>/)
  assert.match(summary, /<a href="#veld-place">Buurt: Deze buurt kennen wij niet<\/a>/)
  assert.match(summary, /<li>Er is intussen iets veranderd<\/li>/)
  const options = [
    { value: "named", label: "Met mijn naam" },
    { value: "code", label: "Onder een code" },
  ]
  const choice = await html(<Choice state={wrong} name="way" legend="Hoe?" options={options} />)
  assert.match(choice, /id="veld-way" type="radio" name="way" value="named"/)
  assert.match(choice, /id="veld-way-2"/)
  assert.match(choice, /<fieldset class="[^"]*invalid" aria-describedby="veld-way-error"/)
})

test("without mistakes there is no summary", async () => {
  assert.equal(await html(<ErrorSummary state={emptyForm} />), "")
})

test("two forms on one page keep their fields apart", () => {
  assert.notEqual(
    fieldId({ ...emptyForm, id: "signaal-1" }, "reason"),
    fieldId({ ...emptyForm, id: "signaal-2" }, "reason"),
  )
})

test("after a mistake a file has to be chosen again, and the page says so", async () => {
  assert.match(await html(<FileField state={state} name="file" label="Bestand" />), /Kies het bestand opnieuw\./)
  assert.doesNotMatch(await html(<FileField state={emptyForm} name="file" label="Bestand" />), /opnieuw/)
})

test("a form is sent by the server's rules alone, files included", async () => {
  const form = await html(
    <Form action="/signalen" multipart>
      <p>veld</p>
    </Form>,
  )
  assert.match(form, /action="\/signalen" method="post" enctype="multipart\/form-data" novalidate=""/)
})

test("a field that was left out is empty, not an error", () => {
  assert.equal(fieldValue(emptyForm, "theme"), "")
  assert.deepEqual(fieldValues(emptyForm, "theme"), [])
  assert.equal(fieldValue(state, "affected"), "young")
  assert.deepEqual(fieldValues(state, "theme"), ["rent"])
  assert.equal(errorOf(state, "theme"), undefined)
})
