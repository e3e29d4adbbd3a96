import type { Database } from "../../platform/http/action.ts"
import { minimaOf } from "../../platform/minima.ts"
import { safeVerdicts } from "../agenda/evidence-rules.ts"
import { verdictsOf } from "../agenda/history-store.ts"
import { spansOf } from "./link-rules.ts"
import type { Asked } from "./model.ts"
import type { Telling, Told } from "./telling.ts"
import { sayVerdicts } from "./verdict-rules.ts"
import { type ResolvedItem, resolvedItems } from "./verdict-store.ts"

/** A question called resolved, and the signal in whose name its contributor may say whether it really is. */
export type Askable = ResolvedItem & { signalId: string; signalIds: string[]; given: Asked["given"] }

/** What these contributors may still judge, or already did: only where a signal of theirs is in the bundle today. */
export async function askable(database: Database, { material }: Told, now: Date): Promise<Askable[]> {
  const stays = material.contributions.filter(({ withdrawnWeek }) => withdrawnWeek === null)
  const standing = stays.flatMap((contribution) =>
    [...Map.groupBy(material.links, (link) => link.bundleId)]
      .filter(([, links]) =>
        spansOf(
          links.filter((link) => link.signalId === contribution.id),
          contribution,
        ).some(({ until }) => until > now.getTime()),
      )
      .map(([bundleId]) => ({ bundleId, signalId: contribution.id })),
  )
  const items = await resolvedItems(database, [...new Set(standing.map(({ bundleId }) => bundleId))])
  return items.flatMap((item) => {
    const signalIds = standing.filter(({ bundleId }) => bundleId === item.bundleId).map(({ signalId }) => signalId)
    const given = material.verdicts.find(({ followUpId }) => followUpId === item.followUpId)?.answer ?? null
    const [signalId] = signalIds.sort()
    return signalId ? [{ ...item, signalId, signalIds, given }] : []
  })
}

/** The same for a page, or for the page of one signal: what was asked, what they said, and what others said as far as numbers may be told. */
export async function askedOf(telling: Telling, told: Told, about?: string): Promise<Asked[]> {
  const minima = minimaOf(telling.house.settings)
  const asked: Asked[] = []
  for (const item of await askable(telling.database, told, telling.now)) {
    const { agendaItemId, bundleId, question, addressee, given } = item
    if (about !== undefined && !item.signalIds.includes(about)) continue
    const bottleneck = told.material.bundles.find(({ id }) => id === bundleId)?.bottleneck ?? ""
    const others = sayVerdicts(safeVerdicts(await verdictsOf(telling.database, agendaItemId), minima))
    asked.push({ agendaItemId, bottleneck, question, addressee, given, others })
  }
  return asked
}
