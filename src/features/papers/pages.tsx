import { ButtonLink } from "../../platform/html/button.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { type Paper, type PaperName, paperTitles } from "./model.ts"
import { PaperPart, titleOf } from "./paper-part.tsx"

type Papers = { papers: { name: PaperName; title: string; about: string }[] }

export const root = "/beheer/papieren"

export const PapersPage: View<Papers> = ({ papers }, { settings }) => {
  const open = [
    !settings.PRIVACY_RESPONSIBLE && "wie samen verantwoordelijk zijn (PRIVACY_RESPONSIBLE)",
    !settings.PRIVACY_CONTACT && "waar mensen terecht kunnen met vragen (PRIVACY_CONTACT)",
    !settings.HOSTED_BY && "wie de server beheert (HOSTED_BY)",
  ].filter((line) => line !== false)
  return {
    title: "Papieren",
    lead: "Concepten met de instellingen van deze installatie erin. Laat een jurist meelezen voor je ze gebruikt.",
    main: (
      <>
        <Entries
          label="Papieren"
          entries={papers.map(({ name, title, about }) => ({ href: `${root}/${name}`, title, about }))}
        />
        {open.length > 0 && (
          <section class="stack">
            <h2>Nog in te vullen op de server</h2>
            <p>Dit staat nog nergens. Wie de server beheert, vult het in bij de instellingen:</p>
            <ul>
              {open.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  }
}

export const PaperPage: View<Paper> = ({ name, text }) => ({
  title: paperTitles[name].title,
  lead: titleOf(text),
  main: (
    <>
      <p class="cluster">
        <ButtonLink href={`${root}/${name}/tekst`} look="secondary">
          Bewaar als tekst
        </ButtonLink>
        <ButtonLink href={`${root}/${name}/webpagina`} look="secondary">
          Bewaar als webpagina
        </ButtonLink>
      </p>
      <PaperPart text={text} />
    </>
  ),
})

export const PrivacyPage: View<Paper> = ({ text }) => ({ title: titleOf(text), main: <PaperPart text={text} /> })
