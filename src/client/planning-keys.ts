// Lets a coordinator go through the planning with one key a step, once the list has the focus: keys that always work would get in
// the way of who speaks to the computer. Without this one presses the buttons.

const section = document.querySelector<HTMLElement>("[data-planning]")
const remembered = "nabij-planning"
const rows = (): HTMLElement[] => [...(section?.querySelectorAll<HTMLElement>(".nabij-entries__entry") ?? [])]
function begin(section: HTMLElement): void {
  for (const row of rows()) row.tabIndex = -1
  moveSkipped()
  // A screen that one touches has no keys to press; where there are some after all, they work.
  if (!matchMedia("(hover: none)").matches) section.querySelector("h2")?.after(keyBar())
  section.addEventListener("keydown", onKey)
  for (const form of section.querySelectorAll("form[data-approve]"))
    form.addEventListener("submit", () => keepPlaceAfter(rowOf(form)))
  // What one picks up stays in the list, and so does the place.
  for (const form of section.querySelectorAll("form[data-claim]"))
    form.addEventListener("submit", () => keepPlace(rowOf(form), rowOf(form)))
  const place = taken("at")
  const about = taken("about")
  if (place === null) return
  const row = rows().find((row) => idOf(row) === place) ?? rows()[0]
  row?.focus()
  const said = document.querySelector(".utrecht-alert[role=status] p")?.textContent
  if (row && about && said) say(row, `‘${about}’: ${said}`)
}

/** What was kept for the page that comes next, once. */
function taken(name: "at" | "about"): string | null {
  const kept = sessionStorage.getItem(`${remembered}-${name}`)
  sessionStorage.removeItem(`${remembered}-${name}`)
  return kept
}

const spoken = document.createElement("p")
spoken.className = "nabij-planning__said"
spoken.ariaLive = "polite"

/** Says something in the row where one is: what stands above the list is out of sight there. */
function say(row: HTMLElement, words: string): void {
  spoken.textContent = ""
  row.querySelector(".nabij-entries__head")?.prepend(spoken)
  // What speaks the page to somebody hears only what changes in a place that it knows already.
  setTimeout(() => spoken.replaceChildren(words), 100)
}

function keyBar(): HTMLElement {
  const bar = document.createElement("p")
  bar.className = "nabij-planning__keys"
  bar.append(startButton(), keysInWords())
  return bar
}

function startButton(): HTMLButtonElement {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "utrecht-button utrecht-button--secondary-action"
  button.textContent = "Met toetsen werken"
  button.addEventListener("click", () => rows()[0]?.focus())
  return button
}

function keysInWords(): HTMLElement {
  const words = document.createElement("span")
  words.append(" Druk op deze knop, of ga met Tab naar een vraag. Dan werkt:")
  const keys = [
    ["j", "volgende"],
    ["k", "vorige"],
    ["a", "goedkeuren"],
    ["o", "oppakken"],
    ["l", "loslaten"],
    ["w", "waarom, of een ander"],
    ["s", "overslaan"],
  ]
  for (const [key = "", what = ""] of keys) {
    const letter = document.createElement("kbd")
    letter.textContent = key
    words.append(" ", letter, `\u00a0${what}`)
  }
  return words
}

const rowOf = (inside: Element | null): HTMLElement | null =>
  inside?.closest<HTMLElement>(".nabij-entries__entry") ?? null
const linkOf = (row: HTMLElement) => row.querySelector<HTMLAnchorElement>(".nabij-entries__title a")
const aliasOf = (row: HTMLElement): string => linkOf(row)?.textContent?.trim() ?? ""
const idOf = (row: HTMLElement): string => linkOf(row)?.pathname.split("/").at(-1) ?? ""

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const row = rowOf(event.target instanceof Element ? event.target : null)
  if (!row) return
  const steps: Record<string, () => void> = {
    j: () => void stepFrom(row, 1),
    k: () => void stepFrom(row, -1),
    a: () => press(row, "form[data-approve]", "hier is niets goed te keuren. Met w lees je waarom."),
    o: () => press(row, "form[data-claim]", "hier is niets op te pakken."),
    l: () => letGo(row),
    w: () => look(row),
    s: () => skip(row),
  }
  const step = steps[event.key]
  if (!step) return
  event.preventDefault()
  spoken.remove()
  step()
}

/** @returns the row where one is then: at an end the same */
function stepFrom(row: HTMLElement, by: 1 | -1): HTMLElement {
  const all = rows()
  const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(row) + by))] ?? row
  next.focus()
  return next
}

/** Where there is nothing to press one goes on, and hears that nothing was done. */
function press(row: HTMLElement, what: string, nothing: string): void {
  const form = row.querySelector<HTMLFormElement>(what)
  if (form) form.requestSubmit()
  else say(stepFrom(row, 1), `‘${aliasOf(row)}’: ${nothing}`)
}

/** To let go one says why, on a page of its own. */
function letGo(row: HTMLElement): void {
  const link = row.querySelector<HTMLAnchorElement>("[data-release] a")
  if (!link) say(row, "Deze vraag is niet van jullie: er is niets om los te laten.")
  else {
    keepPlace(row)
    link.click()
  }
}

function look(row: HTMLElement): void {
  keepPlace(row)
  linkOf(row)?.click()
}

/** After a page that comes back one goes on in this row, and reads there how it went with another. */
function keepPlace(row: HTMLElement | null | undefined, about?: HTMLElement | null): void {
  sessionStorage.setItem(`${remembered}-at`, row ? idOf(row) : "")
  if (about) sessionStorage.setItem(`${remembered}-about`, aliasOf(about))
}

function keepPlaceAfter(row: HTMLElement | null): void {
  if (!row) return
  const all = rows()
  keepPlace(all[all.indexOf(row) + 1] ?? all[all.indexOf(row) - 1], row)
}

const skipped = (): string[] => sessionStorage.getItem(`${remembered}-skipped`)?.split(" ") ?? []

/** To the end of the list, for as long as this tab is open. */
function skip(row: HTMLElement): void {
  const all = rows()
  const next = all[all.indexOf(row) + 1]
  sessionStorage.setItem(`${remembered}-skipped`, [...new Set([...skipped(), idOf(row)])].join(" "))
  row.parentElement?.append(row)
  ;(next ?? row).focus()
}

function moveSkipped(): void {
  for (const id of skipped()) {
    const row = rows().find((one) => idOf(one) === id)
    row?.parentElement?.append(row)
  }
}

if (section && rows().length > 0) begin(section)
