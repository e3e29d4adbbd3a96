import type { LineFault, ListLine } from "../../methods/person-key/people-list.ts"

const words: Record<LineFault, string> = {
  family: "de achternaam ontbreekt",
  given: "de voornaam ontbreekt",
  born: "de geboortedatum is niet te lezen; schrijf haar als 17-05-1980, of alleen het jaar",
  sex: "het geslacht is niet te lezen; schrijf v, m, x of niets",
  postcode: "de postcode is niet te lezen",
}
const mostTold = 10

const filled = (tag: "p" | "li", text: string): HTMLElement => {
  const one = document.createElement(tag)
  one.textContent = text
  return one
}

/** What still has to be put right before anything is computed; only on this page, never sent. */
export function complaintsAbout(
  lines: readonly ListLine[],
  limits: { least: number; most: number },
): HTMLElement | undefined {
  const faulty = lines.flatMap((line) => (line.kind === "fault" ? [line] : []))
  const told: string[] = faulty
    .slice(0, mostTold)
    .map(({ line, faults }) => `Regel ${line}: ${faults.map((fault) => words[fault]).join("; ")}.`)
  if (faulty.length > mostTold) told.push(`En nog ${faulty.length - mostTold} regels.`)
  if (lines.length < limits.least) told.push(`Zet ten minste ${limits.least} mensen op de lijst.`)
  if (lines.length > limits.most)
    told.push(`Zet ten hoogste ${limits.most} mensen op de lijst. De rest kan een andere keer.`)
  if (told.length === 0) return undefined
  const box = document.createElement("div")
  box.className = "nabij-error-summary utrecht-alert utrecht-alert--error"
  box.setAttribute("role", "alert")
  const list = document.createElement("ul")
  list.className = "nabij-error-summary__list"
  list.append(...told.map((one) => filled("li", one)))
  const title = filled("p", "Kijk eerst hier nog even naar")
  title.className = "nabij-error-summary__title"
  box.append(title, list, filled("p", "Er is nog niets uitgerekend of gestuurd. De lijst staat er nog."))
  return box
}
