// In the tab only, like the draft: a text that somebody seals must not be sent to compare it, also after a reload.
const mark = "nabij-verzegeld"
const begin = "#verzegeld"

export const isSealing = (): boolean => sessionStorage.getItem(mark) !== null || location.hash === begin

export function markSealing(on: boolean): void {
  if (on) sessionStorage.setItem(mark, "on")
  else sessionStorage.removeItem(mark)
  // An address is kept by the browser, and this is nobody's business.
  if (location.hash === begin) history.replaceState(null, "", location.pathname + location.search)
}
