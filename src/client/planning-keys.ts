// Lets a coordinator go through the planning with one key a step, once the list has the focus: keys that always work would get in
// the way of who speaks to the computer. Without this one presses the buttons.

const section = document.querySelector<HTMLElement>("[data-planning]")
const remembered = "nabij-planning"
const rows = (): HTMLElement[] => [...(section?.querySelectorAll<HTMLElement>(".nabij-entries__entry") ?? [])]
function begin(section: HTMLElement): void {
  for (const row of rows()) row.tabIndex = -1
  moveSkipped()
  const bar = document.createElement("p")
  bar.className = "nabij-planning__keys"
  bar.append(startButton(), keysInWords())
  section.querySelector("h2")?.after(bar)
  section.addEventListener("keydown", onKey)
  for (const form of section.querySelectorAll("form[data-approve]"))
    form.addEventListener("submit", () => keepPlaceAfter(rowOf(form)))
  // What one picks up stays in the list, and so does the place.
  for (const form of section.querySelectorAll("form[data-claim]"))
    form.addEventListener("submit", () => sessionStorage.setItem(`${remembered}-at`, idOf(rowOf(form) ?? section)))
  const place = sessionStorage.getItem(`${remembered}-at`)
  sessionStorage.removeItem(`${remembered}-at`)
  if (place !== null) (rows().find((row) => idOf(row) === place) ?? rows()[0])?.focus()
}

function startButton(): HTMLButtonElement {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "utrecht-button utrecht-button--subtle"
  button.textContent = "Met toetsen werken"
  button.addEventListener("click", () => rows()[0]?.focus())
  return button
}

function keysInWords(): HTMLElement {
  const words = document.createElement("span")
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
    words.append(" ", letter, ` ${what}`)
  }
  return words
}

const rowOf = (inside: Element | null): HTMLElement | null =>
  inside?.closest<HTMLElement>(".nabij-entries__entry") ?? null
const linkOf = (row: HTMLElement) => row.querySelector<HTMLAnchorElement>(".nabij-entries__title a")
const idOf = (row: HTMLElement): string => linkOf(row)?.pathname.split("/").at(-1) ?? ""

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const row = rowOf(event.target instanceof Element ? event.target : null)
  if (!row) return
  const steps: Record<string, () => void> = {
    j: () => stepFrom(row, 1),
    k: () => stepFrom(row, -1),
    a: () => press(row, "form[data-approve]"),
    o: () => press(row, "form[data-claim]"),
    l: () => letGo(row),
    w: () => look(row),
    s: () => skip(row),
  }
  const step = steps[event.key]
  if (!step) return
  event.preventDefault()
  step()
}

function stepFrom(row: HTMLElement, by: 1 | -1): void {
  const all = rows()
  all[Math.min(all.length - 1, Math.max(0, all.indexOf(row) + by))]?.focus()
}

/** Where there is nothing to press one goes on. */
function press(row: HTMLElement, what: string): void {
  const form = row.querySelector<HTMLFormElement>(what)
  if (form) form.requestSubmit()
  else stepFrom(row, 1)
}

/** To let go one says why, on a page of its own. */
function letGo(row: HTMLElement): void {
  const link = row.querySelector<HTMLAnchorElement>("[data-release] a")
  if (!link) return
  sessionStorage.setItem(`${remembered}-at`, idOf(row))
  link.click()
}

function look(row: HTMLElement): void {
  sessionStorage.setItem(`${remembered}-at`, idOf(row))
  linkOf(row)?.click()
}

/** After a page that comes back, one goes on with the next. */
function keepPlaceAfter(row: HTMLElement | null): void {
  if (!row) return
  const all = rows()
  const next = all[all.indexOf(row) + 1] ?? all[all.indexOf(row) - 1]
  sessionStorage.setItem(`${remembered}-at`, next ? idOf(next) : "")
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
