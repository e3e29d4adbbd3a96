import { Empty, Notice, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Recruitment, Wanted } from "./recruit-model.ts"

/** Whom to ask: where one more offer brings somebody a first portion. Made to be printed too. */
export const RecruitPage: View<Recruitment> = ({ wanted, more, lacking, unplaced }) => ({
  title: "Wie zouden wij erbij vragen?",
  lead: leadOf(lacking),
  unkept: true,
  main:
    wanted.length === 0 ? (
      <Empty title="Nu niemand erbij nodig">
        <p>
          Wacht er iemand op een eerste portie en past er geen aanbod, dan staat hier welk aanbod het verschil maakt.
        </p>
        {unplaced > 0 && <Unplaced unplaced={unplaced} />}
      </Empty>
    ) : (
      <>
        <p>
          Bij alles hieronder zou één aanbod erbij genoeg zijn om iemand een eerste portie te geven. Soms meteen, soms
          omdat een ander daardoor vrijkomt voor wie wacht.
        </p>
        <Entries
          label="Wie wij erbij zouden vragen"
          entries={wanted.map((one) => ({
            ...(one.need !== null && { href: `/planning/${one.need}` }),
            title: titleOf(one),
            tags: <Tags one={one} />,
            about: <About one={one} />,
          }))}
        />
        {more > 0 && <p>En nog {more} andere. Doe eerst wat hier staat: daarna ziet de lijst er anders uit.</p>}
        {unplaced > 0 && <Unplaced unplaced={unplaced} />}
        <Notice tone="info" title="Wat mag je delen?">
          <p>
            Een tekst tussen strepen mag iedereen lezen. Vragen maar weinig mensen hierom, dan noemt die tekst een
            grotere plaats en laat die meer weg. Staat er geen tekst bij, dan vragen te weinig mensen het: bel wie je
            kent. De rest van deze lijst is alleen voor wie plant.
          </p>
        </Notice>
        <p class="screen-only">
          <a href="/planning" data-back>
            Terug naar de planning
          </a>
        </p>
      </>
    ),
})

const leadOf = (lacking: number): string => {
  if (lacking === 0) return "Welk aanbod helpt nu iemand vooruit?"
  return lacking === 1
    ? "1 vraag wacht op een eerste portie en heeft nog niemand."
    : `${lacking} vragen wachten op een eerste portie en hebben nog niemand.`
}

const Unplaced = ({ unplaced }: { unplaced: number }) => (
  <p>Van {unplaced === 1 ? "1 vraag" : `${unplaced} vragen`} weten wij niet waar het is. Die staan hier niet bij.</p>
)

const titleOf = ({ label, area, language }: Wanted): string =>
  `${label} in ${area}${language === null ? "" : `, in het ${language}`}`

const Tags = ({ one }: { one: Wanted }) => (
  <>
    <Tag tone={one.tier === 1 ? "attention" : "neutral"}>regel {one.tier}</Tag>
    {one.waiting === 0 && <Tag tone="info">maakt een ander vrij</Tag>}
  </>
)

const forWhom = ({ waiting, passing }: Wanted): string => {
  const waits = waiting === 1 ? "1 vraag wacht hierop" : `${waiting} vragen wachten hierop`
  const passes = passing === 1 ? "bij 1 vraag komt een ander vrij" : `bij ${passing} vragen komt een ander vrij`
  if (waiting === 0) return `${passes.slice(0, 1).toUpperCase()}${passes.slice(1)} voor wie wacht.`
  return passing === 0 ? `${waits}.` : `${waits}; ${passes}.`
}

const About = ({ one }: { one: Wanted }) => (
  <div class="stack stack--tight">
    <p>
      {forWhom(one)} Wanneer: {one.when}.{one.requires.length > 0 && ` ${one.requires.join(". ")}.`}
    </p>
    {one.text !== null && <blockquote class="nabij-quote">{one.text}</blockquote>}
  </div>
)
