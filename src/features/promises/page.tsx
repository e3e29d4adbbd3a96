import { addresses } from "../../platform/html/addresses.ts"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { type Deeds, deedsOf } from "./deed-rules.ts"
import { type Way, ways } from "./model.ts"
import { promiseGroups } from "./promise-list.ts"
import { type Line, linesOf, listed } from "./rules.ts"
import { wayWords } from "./words.ts"

/** Who sees what, as the tests try it out: everything on this page comes from the lists that they read. */
export const whoSeesWhatPage =
  (deeds: Deeds): View<object> =>
  (_none, { settings, who }) => ({
    title: "Wie ziet wat?",
    lead: "Dit belooft Nabij. Elke regel op deze pagina wordt bij elke nieuwe versie uitgeprobeerd: met elke rol, op elke pagina. Wat niet klopt, kan hier niet staan.",
    quiet: who.kind === "visitor",
    main: (
      <>
        {ways.map((way) => (
          <WayPart way={way} />
        ))}
        {promiseGroups(settings).map(({ title, promises }) => (
          <section class="stack">
            <h2>{title}</h2>
            <ul>
              {promises.map(({ words }) => (
                <li>{words}</li>
              ))}
            </ul>
          </section>
        ))}
        <Limits />
        <section class="stack">
          <h2>Wat iedereen hier kan doen</h2>
          <p>Per rol: alles wat het programma die rol laat doen. Wat er niet bij staat, kan niet.</p>
          {deedsOf(deeds).map(({ who, groups }) => (
            <Disclosure summary={who}>
              {groups.map(({ title, words }) => (
                <div class="stack stack--tight">
                  <h3>{title}</h3>
                  <ul>
                    {words.map((deed) => (
                      <li>{deed}</li>
                    ))}
                  </ul>
                </div>
              ))}
            </Disclosure>
          ))}
        </section>
        <p>
          <a href="/signalen/nieuw">Iets doorgeven</a> · <a href={addresses.home}>Naar het begin</a>
        </p>
      </>
    ),
  })

function WayPart({ way }: { way: Way }) {
  const { title, more } = wayWords[way]
  return (
    <section class="stack">
      <h2>{title}</h2>
      {more && <p>{more}</p>}
      <Entries label={title} entries={linesOf(way).map((line) => ({ title: line.who, about: <Sees line={line} /> }))} />
    </section>
  )
}

function Sees({ line: { pieces } }: { line: Line }) {
  const { always, shared, asked, enough, never } = pieces
  const sees = always.length + shared.length + asked.length + enough.length > 0
  return (
    <>
      {!sees && <p>Ziet niets.</p>}
      {always.length > 0 && <p>Ziet {listed(always)}.</p>}
      {shared.length > 0 && <p>Ziet pas als je signaal gedeeld wordt {listed(shared)}.</p>}
      {asked.length > 0 && <p>Kan opvragen, en jij ziet dat: {listed(asked)}.</p>}
      {enough.length > 0 && (
        <p>
          Ziet pas als genoeg anderen hetzelfde doorgeven {listed(enough)}. De week en de plaats alleen als jij die laat
          zien.
        </p>
      )}
      {sees && never.length > 0 && (
        <p>
          {enough.length > 0 ? "Ziet zolang het verzegeld is nooit" : "Ziet nooit"} {listed(never)}.
        </p>
      )}
    </>
  )
}

/** What is no promise, and must be said. */
const Limits = () => (
  <Notice tone="attention" title="Wat je moet weten">
    <p>
      ‘Gedeeld’ wil zeggen: de coördinator of de werkgroep stuurt je signaal door naar de anderen die signalen wegen.
      Van een gedeelde bundel zien zij ook welke organisaties om toestemming gevraagd wordt, niet welk signaal van wie
      is.
    </p>
    <p>
      Wie de server zelf beheert en ook het geheim van de installatie heeft, kan nagaan wie een signaal met naam of
      onder een code doorgaf. Bij een anoniem signaal kan dat niet. Die kan ook zien dat iemand iets verzegelde, en over
      welk thema. De tekst niet: <a href="/verzegeld/uitleg">zo werkt verzegelen, en dit kan het niet</a>. Schrijf in
      een kleine organisatie niets waaraan je collega’s je herkennen.
    </p>
  </Notice>
)
