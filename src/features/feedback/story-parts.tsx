import { Tag } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { Step, Story } from "./model.ts"
import { sayWhen } from "./step-rules.ts"

/** The newest step in one sentence, before all the others; what one said oneself is not it. */
export function WhereItStands({ story: { steps, withdrawn } }: { story: Story }) {
  const last = steps.filter(({ kind }) => kind !== "judged").at(-1)
  if (!last || withdrawn || steps.length < 2) return null
  return (
    <p>
      <strong>Zo staat het nu.</strong> {last.words} ({sayWhen(last.on)}).
    </p>
  )
}

/** What happened so far, oldest first; the last one is where it stands now. */
export function StorySteps({ steps, ended }: { steps: Step[]; ended: boolean }) {
  return (
    <Steps
      label="Wat er met je signaal gebeurde"
      steps={steps.map(({ on, words, texts, page, isNew }, index) => ({
        state: (
          <>
            {words} {isNew && <Tag tone="attention">Nieuw</Tag>}
          </>
        ),
        when: sayWhen(on),
        datetime: on,
        why: (texts.length > 0 || page) && <Texts texts={texts} page={page} />,
        kind: index === steps.length - 1 && !ended ? "current" : "past",
      }))}
    />
  )
}

/** What people wrote, with their own line breaks as paragraphs. */
export function Texts({ texts, page }: { texts: string[]; page: string | null }) {
  const paragraphs = texts.flatMap((text) => text.split(/\n+/)).filter((text) => text.trim() !== "")
  return (
    <>
      {paragraphs.map((text) => (
        <p>{text}</p>
      ))}
      {page && (
        <p>
          <a href={page}>Bekijk het op de openbare agenda</a>
        </p>
      )}
    </>
  )
}
