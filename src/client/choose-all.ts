// Adds to a list of boxes one box that ticks them all, says how many are chosen, and on a phone keeps the way to the
// form below the list within reach. Without this one ticks the boxes one by one.

const list = document.querySelector<HTMLElement>("[data-choose-all]")
const boxes = [...(list?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])]
if (list && boxes.length > 0) begin(list, boxes)

function begin(list: HTMLElement, boxes: HTMLInputElement[]): void {
  const bar = document.createElement("div")
  bar.className = "nabij-choosing__bar"
  const status = document.createElement("p")
  status.setAttribute("role", "status")
  bar.append(status, onward())
  list.append(bar)
  const all = boxes.length > 1 ? allBox(list, boxes.length) : undefined

  const tell = () => {
    const chosen = boxes.filter((box) => box.checked).length
    status.textContent = chosen === 0 ? "Nog niets gekozen" : `${chosen} gekozen`
    bar.classList.toggle("nabij-choosing__bar--any", chosen > 0)
    if (!all) return
    all.checked = chosen === boxes.length
    all.indeterminate = chosen > 0 && chosen < boxes.length
  }
  all?.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked
    tell()
  })
  for (const box of boxes) box.addEventListener("change", tell)
  tell()
}

function onward(): HTMLAnchorElement {
  const link = document.createElement("a")
  link.className = "utrecht-button-link utrecht-button utrecht-button--primary-action"
  link.href = "#afwegen"
  link.textContent = "Naar de afweging"
  return link
}

function allBox(list: HTMLElement, count: number): HTMLInputElement {
  const row = document.createElement("div")
  row.className = "nabij-option nabij-option--all"
  const box = document.createElement("input")
  box.type = "checkbox"
  box.id = "kies-alles"
  box.className = "utrecht-checkbox utrecht-checkbox--html-input"
  const label = document.createElement("label")
  label.className = "utrecht-form-label utrecht-form-label--checkbox"
  label.htmlFor = box.id
  label.textContent = `Kies alle ${count}`
  row.append(box, label)
  list.querySelector(".nabij-options")?.prepend(row)
  return box
}
