// Enhances the form for a signal, which works without this by a button: tells while one types whether others saw something
// like it. What is sent is masked first; an older question is dropped for a newer one, and nothing is sent without connection.

import { isSealing } from "./sealing/begun.ts"

type Bundle = { id: string; bottleneck: string; state: string }
type Theme = { code: string; label: string }
type Answer = {
  said: string
  bundles: Bundle[]
  theme: { kind: "suggested"; themes: Theme[] } | { kind: "unclear" }
}

const pause = 800
const fewestWords = 5

/** @param ticked bottlenecks that were ticked in an earlier draft; `changed` is told when something came or went */
export function followLikeness(
  form: HTMLFormElement,
  account: HTMLTextAreaElement,
  ticked: readonly string[],
  changed: () => void,
): void {
  const part = form.querySelector<HTMLElement>("[data-like]")
  const address = part?.dataset.like
  if (!part || !address) return
  part.querySelector("[data-like-look]")?.remove()
  const show = showing(part, form, new Set(ticked), changed)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined
  let asked = ""

  const look = async () => {
    const { maskPersonalData } = await import("../methods/text/personal-data.ts")
    const { masked } = maskPersonalData(account.value)
    // Who seals a text sends it to nobody, not even to compare.
    if (masked === asked || !navigator.onLine || isSealing()) return
    asking?.abort()
    asking = new AbortController()
    const answer = await ask(address, masked, asking.signal)
    if (!answer) return
    asked = masked
    show(answer)
  }
  const soon = (wait: number) => {
    clearTimeout(timer)
    // What was found for words that are no longer there would mislead.
    asking?.abort()
    if (enough(account.value)) timer = setTimeout(look, wait)
    else if (asked !== "") {
      asked = ""
      show({ said: "", bundles: [], theme: { kind: "unclear" } })
    }
  }
  account.addEventListener("input", () => soon(pause))
  soon(0)
}

const enough = (text: string): boolean => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).size >= fewestWords

/** Nothing where it cannot be answered now: the form does not need it. */
const ask = (address: string, account: string, signal: AbortSignal): Promise<Answer | undefined> =>
  fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ account }),
    cache: "no-store",
    signal,
  }).then(
    (answer) => (answer.ok ? (answer.json() as Promise<Answer>) : undefined),
    () => undefined,
  )

/** Puts an answer on the page. A live region says the sentence only; what one can press stands outside it. */
function showing(part: HTMLElement, form: HTMLFormElement, ticked: Set<string>, changed: () => void) {
  const said = part.querySelector<HTMLElement>("[data-like-said]")
  const showBundles = bundleList(part, ticked)
  const showThemes = themeButtons(part, form, (label) => {
    if (said) said.textContent = `${said.textContent ?? ""} Thema ingevuld: ${label}.`.trim()
  })
  return (answer: Answer) => {
    if (said && said.textContent?.trim() !== answer.said) said.textContent = answer.said
    showBundles(answer.bundles)
    showThemes(answer.theme.kind === "suggested" ? answer.theme.themes : [])
    changed()
  }
}

function bundleList(part: HTMLElement, ticked: Set<string>): (bundles: readonly Bundle[]) => void {
  const place = part.querySelector<HTMLElement>("[data-like-bundles]")
  const template = part.querySelector<HTMLTemplateElement>("template[data-like-bundle]")
  const states = JSON.parse(template?.dataset.states ?? "{}") as Record<string, string>
  const rows = new Map<string, HTMLElement>()
  for (const row of place?.querySelectorAll<HTMLElement>(".nabij-option") ?? [])
    rows.set(row.querySelector("input")?.value ?? "", row)
  const options = () => place?.querySelector<HTMLElement>(".nabij-options")

  return (bundles) => {
    if (!place || !template) return
    if (!options()) place.replaceChildren(template.content.cloneNode(true))
    const boxOf = (row: HTMLElement) => row.querySelector<HTMLInputElement>("input")
    for (const [id, row] of rows) if (boxOf(row)?.checked) ticked.add(id)
    for (const [id, row] of rows) if (!boxOf(row)?.checked) ticked.delete(id)
    for (const bundle of bundles)
      if (!rows.has(bundle.id)) rows.set(bundle.id, rowFor(template, bundle, states, rows.size))
    // What one ticked stays, also when other words are nearer now.
    const shown = [...rows].filter(([id, row]) => boxOf(row)?.checked || bundles.some((one) => one.id === id))
    for (const [id, row] of shown) {
      const box = boxOf(row)
      if (box && ticked.has(id)) box.checked = true
    }
    options()?.replaceChildren(...shown.map(([, row]) => row))
    place.hidden = shown.length === 0
  }
}

function rowFor(
  template: HTMLTemplateElement,
  { id, bottleneck, state }: Bundle,
  states: Record<string, string>,
  number: number,
): HTMLElement {
  const row = template.content.querySelector(".nabij-option")?.cloneNode(true) as HTMLElement
  const box = row.querySelector("input")
  const hint = row.querySelector(".nabij-option__hint")
  if (box) {
    box.value = id
    box.id = `anderen-${number}`
    row.querySelector("label")?.setAttribute("for", box.id)
    box.setAttribute("aria-describedby", `${box.id}-hint`)
    if (hint) hint.id = `${box.id}-hint`
  }
  const words = row.querySelector("[data-bottleneck]")
  if (words) words.textContent = bottleneck
  if (hint) hint.textContent = states[state] ?? ""
  return row
}

/** The suggestion fills in the theme only when it is pressed, and goes when one chose a theme. */
function themeButtons(
  part: HTMLElement,
  form: HTMLFormElement,
  filledIn: (label: string) => void,
): (themes: readonly Theme[]) => void {
  const place = part.querySelector<HTMLElement>("[data-like-themes]")
  const template = part.querySelector<HTMLTemplateElement>("template[data-like-theme]")
  const field = form.querySelector<HTMLSelectElement>("select[name=theme]")
  let refused = false
  if (!place || !template || !field) return () => {}
  const close = () => {
    place.hidden = true
    field.focus()
  }
  field.addEventListener("change", () => {
    if (field.value !== "") place.hidden = true
  })
  place.addEventListener("click", (event) => {
    const pressed = (event.target as Element).closest<HTMLElement>("button, [data-like-other]")
    if (!pressed) return
    event.preventDefault()
    if (pressed instanceof HTMLButtonElement) {
      field.value = pressed.value
      field.dispatchEvent(new Event("input", { bubbles: true }))
      filledIn(pressed.textContent?.trim() ?? "")
    } else refused = true
    close()
  })
  return (themes) => {
    const known = themes.filter(({ code }) => field.querySelector(`option[value="${CSS.escape(code)}"]`))
    place.hidden = known.length === 0 || refused || field.value !== ""
    if (place.hidden) return
    place.replaceChildren(template.content.cloneNode(true))
    const first = place.querySelector("button")
    const buttons = known.map(({ code, label }) => buttonFor(first, code, label))
    first?.replaceWith(...buttons)
  }
}

function buttonFor(template: HTMLButtonElement | null, code: string, label: string): HTMLButtonElement {
  const button = template?.cloneNode(true) as HTMLButtonElement
  button.type = "button"
  button.removeAttribute("name")
  button.removeAttribute("formaction")
  button.value = code
  const words = button.querySelector("span")
  if (words) words.textContent = label
  return button
}
