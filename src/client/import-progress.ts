// Enhances the page of an import, which also works by loading it again: follows the progress until it is done.
const box = document.querySelector<HTMLElement>("[data-import]")
if (box) follow(box)

async function follow(box: HTMLElement): Promise<void> {
  for (;;) {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => undefined)
    const fresh = answer?.ok
      ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-import]")
      : null
    if (fresh) box.replaceChildren(...fresh.childNodes)
    if (fresh && fresh.getAttribute("data-import") !== "busy") return
    await new Promise((resolve) => setTimeout(resolve, 700))
  }
}
