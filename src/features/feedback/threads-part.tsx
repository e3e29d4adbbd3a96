import { Disclosure, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { News, Step, Thread } from "./model.ts"
import { sayWhen } from "./step-rules.ts"
import { StorySteps, Texts } from "./story-parts.tsx"

/** More signals than this that were only read are folded together. */
const mostLoose = 3

/** Each story with its newest step; the steps before it are folded, and so are signals that were read and no more. */
export function Threads({ threads }: { threads: Thread[] }) {
  const loose = threads.filter(({ bundleId, news }) => bundleId === null && news.length === 1)
  if (loose.length <= mostLoose) return <ThreadList threads={threads} label="Nieuws over je signalen" />
  const others = threads.filter((thread) => !loose.includes(thread))
  const fresh = loose.filter((thread) => thread.fresh > 0).length
  return (
    <>
      {others.length > 0 && <ThreadList threads={others} label="Nieuws over je signalen" />}
      <Disclosure summary={`${loose.length} signalen zijn gelezen${sayNew(fresh)}`} open={others.length === 0}>
        <ThreadList threads={loose} label="Gelezen signalen" />
      </Disclosure>
    </>
  )
}

const sayNew = (fresh: number) => (fresh > 0 ? `, ${fresh} nieuw` : "")

const ThreadList = ({ threads, label }: { threads: Thread[]; label: string }) => (
  <Entries
    label={label}
    entries={threads.map((thread) => ({
      href: `/terugkoppeling/${thread.signals[0]?.id}`,
      title: thread.title,
      tags: thread.fresh > 0 && <Tag tone="attention">{thread.fresh === 1 ? "Nieuw" : `${thread.fresh} nieuw`}</Tag>,
      about: <Newest thread={thread} />,
    }))}
  />
)

function Newest({ thread }: { thread: Thread }) {
  const [newest, ...earlier] = thread.news
  if (!newest) return null
  return (
    <div class="stack stack--tight">
      {thread.signals.length > 1 && <p>Dit gaat over {thread.signals.length} van je signalen.</p>}
      <p>
        <strong>{newest.words}</strong> · <time datetime={newest.on}>{sayWhen(newest.on)}</time>
      </p>
      <Texts texts={newest.texts} page={newest.page} />
      {earlier.length > 0 && (
        <Disclosure summary={earlier.length === 1 ? "De stap hiervoor" : `De ${earlier.length} stappen hiervoor`}>
          <StorySteps steps={earlier.reverse().map((step) => withSignal(step, thread))} ended />
          {thread.signals.length > 1 && <SignalsIn thread={thread} />}
        </Disclosure>
      )}
    </div>
  )
}

/** What was said of one signal among several says which. */
const withSignal = (news: News, { signals }: Thread): Step => {
  const [only, more] = news.signalIds
  const account = signals.length > 1 && !more ? signals.find(({ id }) => id === only)?.account : undefined
  return account ? { ...news, texts: [`Over ‘${account}’`, ...news.texts] } : news
}

const SignalsIn = ({ thread: { signals } }: { thread: Thread }) => (
  <>
    <p>Je signalen hierin:</p>
    <ul>
      {signals.map(({ id, account }) => (
        <li>
          <a href={`/terugkoppeling/${id}`}>{account}</a>
        </li>
      ))}
    </ul>
  </>
)
