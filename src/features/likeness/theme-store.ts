import { setImmediate } from "node:timers/promises"
import { sql } from "kysely"
import type { Language } from "../../methods/likeness/language.ts"
import { type Example, ThemeSuggester } from "../../methods/likeness/suggest.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Theme } from "../themes/model.ts"
import { themes } from "../themes/store.ts"
import { likenessDesk } from "./desk-store.ts"
import type { SuggestedThemes } from "./theme-model.ts"
import { shownSuggestion, wordsFor } from "./theme-rules.ts"

/** Learning holds up everybody else: with so many examples for 0.3 to 0.6 s of work, about once in every tenth more weighed. */
const mostExamples = 500
const mostOfTheme = 25
/** Of older weighings the themes mean less, and going through all of them would take long. */
const newestWeighings = 20_000
/** It learns again when so many times as much was weighed. */
const growth = 1.1
/** So long at most the server reads texts before it answers somebody else, in milliseconds. */
const patience = 12
/** The database is asked again after so many times what asking took. */
const restAfter = 50
/** More than are shown, since one of them may have been retired since. */
const mostAsked = 6

type Basis = { weighed: number; tree: string }
type Learned = Basis & { language: Language; suggester: ThemeSuggester }

/**
 * Suggests themes, learned from what coordinators and the working group weighed here and from the words that the thesaurus
 * has for a theme. What was learned is kept in memory alone, and learned anew when there is enough new; meanwhile the
 * older one answers.
 */
export class ThemeDesk {
  private learned: Learned | undefined
  private learning: Promise<Learned> | undefined
  private restUntil = 0
  private readonly database: Database

  constructor(database: Database) {
    this.database = database
  }

  async suggest(text: string, country: Country): Promise<SuggestedThemes> {
    const { language } = await likenessDesk({ database: { reading: this.database } }).ready()
    const { suggester } = await this.ready(language)
    const reading = language.read(text)
    const suggested = suggester.suggest(reading, mostAsked)
    const wordsOf = (theme: string) => wordsFor(theme, text, reading, language)
    return shownSuggestion(suggested, await themes(this.database), country, wordsOf)
  }

  private async ready(language: Language): Promise<Learned> {
    const { learned } = this
    if (!learned || learned.language !== language) return await this.learn(language)
    if (performance.now() > this.restUntil && (await this.isOutdated(learned)))
      this.learn(language).catch(() => {
        // The older one keeps answering, and the next question tries again.
      })
    return learned
  }

  private async isOutdated(learned: Basis): Promise<boolean> {
    const started = performance.now()
    const now = await basis(this.database)
    this.restUntil = performance.now() + restAfter * (performance.now() - started)
    const isAnotherTown = now.weighed < learned.weighed
    return isAnotherTown || now.tree !== learned.tree || now.weighed > learned.weighed * growth
  }

  /** One learning at a time; who asks meanwhile waits only where there is nothing yet. */
  private learn(language: Language): Promise<Learned> {
    this.learning ??= this.learnNow(language).finally(() => {
      this.learning = undefined
    })
    return this.learning
  }

  private async learnNow(language: Language): Promise<Learned> {
    const seen = await basis(this.database)
    const tree = (await themes(this.database)).filter(({ retired }) => !retired)
    const standing = new Set(tree.map(({ code }) => code))
    const written = language.thesaurus.topics.flatMap(({ theme }) => (theme && standing.has(theme) ? [theme] : []))
    const examples: Example[] = []
    let since = performance.now()
    for (const { account, theme } of await weighedTexts(this.database)) {
      if (!standing.has(theme)) continue
      examples.push({ reading: language.read(account), theme })
      if (performance.now() - since < patience) continue
      await setImmediate()
      since = performance.now()
    }
    examples.push(...ownNames(tree, examples, language))
    const learned = { ...seen, language, suggester: new ThemeSuggester(language, examples, written) }
    this.learned = learned
    return learned
  }
}

/** A theme that nothing was weighed for yet is known by its name and description; life domains are too wide for that. */
function ownNames(tree: readonly Theme[], examples: readonly Example[], language: Language): Example[] {
  const known = new Set(examples.map(({ theme }) => theme))
  return tree
    .filter(({ code, parentCode }) => parentCode !== null && !known.has(code))
    .map(({ code, labelNl, labelBe, description }) => ({
      reading: language.read([labelNl, labelBe, description].join(". ")),
      theme: code,
    }))
}

/** How much was weighed, and a mark that changes with the tree of themes and where texts were removed. */
const basis = (database: Database): Promise<Basis> =>
  sql<Basis>`
    select (select count(*)::int from weighing where outcome in ('internal', 'external')) as weighed,
      (select count(*) || ' ' || coalesce(sum(version), 0) from theme) ||
        (select ' ' || count(*) from text_removal) as tree`
    .execute(database)
    .then(({ rows }) => rows[0] ?? { weighed: 0, tree: "" })

/** Texts with the theme that they have since they were last weighed, the newest of each theme. */
const weighedTexts = (database: Database): Promise<{ account: string; theme: string }[]> =>
  sql<{ account: string; theme: string }>`
    with newest as (
      select distinct on (signal_id) signal_id, theme_code, outcome, entry
      from (select * from weighing order by entry desc limit ${newestWeighings}) recent
      order by signal_id, weighed_at desc, entry desc
    ), placed as (
      select s.account, coalesce(w.theme_code, s.theme_code) as theme, w.entry,
        row_number() over (partition by coalesce(w.theme_code, s.theme_code) order by w.entry desc) as place
      from newest w join signal s on s.id = w.signal_id
      where w.outcome in ('internal', 'external')
        and s.account <> '' and not exists (select 1 from signal_withdrawal x where x.signal_id = s.id)
    )
    select account, theme from placed where theme is not null and place <= ${mostOfTheme}
    order by place, entry desc limit ${mostExamples}`
    .execute(database)
    .then(({ rows }) => rows)

const desks = new WeakMap<Database, ThemeDesk>()

/** The desk of an open database: one a server. */
export function themeDesk(house: { database: { reading: Database } }): ThemeDesk {
  const database = house.database.reading
  const desk = desks.get(database) ?? new ThemeDesk(database)
  desks.set(database, desk)
  return desk
}
