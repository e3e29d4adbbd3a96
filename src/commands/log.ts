import { randomUUID } from "node:crypto"
import { parseArgs } from "node:util"
import * as store from "../features/logbook/line-store.ts"
import { isDay } from "../methods/calendar/week.ts"
import type { House } from "../platform/house.ts"
import type { Command, CommandStreams } from "./command.ts"
import { openHouse } from "./open-house.ts"
import { languageOf, parsed, usage, WrongUse } from "./wrong-use.ts"

const text = { type: "string" } as const
const options = {
  from: text,
  until: text,
  operation: text,
  person: text,
  lang: text,
  json: { type: "boolean" },
} as const

const wrongDay = (option: string) => ({
  nl: `Schrijf de dag bij ${option} als 2026-11-18.`,
  en: `Write the day of ${option} as 2026-11-18.`,
})
const wrongOrder = {
  nl: "De dag bij --until ligt voor die bij --from.",
  en: "The day of --until is before that of --from.",
}
const noPerson = (called: string) => ({
  nl: `Er is niemand met het nummer of het e-mailadres '${called}'.`,
  en: `There is nobody with the number or e-mail address '${called}'.`,
})
const noOperation = (name: string) => ({
  nl: `In het logboek staat geen enkele regel '${name}'. De namen staan in docs/api.md.`,
  en: `The log has no line '${name}' at all. The names are in docs/api.md.`,
})

/** Reads the log of an installation, line by line. */
export const log: Command = {
  name: "log",
  summary: { nl: "Lees het logboek, voor wie het moet nakijken", en: "Read the log, for an auditor" },
  help: {
    nl: `Gebruik: nabij log [--from DAG] [--until DAG] [--operation NAAM] [--person NUMMER|E-MAILADRES] [--lang nl|en]

Schrijft het logboek als JSON Lines, de oudste regel eerst: id, at, person, organisation, operation, subject, detail, place, hash.
De dagen en tijden zijn in UTC. 'place' en 'hash' zijn de plaats in de ketting; null zolang een regel nog niet verzegeld is.
Wie een signaal doorgaf staat er niet in. Zulke regels zeggen alleen de week, en komen erbij als die voorbij is.
Dat het logboek gelezen is, en welk deel, komt zelf ook in het logboek. --json mag, maar verandert niets.`,
    en: `Usage: nabij log [--from DAY] [--until DAY] [--operation NAME] [--person NUMBER|E-MAIL ADDRESS] [--lang nl|en]

Writes the log as JSON Lines, the oldest line first: id, at, person, organisation, operation, subject, detail, place, hash.
Days and moments are in UTC. 'place' and 'hash' are the place in the chain; null while a line is not sealed yet.
Who reported a signal is not in it. Such lines say the week only, and are added when it is over.
That the log was read, and which part, is in the log too. --json is allowed and changes nothing.`,
  },
  async run(args, io) {
    const language = languageOf(args)
    try {
      return await write(io, read(args))
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error
      io.stderr(`${error.complaint[language]}\n${usage.more("log")[language]}\n`)
      return 2
    }
  },
}

type Choice = {
  from?: string | undefined
  until?: string | undefined
  operation?: string | undefined
  person?: string | undefined
}

function read(args: string[]): Choice {
  const { from, until, operation, person, lang } = parsed(() => parseArgs({ args, options })).values
  if (from !== undefined && !isDay(from)) throw new WrongUse(wrongDay("--from"))
  if (until !== undefined && !isDay(until)) throw new WrongUse(wrongDay("--until"))
  if (from !== undefined && until !== undefined && until < from) throw new WrongUse(wrongOrder)
  if (lang !== undefined && !["nl", "en"].includes(lang)) throw new WrongUse(usage.language)
  return { from, until, operation, person }
}

async function write(io: CommandStreams, choice: Choice): Promise<0> {
  const house = await openHouse(io)
  try {
    const { database } = house
    const found = await lookUp(house, choice)
    await store.noteReading(database.kysely, randomUUID(), house.clock(), found)
    for await (const lines of store.lines(database.reading, found))
      io.stdout(lines.map((line) => `${JSON.stringify(line)}\n`).join(""))
    return 0
  } finally {
    await house.database.close()
  }
}

async function lookUp({ database }: House, { person, ...choice }: Choice): Promise<store.LineChoice> {
  const personId = person === undefined ? undefined : await store.personCalled(database.kysely, person)
  if (person !== undefined && personId === undefined) throw new WrongUse(noPerson(person))
  const { operation } = choice
  if (operation !== undefined && !(await store.knowsOperation(database.kysely, operation)))
    throw new WrongUse(noOperation(operation))
  return { ...choice, personId }
}
