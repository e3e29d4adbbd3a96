// Enhances the form for a signal, which works without this: shows what will be hidden while one types, keeps a draft
// in this tab until it is sent, and holds the form back while there is no connection. What finds personal data comes
// after the page, so that nobody waits for it; the server does the same again before anything is kept.

import { followLikeness } from "./like-signals.ts"
import { offerOtherWords } from "./no-name.ts"

// In the tab only: the draft survives a lost connection and a reload, and is gone when the tab is closed. It stands above
// what runs at once, which already looks here.
const place = "nabij-signaal"

const form = document.querySelector<HTMLFormElement>("#signaal")
const account = form?.querySelector<HTMLTextAreaElement>("[name=account]")
if (form && account) begin(form, account)

function begin(form: HTMLFormElement, account: HTMLTextAreaElement): void {
  const preview = form.querySelector<HTMLElement>("[data-preview]")
  const previewText = form.querySelector<HTMLElement>("[data-preview-text]")
  const noName = form.querySelector<HTMLElement>("[data-no-name]")
  const showFirst = form.querySelector<HTMLInputElement>("[data-show-first]")
  const status = document.createElement("p")
  status.setAttribute("role", "status")
  ;(account.closest(".utrecht-form-field") ?? account).append(status)

  const show = async () => {
    const { describeMasked, maskPersonalData } = await import("../methods/text/personal-data.ts")
    const { masked, spans } = maskPersonalData(account.value)
    if (preview) preview.hidden = spans.length === 0
    if (previewText) previewText.textContent = masked
    if (noName) offerOtherWords(noName, account, spans)
    if (showFirst) showFirst.value = ""
    const most = Number(account.dataset.maxLength ?? 2000)
    const length = `${account.value.length} van ${most} tekens.`
    const hidden = spans.length > 0 ? describeMasked(spans, "nl") : ""
    status.textContent = [hidden, account.value.length > most * 0.8 ? length : ""].filter(Boolean).join(" ")
  }
  account.addEventListener("input", show)
  const ticked = restore(form)
  show()
  followLikeness(form, account, ticked, () => keep(form))
  form.addEventListener("input", () => keep(form))
  form.addEventListener("submit", (event) => send(event, form, status))
}

function keep(form: HTMLFormElement): void {
  const fields = [...new FormData(form)].filter(([name]) => name !== "showFirst" && name !== "proof")
  sessionStorage.setItem(place, JSON.stringify(fields))
}

/** Fills in the draft. @returns the bottlenecks that were ticked, which come onto the page later. */
function restore(form: HTMLFormElement): string[] {
  const account = form.querySelector<HTMLTextAreaElement>("[name=account]")
  const draft = sessionStorage.getItem(place)
  if (!draft || !account || account.value !== "") return []
  const fields = JSON.parse(draft) as [string, string][]
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type))
      control.checked = fields.some(([name, value]) => name === control.name && value === control.value)
    else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    )
      control.value = fields.find(([name]) => name === control.name)?.[1] ?? control.value
  }
  return fields.flatMap(([name, value]) => (name === "joins" ? [value] : []))
}

/** Asks first whether the server can be reached: a form that is sent into nothing would be lost. */
async function send(event: SubmitEvent, form: HTMLFormElement, status: HTMLElement): Promise<void> {
  // A button that only looks something up goes its own way.
  if (event.submitter?.hasAttribute("formaction")) return
  event.preventDefault()
  keep(form)
  status.textContent = "Even kijken of er verbinding is …"
  const reached = await fetch("/gezond", { cache: "no-store" }).then(
    (answer) => answer.ok,
    () => false,
  )
  if (!reached) {
    status.textContent =
      "Er is nu geen verbinding. Je tekst staat nog hier en blijft staan, ook als je de pagina opnieuw laadt. Druk straks nog eens op Doorgeven."
    return
  }
  sessionStorage.removeItem(place)
  form.submit()
}
