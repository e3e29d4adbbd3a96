// Lets the browser do a small sum before a form without account goes off, so that a machine cannot fill everything up.
// Without this the form works too, through a slower gate that all visitors share. The same file is page and worker.

import { searchPart, type Work, writeProof } from "../methods/privacy/proof-of-work.ts"

type Given = Work & { minutes: number }
type Ready = { proof: string; until: number }

/** Fewer than a screen takes to draw, where there is no worker. */
const slice = 2000
const waitNote =
  "Een ogenblik: je browser maakt eerst een kleine som. Zo kan een machine hier niet alles vol schrijven. Je tekst staat er nog."

if (typeof document === "undefined") answerInWorker()
else for (const form of document.querySelectorAll<HTMLFormElement>("form[data-proof]")) begin(form)

function answerInWorker(): void {
  self.addEventListener("message", ({ data }: MessageEvent<Work>) => {
    const numbers = Array.from({ length: data.parts }, (_, part) => {
      const step = searchPart(data, part, 0, Number.MAX_SAFE_INTEGER)
      return step.kind === "found" ? step.number : 0
    })
    self.postMessage(numbers)
  })
}

const inWorker = (work: Work): Promise<number[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(import.meta.url, { type: "module" })
    const end = (then: () => void) => {
      worker.terminate()
      then()
    }
    worker.addEventListener("message", ({ data }) => end(() => resolve(data)))
    worker.addEventListener("error", () => end(() => reject(new Error("no worker"))))
    worker.postMessage(work)
  })

async function inSlices(work: Work): Promise<number[]> {
  const numbers: number[] = []
  for (let part = 0, from = 0; part < work.parts; ) {
    const step = searchPart(work, part, from, slice)
    from = step.kind === "found" ? 0 : step.next
    if (step.kind === "found") {
      numbers.push(step.number)
      part += 1
    }
    await new Promise((resolve) => setTimeout(resolve))
  }
  return numbers
}

/** Asks for a sum and does it; nothing where that does not work: the form does not need it. */
async function prove(address: string): Promise<Ready | undefined> {
  try {
    const answer = await fetch(address, { cache: "no-store", credentials: "omit" })
    if (!answer.ok) return undefined
    const work = (await answer.json()) as Given
    const numbers = await inWorker(work).catch(() => inSlices(work))
    // A minute before the server would no longer take it.
    return { proof: writeProof(work.challenge, numbers), until: performance.now() + (work.minutes - 1) * 60_000 }
  } catch {
    return undefined
  }
}

function begin(form: HTMLFormElement): void {
  const field = document.createElement("input")
  field.type = "hidden"
  field.name = "proof"
  form.append(field)
  let ready: Ready | undefined
  let proving: Promise<void> | undefined
  let tried = false
  const isReady = () => ready !== undefined && performance.now() < ready.until
  const start = (): Promise<void> => {
    if (isReady()) return Promise.resolve()
    proving ??= prove(form.dataset.proof ?? "").then((proof) => {
      ready = proof
      field.value = proof?.proof ?? ""
      proving = undefined
    })
    return proving
  }
  // The sum is done while one writes.
  form.addEventListener("focusin", () => asks(form) && start(), { once: true })
  // Before what else listens to this form, which may send it off itself.
  document.addEventListener(
    "submit",
    (event) => {
      if (event.target !== form || tried || isReady() || !asks(form)) return
      if (event.submitter?.hasAttribute("formaction")) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const { submitter } = event
      const note = sayWait(form)
      start().then(() => {
        note.remove()
        tried = !isReady()
        form.requestSubmit(submitter)
      })
    },
    { capture: true },
  )
}

/** Who reports by name or under a code needs no sum. */
const asks = (form: HTMLFormElement): boolean => (new FormData(form).get("mode") ?? "anonymous") === "anonymous"

function sayWait(form: HTMLFormElement): HTMLElement {
  const note = document.createElement("p")
  note.setAttribute("role", "status")
  form.append(note)
  note.textContent = waitNote
  return note
}
