import { openModel } from "../../platform/embedding/model.ts"
import type { House } from "../../platform/house.ts"
import type { Round } from "../../platform/rounds.ts"
import { likenessDesk } from "./desk-store.ts"

/** How long a model reads at a stretch, in milliseconds: somebody who stops the server waits for it. */
const stretch = 5_000
/** After how many seconds the round comes again: without a model, with one, and while texts wait for it. */
const pauses = { words: 600, model: 20, waiting: 1 }

let pause = pauses.words

const models = new WeakMap<House, Promise<"open" | "missing">>()

/** Opens the model of the settings once, or says once why it does not take part. */
async function open(house: House, folder: string): Promise<"open" | "missing"> {
  const opened = await openModel(folder)
  if (opened.kind === "open") likenessDesk(house).compareBy(opened.model)
  else
    house.log(
      `Nabij vergelijkt teksten alleen op woorden, want ${opened.why.nl} (instelling EMBEDDING_MODEL, zie docs/decisions/0011-embedding-model.md).`,
    )
  return opened.kind
}

async function readByModel(house: House, folder: string): Promise<number> {
  const opened = models.get(house) ?? open(house, folder)
  models.set(house, opened)
  if ((await opened) === "missing") return pauses.words
  return (await likenessDesk(house).readByModel(stretch)) === "all read" ? pauses.model : pauses.waiting
}

/** Reads signals before anybody asks, so that the first question after a start need not wait; then by a model, where one is set. */
export const readAhead: Round = {
  name: "signalen lezen",
  get everySeconds() {
    return pause
  },
  async run(house) {
    await likenessDesk(house).ready()
    const { EMBEDDING_MODEL: folder } = house.settings
    if (folder === undefined) return
    // Where this fails, it is told once in a while and not each second.
    pause = pauses.words
    pause = await readByModel(house, folder)
  },
}
