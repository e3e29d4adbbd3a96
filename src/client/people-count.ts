// The one page that needs script: names may not leave the device, so the device itself makes keys of them, hides them, and makes
// codes of what both parties answer. Without script the page says so. What computes is loaded when it is needed.

import { matchKeys } from "../methods/person-key/match-keys.ts"
import { readPeople } from "../methods/person-key/people-list.ts"
import type { Person } from "../methods/person-key/person.ts"
import { complaintsAbout } from "./people-count/complaints.ts"
import { type Desk, Refused, sendList, tokensOf } from "./people-count/exchange.ts"

const box = document.querySelector<HTMLElement>("[data-people-count]")
if (box) begin(box)

function begin(box: HTMLElement): void {
  const list = box.querySelector("textarea")
  const button = box.querySelector<HTMLButtonElement>("[data-send]")
  const status = box.querySelector<HTMLElement>("[data-status]")
  const progress = box.querySelector("progress")
  const complaints = box.querySelector<HTMLElement>("[data-complaints]")
  if (!list || !button || !status || !progress || !complaints) return
  box.hidden = false
  // A browser that goes back to the page must not bring the names back.
  list.value = ""
  const {
    peopleCount: address = "",
    ownOpen = "",
    keyholderOpen = "",
    leastPeople,
    mostPeople,
    mostElements,
  } = box.dataset
  const limits = { least: Number(leastPeople), most: Number(mostPeople) }
  const desk: Desk = { address, open: [ownOpen, keyholderOpen], most: Number(mostElements) }

  button.addEventListener("click", async () => {
    const lines = readPeople(list.value)
    const told = complaintsAbout(lines, limits)
    complaints.replaceChildren(...(told ? [told] : []))
    status.textContent = ""
    if (told) {
      complaints.focus()
      return
    }
    const people = lines.flatMap((line) => (line.kind === "person" ? [line.person] : []))
    button.disabled = true
    progress.hidden = false
    status.textContent = `Jouw apparaat rekent. Bij ${people.length} mensen duurt dat ongeveer ${duration(people.length)}. Laat de pagina open.`
    status.textContent = await work(people, desk, progress).then(
      (sent) => {
        list.value = ""
        return `Klaar. De codes van ${sent} mensen tellen mee. De namen zijn op dit apparaat gebleven, en staan niet meer op de pagina.`
      },
      (error: unknown) =>
        error instanceof Refused
          ? error.message
          : "Het lukte niet: er is geen verbinding. Er is niets geteld. De lijst staat er nog. Probeer het straks nog eens.",
    )
    button.disabled = false
    progress.hidden = true
  })
}

/** Three milliseconds or so for each of the about twelve steps that a person takes on an ordinary device. */
const duration = (people: number): string => {
  const seconds = Math.ceil((people * 60) / 1000)
  return seconds < 60 ? `${Math.max(5, Math.ceil(seconds / 5) * 5)} seconden` : `${Math.ceil(seconds / 60)} minuten`
}

async function work(people: readonly Person[], desk: Desk, progress: HTMLProgressElement): Promise<number> {
  const keys = people.map(matchKeys)
  const flat = keys.flatMap(({ strict, fuzzy }) => [strict, ...fuzzy])
  const tokens = await tokensOf(flat, desk, (done) => {
    progress.value = done
  })
  let at = 0
  const list = keys.map(({ fuzzy }) => {
    const [strict = "", ...others] = tokens.slice(at, at + 1 + fuzzy.length)
    at += 1 + fuzzy.length
    return { strict, fuzzy: others }
  })
  return await sendList(list, desk)
}
