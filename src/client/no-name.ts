import type { Span } from "../methods/text/personal-data.ts"

/**
 * A button for each word that was taken for a name: who says that it was none, gets it selected in the text, to put it in
 * other words. Nothing is sent or kept, and nothing that was hidden can be shown again.
 */
export function offerOtherWords(place: HTMLElement, account: HTMLTextAreaElement, spans: readonly Span[]): void {
  const names = spans.filter(({ type }) => type === "PERSON")
  const buttons = names.map(({ start, end }) => {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "utrecht-button utrecht-button--subtle"
    button.textContent = `‘${account.value.slice(start, end)}’ is geen naam`
    button.addEventListener("click", () => {
      account.focus()
      account.setSelectionRange(start, end)
    })
    return button
  })
  for (const old of place.querySelectorAll("button")) old.remove()
  place.append(...buttons.flatMap((button) => [" ", button]))
}
