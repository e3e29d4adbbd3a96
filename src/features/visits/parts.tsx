import { Empty, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { Visit } from "./model.ts"
import { sayWindow } from "./rules.ts"

export const isComing = ({ cancelled, over }: Visit): boolean => !cancelled && !over

export const VisitTag = ({ visit: { cancelled, over, changes } }: { visit: Visit }) =>
  cancelled ? (
    <Tag tone="attention">gaat niet door</Tag>
  ) : over ? (
    <Tag>voorbij</Tag>
  ) : changes > 0 ? (
    <Tag tone="info">veranderd</Tag>
  ) : null

type VisitsProps = { visits: readonly Visit[]; hrefOf(visit: Visit): string; none: string }

/** The moments of one match, each to open. */
export const Visits = ({ visits, hrefOf, none }: VisitsProps) =>
  visits.length === 0 ? (
    <Empty title="Nog geen afspraak">
      <p>{none}</p>
    </Empty>
  ) : (
    <Entries
      label="Afspraken"
      entries={visits.map((visit) => ({
        ...(isComing(visit) && { href: hrefOf(visit) }),
        title: sayWindow(visit),
        tags: <VisitTag visit={visit} />,
      }))}
    />
  )
