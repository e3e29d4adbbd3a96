// Enhances the way out of a quiet page, which without this is a plain link: leaves no trace of this page in the list of
// visited pages of this tab, throws the draft away, and goes too when one presses Escape twice.

const link = document.querySelector<HTMLAnchorElement>("[data-quick-exit]")
if (link) begin(link)

function begin(link: HTMLAnchorElement): void {
  const hint = document.querySelector<HTMLElement>("[data-quick-exit-hint]")
  if (hint) hint.hidden = false
  link.addEventListener("click", (event) => {
    event.preventDefault()
    leave(link.href)
  })
  let pressed = Number.NEGATIVE_INFINITY
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.repeat) return
      if (event.timeStamp - pressed < 2000) leave(link.href)
      pressed = event.timeStamp
    },
    { capture: true },
  )
}

function leave(address: string): void {
  // Empty at once: on a slow line the next page takes a while to come.
  document.title = "…"
  document.documentElement.hidden = true
  document.body.replaceChildren()
  sessionStorage.clear()
  location.replace(address)
}
