// The pages on which members of the working group make keys and open sealed signals. What happens here cannot happen on the
// server: codes, shares and the texts themselves stay in this browser. The mathematics comes after the page.

import { Refused } from "./sealing/asking.ts"

const forms = document.querySelectorAll<HTMLFormElement>("form[data-sealed]")
for (const form of forms) begin(form)
showFingerprints()

type Work = (form: HTMLFormElement, code: string) => Promise<string>

const chosen = (form: HTMLFormElement, name: string): string[] => new FormData(form).getAll(name).map(String)
const threshold = (form: HTMLFormElement): number => Number(new FormData(form).get("threshold"))
const keys = () => import("./sealing/key-works.ts")
const openings = () => import("./sealing/opening-works.ts")

const works: Record<string, Work> = {
  register: async (form) => {
    const { newMemberCode, register } = await keys()
    if (!form.dataset.code) return showCode(form, newMemberCode())
    await register(form.dataset.code)
    return "Je code is klaar. De pagina wordt opnieuw geladen."
  },
  ceremony: async (form) => {
    await (await keys()).makeKey(chosen(form, "members"), threshold(form))
    return "De sleutel is gemaakt. Laat nu ieder lid de eigen code controleren."
  },
  check: async (form, code) => {
    await (await keys()).checkShare(form.dataset.sharing ?? "", code)
    return "Je code past bij je deel."
  },
  "hand-on": async (form, code) => {
    const wanted = {
      dealers: chosen(form, "dealers"),
      people: chosen(form, "members"),
      threshold: threshold(form),
      code,
    }
    await (await keys()).handOn(form.dataset.sharing ?? "", wanted)
    return "Je gaf je deel door. Vraag nu de anderen."
  },
  deal: async (form, code) => {
    await (await keys()).dealOn(form.dataset.sharing ?? "", code)
    return "Je gaf je deel door."
  },
  open: async (form, code) => {
    await (await openings()).beginOpening(form.dataset.sharing ?? "", JSON.parse(form.dataset.texts ?? "[]"), code)
    return "De andere leden kunnen nu hun deel geven."
  },
  give: async (form, code) => {
    await (await openings()).givePart(form.dataset.opening ?? "", code)
    return "Je gaf je deel."
  },
  finish: async (form, code) => {
    const { opened, failed } = await (await openings()).finishOpening(form.dataset.opening ?? "", code)
    const rest = failed > 0 ? ` ${failed} ging niet open.` : ""
    return `${opened === 1 ? "1 tekst is open" : `${opened} teksten zijn open`} en ${opened === 1 ? "staat" : "staan"} in het postvak.${rest}`
  },
}

function begin(form: HTMLFormElement): void {
  const status = document.createElement("p")
  status.setAttribute("role", "status")
  form.append(status)
  form.hidden = false
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    if (form.getAttribute("aria-busy") === "true") return
    form.setAttribute("aria-busy", "true")
    status.textContent = "Een ogenblik, je browser rekent …"
    try {
      status.textContent = await work(form)
      if (form.dataset.sealed !== "register" || form.dataset.done) setTimeout(() => location.reload(), 1200)
    } catch (problem) {
      status.textContent = problem instanceof Refused ? problem.message : unexpected(problem)
    }
    form.removeAttribute("aria-busy")
  })
}

async function work(form: HTMLFormElement): Promise<string> {
  const kind = form.dataset.sealed ?? ""
  const field = form.querySelector<HTMLInputElement>("[data-code]")
  if (field) {
    const { isCode } = await import("./sealing/member-key.ts")
    if (!isCode(field.value)) {
      field.focus()
      throw new Refused("Een code heeft 24 letters en cijfers. Kijk of je alles hebt overgenomen.")
    }
  }
  const isSecondStep = kind === "register" && form.dataset.code !== undefined
  const said = await works[kind]?.(form, field?.value ?? "")
  if (field) field.value = ""
  if (isSecondStep) form.dataset.done = "yes"
  return said ?? ""
}

function unexpected(problem: unknown): string {
  console.error(problem)
  return "Dit lukte niet in deze browser. Er is niets veranderd. Probeer het met een nieuwere browser."
}

/** Shown once; stored nowhere. */
function showCode(form: HTMLFormElement, code: string): string {
  form.dataset.code = code
  const box = form.querySelector<HTMLElement>("[data-new-code]")
  const digits = form.querySelector<HTMLElement>("[data-digits]")
  const words = form.querySelector<HTMLElement>("[data-register-words]")
  if (box) box.hidden = false
  if (digits) digits.textContent = code
  if (words) words.textContent = "Ik heb mijn code bewaard"
  return "Hierboven staat je code. Bewaar hem eerst."
}

/** Members compare these aloud: a key that somebody put in between looks different. */
async function showFingerprints(): Promise<void> {
  const places = document.querySelectorAll<HTMLElement>("[data-fingerprint]")
  if (places.length === 0) return
  const { fingerprintOf } = await import("./sealing/member-key.ts")
  for (const place of places) place.textContent = await fingerprintOf(...(place.dataset.fingerprint ?? "").split(" "))
}
