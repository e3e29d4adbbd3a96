import { ButtonLink } from "../../src/platform/html/button.tsx"
import { Empty, Notice, Tag } from "../../src/platform/html/notice.tsx"
import { Entries, Steps } from "../../src/platform/html/steps.tsx"

export function Words() {
  return (
    <>
      <Notice tone="info" title="Wij hebben 2 namen verborgen">
        <p>Kijk of je verhaal zo nog klopt. Bewaard is alleen wat je hier ziet.</p>
      </Notice>
      <Notice tone="attention">
        <p>De gemeente heeft nog 9 dagen om te antwoorden.</p>
      </Notice>
      <Notice tone="danger" title="Is er nu hulp nodig?">
        <p>
          Geef dat apart door: <a href="/hulp">hulp regelen voor iemand</a>.
        </p>
      </Notice>
      <Empty title="Nog geen bundels">
        <p>Hier komen signalen die bij elkaar horen. De eerste maak je vanuit een signaal in je postvak.</p>
        <ButtonLink href="/postvak" look="secondary" icon="inbox">
          Naar het postvak
        </ButtonLink>
      </Empty>
      <Entries
        label="Nieuwe signalen"
        entries={[
          {
            href: "/signalen/1",
            title: "Jongeren durven niet meer te lenen voor hun studie",
            tags: <Tag tone="attention">Nog niet gewogen</Tag>,
            about: "Overvecht · week 46 · 3 tot 5 mensen",
          },
          {
            href: "/signalen/2",
            title: "Huurtoeslag stopt zonder uitleg na een verhuizing",
            tags: <Tag tone="done">Hoort bij een bundel</Tag>,
            about: "Zuilen · week 45 · 1 persoon",
          },
          { title: "Ingetrokken door wie het doorgaf", tags: <Tag>Ingetrokken</Tag>, about: "Week 44" },
        ]}
      />
      <h2>Wat er gebeurde</h2>
      <Steps
        label="Wat er met deze bundel gebeurde"
        steps={[
          {
            state: "Mogelijk patroon",
            who: "Fatma, Buurtteam Zuid",
            when: "3 september",
            why: "Acht werkers zien dit.",
          },
          { state: "Gedeeld knelpunt", who: "Werkgroep signalen", when: "28 september" },
          {
            state: "Op de agenda van de gemeente",
            when: "14 oktober",
            why: "Antwoord voor 9 december.",
            kind: "current",
          },
          { state: "Antwoord van de gemeente", kind: "coming" },
        ]}
      />
    </>
  )
}
