import { sql } from "kysely"
import type { Settings } from "../../platform/config.ts"
import type { Database } from "../../platform/http/action.ts"
import * as themes from "../themes/store.ts"
import { pageList } from "./page-list-model.ts"
import { questionsInside, questionsOutside } from "./question-store.ts"

/** Something that can be found, its id beginning with its kind: 'bundle:…', 'theme:…'. */
export type Document = { id: string; title: string; text: string }

/** Changes with every bundle, question or theme, and with what may be said of them outside. */
export const documentsMark = (database: Database): Promise<string> =>
  sql<{ mark: string }>`
    select concat_ws(' ', (select count(*) from bundle_statement), (select max(entry) from bundle_link),
      (select count(*) from agenda_item), (select count(*) from theme_version), (select count(*) from recognition),
      (select count(*) from signal_withdrawal), (select md5(string_agg(name, ' ' order by id)) from organisation)) as mark`
    .execute(database)
    .then(({ rows }) => rows[0]?.mark ?? "")

/** Bundles, questions, themes and pages as they are searched. A question is searched outside only as it may be read there. */
export async function smallDocuments(database: Database, settings: Settings): Promise<Document[]> {
  const inside = await questionsInside(database)
  const outside = await questionsOutside(database, settings, inside)
  const asked = ({ question, reason }: (typeof inside)[number]) => `${question}\n${reason}`
  return [
    ...(await bundles(database)),
    ...inside.map((item) => ({ id: `inside:${item.id}`, title: item.bottleneck, text: asked(item) })),
    ...outside.map((item) => ({ id: `outside:${item.id}`, title: item.bottleneck, text: asked(item) })),
    ...(await themes.themes(database))
      .filter(({ retired }) => !retired)
      .map(({ code, labelNl, labelBe, description, aliases }) => ({
        id: `theme:${code}`,
        title: labelNl === labelBe ? labelNl : `${labelNl} ${labelBe}`,
        text: `${description}\n${[code, ...aliases].join(", ").replaceAll("_", " ")}`,
      })),
    ...pageList.map(({ href, title, text }) => ({ id: `page:${href}`, title, text })),
  ]
}

const bundles = (database: Database): Promise<Document[]> =>
  sql<Document>`
    select 'bundle:' || b.id as id, st.bottleneck as title, st.explanation as text
    from current_bundle b join current_bundle_statement st on st.bundle_id = b.id order by b.id`
    .execute(database)
    .then(({ rows }) => rows)
