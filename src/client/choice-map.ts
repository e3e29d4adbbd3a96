// Lets an area that is chosen on a map be chosen in the list of the same form. Without this there is no map in a form: its
// links would lead to a fresh page, and what was filled in would be gone.

for (const map of document.querySelectorAll<SVGElement>("form [data-choice-map]")) {
  const form = map.closest("form")
  const list = form?.querySelector<HTMLSelectElement>("[name=area]")
  if (!list) continue
  map.addEventListener("click", (event) => choose(event, map, list))
  map.closest("[data-choice-place]")?.removeAttribute("hidden")
}

const chosen = "nabij-choice-map__area--chosen"

function choose(event: Event, map: SVGElement, list: HTMLSelectElement): void {
  const area = event.target instanceof Element ? event.target.closest("[data-code]") : null
  if (!area) return
  event.preventDefault()
  list.value = area.getAttribute("data-code") ?? ""
  for (const shape of map.querySelectorAll(`.${chosen}`)) shape.classList.remove(chosen)
  area.querySelector("path")?.classList.add(chosen)
  // The form keeps its draft as if somebody had chosen in the list.
  list.dispatchEvent(new Event("input", { bubbles: true }))
  list.focus()
}
