import { parseArgs } from "node:util"
import type { Looked } from "../features/history/break-model.ts"
import { verifyHistory } from "../features/history/verifying.ts"
import type { Command, CommandStreams, Language } from "./command.ts"
import { openHouse } from "./open-house.ts"
import { languageOf, parsed, usage, WrongUse } from "./wrong-use.ts"

const options = {
  head: { type: "string" },
  json: { type: "boolean", default: false },
  lang: { type: "string" },
} as const

const wrongHead = {
  nl: "Een kop is 64 tekens lang: cijfers en de letters a tot en met f.",
  en: "A head has 64 signs: figures and the letters a to f.",
}

/** Checks the whole history of an installation. */
export const verify: Command = {
  name: "verify",
  summary: { nl: "Kijk of de geschiedenis nog klopt", en: "Check that history is still as it was written" },
  help: {
    nl: `Gebruik: nabij verify [--head KOP] [--json] [--lang nl|en]

Loopt het logboek na vanaf de eerste regel, de koppen die openbaar werden, de sloten op de tabellen die alleen groeien,
aantallen die gelijk moeten zijn, verwijzingen tussen tabellen, of wat verzegeld is nog opengaat, de stappen van bundels, en wat
volgens de regels verwijderd is. Namen of teksten staan nooit in de uitkomst.
Met --head kijkt Nabij ook of een kop uit de feed of van papier nog in de geschiedenis zit.
Eindigt met 0 als alles klopt, en met 3 als er iets niet klopt: één zin per breuk.`,
    en: `Usage: nabij verify [--head HASH] [--json] [--lang nl|en]

Goes through the log from its first line, the heads that were published, the locks on tables that only grow, counts that
must agree, links between tables, whether what is sealed still opens, the steps of bundles, and what was removed by rule. No name
and no text is ever in the outcome.
With --head it also checks that a head from the feed or from paper is still in this history.
Ends with 0 where everything is as it should be, and with 3 where it is not: one sentence for each break.`,
  },
  async run(args, io) {
    const language = languageOf(args)
    try {
      const { head, json } = read(args)
      return await look(io, language, json, head)
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error
      io.stderr(`${error.complaint[language]}\n${usage.more("verify")[language]}\n`)
      return 2
    }
  },
}

function read(args: string[]): { head?: string; json: boolean } {
  const { values } = parsed(() => parseArgs({ args, options }))
  const head = values.head?.replace(/\s/g, "").toLowerCase()
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) throw new WrongUse(wrongHead)
  if (values.lang !== undefined && !["nl", "en"].includes(values.lang)) throw new WrongUse(usage.language)
  return { ...(head !== undefined && { head }), json: values.json }
}

async function look(io: CommandStreams, language: Language, json: boolean, head?: string): Promise<0 | 3> {
  const house = await openHouse(io)
  try {
    const looked = await verifyHistory(house, head)
    io.stdout(json ? `${JSON.stringify(asJson(looked, language))}\n` : asTable(looked, language))
    return looked.every(({ breaks }) => breaks.length === 0) ? 0 : 3
  } finally {
    await house.database.close()
  }
}

const asJson = (looked: readonly Looked[], language: Language) => ({
  whole: looked.every(({ breaks }) => breaks.length === 0),
  checks: looked.map(({ check, looked, breaks }) => ({ check, looked, breaks: breaks.length })),
  breaks: looked.flatMap(({ breaks }) =>
    breaks.map(({ check, where, what }) => ({ check, where, what: what[language] })),
  ),
})

const names = {
  chain: { nl: "regels van het logboek", en: "lines of the log" },
  heads: { nl: "openbare koppen", en: "published heads" },
  triggers: { nl: "sloten op tabellen", en: "locks on tables" },
  counts: { nl: "soorten aantallen", en: "kinds of counts" },
  links: { nl: "verwijzingen tussen tabellen", en: "links between tables" },
  sealed: { nl: "verzegelde namen en adressen", en: "sealed names and addresses" },
  states: { nl: "stappen van bundels", en: "steps of bundles" },
  removals: { nl: "regels over verwijderen", en: "rules about removal" },
}
const words = {
  nl: { right: "klopt", wrong: "klopt niet", all: "De geschiedenis is heel.", some: "De geschiedenis is niet heel." },
  en: { right: "right", wrong: "not right", all: "History is whole.", some: "History is not whole." },
}

function asTable(looked: readonly Looked[], language: Language): string {
  const { right, wrong, all, some } = words[language]
  const lines = looked.map(
    ({ check, looked, breaks }) =>
      `${String(looked).padStart(9)}  ${names[check][language].padEnd(28)} ${breaks.length === 0 ? right : wrong}`,
  )
  const breaks = looked.flatMap(({ breaks }) => breaks.map(({ where, what }) => `${where}: ${what[language]}`))
  return `${[...lines, "", ...breaks, breaks.length === 0 ? all : some].join("\n")}\n`
}
