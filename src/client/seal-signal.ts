// Adds to the form for a signal the choice to seal it: it can be read only when enough others see the same. Only a browser can
// do that, so without script the choice is not there; the form itself works without this.

import { ask, Refused } from "./sealing/asking.ts"
import { isSealing, markSealing } from "./sealing/begun.ts"
import type { Promised, Sealed } from "./sealing/seal-works.ts"

const form = document.querySelector<HTMLFormElement>("#signaal")
const place = form?.querySelector<HTMLElement>("[data-seal]")
if (form && place && globalThis.crypto?.subtle) begin(form, place)

type Choices = { places: { code: string; name: string }[]; topics: string[] }

async function begin(form: HTMLFormElement, place: HTMLElement): Promise<void> {
  const answer = await fetch(place.dataset.seal ?? "", { headers: { Accept: "text/html" } }).catch(() => undefined)
  if (!answer?.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  const part = page.querySelector<HTMLTemplateElement>("template[data-seal-part]")
  const done = page.querySelector<HTMLTemplateElement>("template[data-seal-done]")
  if (!part || !done) return markSealing(false)
  const begun = isSealing()
  place.replaceChildren(document.importNode(part.content, true))
  const check = place.querySelector<HTMLInputElement>("[name=sealed]")
  if (check && begun) {
    check.checked = true
    turn(form, place)
  } else markSealing(false)
  follow(form, place, part.dataset)
  const { key = "", publicKey = "", others, organisations } = part.dataset
  const promised = { keyId: key, publicKey, others: Number(others), organisations: Number(organisations) }
  // Before what else listens to this form, which would send the text itself.
  document.addEventListener(
    "submit",
    (event) => {
      if (event.target !== form || !isSealed(form) || event.submitter?.hasAttribute("formaction")) return
      event.preventDefault()
      event.stopImmediatePropagation()
      send(form, place, promised, done)
    },
    { capture: true },
  )
}

const isSealed = (form: HTMLFormElement): boolean => new FormData(form).get("sealed") === "on"

/** Shows what may be compared once somebody seals, and offers places and words that fit what was chosen above. */
function follow(form: HTMLFormElement, place: HTMLElement, { mostTopics }: DOMStringMap): void {
  const more = place.querySelector<HTMLElement>("[data-seal-more]")
  let asked = ""
  const look = async () => {
    if (more) more.hidden = !isSealed(form)
    // What stands there about comparing while one types does not hold for who seals.
    const compared = form.querySelector<HTMLElement>("#anderen")
    if (compared) compared.hidden = isSealed(form)
    if (!isSealed(form)) return
    const fields = new FormData(form)
    const about = new URLSearchParams({
      theme: String(fields.get("theme") ?? ""),
      area: String(fields.get("area") ?? ""),
    })
    if (about.toString() === asked) return
    asked = about.toString()
    const choices = await ask<Choices>(`/seal-choices?${about}`).catch(() => undefined)
    if (choices && asked === about.toString()) show(place, choices)
  }
  form.addEventListener("input", (event) => {
    limitWords(place, Number(mostTopics), event.target)
    if (event.target instanceof HTMLInputElement && event.target.name === "sealed") turn(form, place)
    look()
  })
  look()
}

/** Somebody begins to seal, or no longer does. */
function turn(form: HTMLFormElement, place: HTMLElement): void {
  const on = isSealed(form)
  const compared = form.querySelector<HTMLElement>("[data-like]")
  const account = form.querySelector<HTMLTextAreaElement>("[name=account]")
  const typed = place.querySelector<HTMLElement>("[data-seal-typed]")
  markSealing(on)
  if (typed) typed.hidden = !compared || account?.value.trim() === ""
  // By name cannot be sealed: under a code is the nearest.
  const [named, code] = ["named", "code"].map((mode) =>
    form.querySelector<HTMLInputElement>(`[name=mode][value=${mode}]`),
  )
  if (on && code && named?.checked) code.checked = true
  if (named) named.disabled = on
}

function limitWords(place: HTMLElement, most: number, changed: EventTarget | null): void {
  const words = [...place.querySelectorAll<HTMLInputElement>("[name=sealedTopics]")]
  if (
    words.filter((word) => word.checked).length > most &&
    changed instanceof HTMLInputElement &&
    words.includes(changed)
  )
    changed.checked = false
}

function show(place: HTMLElement, { places, topics }: Choices): void {
  const list = place.querySelector<HTMLSelectElement>("[name=sealedPlace]")
  const before = list?.value ?? ""
  const nothing = list?.options[0]
  if (list && nothing) {
    list.replaceChildren(nothing, ...places.map(({ code, name }) => new Option(name, code)))
    list.value = places.some(({ code }) => code === before) ? before : ""
  }
  const words = place.querySelector<HTMLElement>("[data-seal-words]")
  if (words) words.hidden = topics.length === 0
  words?.querySelector(".nabij-options")?.replaceChildren(...topics.map(wordRow))
}

function wordRow(topic: string, index: number): HTMLElement {
  const row = document.createElement("div")
  row.className = "nabij-option utrecht-form-field utrecht-form-field--checkbox"
  const box = document.createElement("input")
  Object.assign(box, { type: "checkbox", name: "sealedTopics", value: topic, id: `verzegeld-woord-${index}` })
  box.className = "utrecht-checkbox utrecht-checkbox--html-input"
  const label = document.createElement("label")
  label.className = "utrecht-form-label utrecht-form-label--checkbox"
  label.htmlFor = box.id
  label.textContent = topic
  row.append(box, label)
  return row
}

async function send(
  form: HTMLFormElement,
  place: HTMLElement,
  promised: Promised,
  done: HTMLTemplateElement,
): Promise<void> {
  if (form.getAttribute("aria-busy") === "true") return
  form.setAttribute("aria-busy", "true")
  const wrong = place.querySelector<HTMLElement>("[data-seal-wrong]")
  if (wrong) wrong.textContent = ""
  try {
    const { sealForm } = await import("./sealing/seal-works.ts")
    finish(await sealForm(new FormData(form), promised), done)
  } catch (problem) {
    const why = problem instanceof Refused ? problem.message : "Verzegelen lukt niet in deze browser."
    if (wrong) wrong.textContent = `${why} Er is niets doorgegeven. Je tekst staat er nog.`
    wrong?.scrollIntoView({ block: "center" })
  }
  form.removeAttribute("aria-busy")
}

/** What comes instead of the form; the receipt stands here and nowhere else. */
function finish({ receipt, readAt }: Sealed, done: HTMLTemplateElement): void {
  // The draft of the form, which would otherwise stay behind in this tab.
  sessionStorage.removeItem("nabij-signaal")
  markSealing(false)
  const main = document.querySelector("main")
  if (!main) return
  main.replaceChildren(document.importNode(done.content, true))
  for (const part of main.querySelectorAll<HTMLElement>("[data-seal-receipt]")) if (!receipt) part.remove()
  for (const part of main.querySelectorAll<HTMLElement>("[data-seal-own]")) if (receipt) part.remove()
  const digits = main.querySelector("[data-digits]")
  if (digits) digits.textContent = receipt ?? ""
  const address = main.querySelector("[data-read-at]")
  if (address) address.textContent = (readAt ?? "").replace(/^https?:\/\//, "")
  main.querySelector("h1")?.focus()
}
