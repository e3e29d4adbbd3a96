// A screen that others use next: asks who stopped whether they are still there, and then empties itself. Who presses the back
// button later finds an empty form. Without this the form still forgets what was typed, and the word is gone after some minutes.

const place = document.querySelector<HTMLElement>("[data-desk-screen]")
if (place) begin(place, place.dataset.deskScreen ?? "/")

function begin(place: HTMLElement, start: string): void {
  const [idle = 120, warning = 30] = (place.dataset.seconds ?? "").split(" ").map(Number)
  const said = place.querySelector<HTMLElement>("[data-seconds-left]")
  let timer: ReturnType<typeof setTimeout> | undefined
  let used = place.dataset.atOnce !== undefined

  const empty = () => {
    for (const form of document.forms) form.reset()
    document.documentElement.hidden = true
    location.replace(start)
  }
  const count = (left: number) => {
    if (said) said.textContent = String(left)
    if (left > 0) timer = setTimeout(() => count(left - 1), 1000)
    else empty()
  }
  const warn = () => {
    place.hidden = false
    place.querySelector("button")?.focus()
    count(warning)
  }
  const stay = () => {
    clearTimeout(timer)
    place.hidden = true
    if (used) timer = setTimeout(warn, idle * 1000)
  }
  for (const kind of ["keydown", "pointerdown", "input", "wheel"])
    document.addEventListener(
      kind,
      () => {
        used ||= kind === "input"
        stay()
      },
      { passive: true },
    )
  // Back to a page that the browser kept whole: what somebody typed stands in it.
  addEventListener("pageshow", ({ persisted }) => persisted && empty())
  stay()
}
