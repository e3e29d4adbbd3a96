// Enhances the pages for reading in a file, which also work by loading them again: says at once that a file is too
// large, and follows an import until it is done.
for (const warning of document.querySelectorAll<HTMLElement>("[data-most-bytes]")) guardSize(warning)
const box = document.querySelector<HTMLElement>('[data-import="busy"]')
if (box) follow(box)

function guardSize(warning: HTMLElement): void {
  const form = warning.closest("form")
  form?.addEventListener("submit", (event) => {
    const files = [...form.querySelectorAll<HTMLInputElement>("input[type=file]")].flatMap((input) => [
      ...(input.files ?? []),
    ])
    const isTooLarge = files.some((file) => file.size > Number(warning.dataset.mostBytes))
    warning.hidden = !isTooLarge
    if (!isTooLarge) return
    event.preventDefault()
    warning.focus()
  })
}

async function follow(box: HTMLElement): Promise<void> {
  const status = document.createElement("p")
  status.className = "visually-hidden"
  status.setAttribute("role", "status")
  box.after(status)
  for (let faults = 0; faults < 20; ) {
    await new Promise((resolve) => setTimeout(resolve, 700))
    const fresh = await freshBox()
    if (fresh) {
      faults = 0
      box.replaceChildren(...fresh.childNodes)
      box.dataset.import = fresh.dataset.import
      // Whoever hears the page is told each quarter, not each moment.
      const bar = box.querySelector("progress")
      const said = bar
        ? `${Math.floor(bar.position * 4) * 25} % gelezen`
        : (box.querySelector("[data-outcome]")?.textContent ?? "Klaar")
      if (status.textContent !== said) status.textContent = said
      if (fresh.dataset.import !== "busy") return
    } else faults += 1
  }
}

async function freshBox(): Promise<HTMLElement | undefined> {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => undefined)
  if (!answer?.ok) return undefined
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  return page.querySelector<HTMLElement>("[data-import]") ?? undefined
}
