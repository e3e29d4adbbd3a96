import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import { Select } from "../../platform/html/form.tsx"
import { ListFilter } from "../../platform/html/list-filter.tsx"
import { Empty, Tag } from "../../platform/html/notice.tsx"
import { Paging } from "../../platform/html/paging.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { listBundles } from "./actions.ts"
import { type BundleEntry, stateLabels, states } from "./model.ts"
import { bundlesAddress, counted } from "./rules.ts"
import { bundleTags } from "./wording.tsx"

type List = z.output<typeof listBundles.output>

export const BundlesPage: View<List> = (list) => {
  const filtered = Object.values(list.filter).some(Boolean)
  return {
    title: "Bundels",
    lead: "Een bundel houdt signalen over hetzelfde knelpunt bij elkaar. De signalen zelf blijven zoals ze zijn.",
    main: (
      <>
        <p class="cluster">
          <ButtonLink href="/bundels/nieuw" icon="plus">
            Een bundel beginnen
          </ButtonLink>
          <ButtonLink href="/bundels/mogelijk" look="secondary" icon="search">
            {list.proposals === 0 ? "Mogelijke bundels" : `Mogelijke bundels (${list.proposals})`}
          </ButtonLink>
          {list.questions !== undefined && (
            <ButtonLink href="/herkenning" look="secondary" icon="circle-help">
              {list.questions === 0 ? "Herken je dit?" : `Herken je dit? (${list.questions})`}
            </ButtonLink>
          )}
        </p>
        {(filtered || list.found > 0) && <Filter list={list} open={filtered && list.found === 0} />}
        {filtered && list.found > 0 && (
          <p>
            {sayChosen(list)} <a href="/bundels">Toon weer alles</a>
          </p>
        )}
        {list.found === 0 ? (
          <NothingHere filtered={filtered} />
        ) : (
          <Entries
            label="Bundels"
            entries={list.bundles.map((bundle) => ({
              href: `/bundels/${bundle.id}`,
              title: bundle.bottleneck,
              tags: (
                <>
                  {bundleTags(bundle)}
                  {bundle.waitsForUs && <Tag tone="attention">Wacht op jullie toestemming</Tag>}
                </>
              ),
              about: aboutBundle(bundle),
            }))}
          />
        )}
        <Paging
          page={list.page}
          pages={list.pages}
          size={50}
          href={(page) => bundlesAddress({ ...list.filter, page })}
        />
      </>
    ),
  }
}

const sayChosen = ({ filter, found }: List): string => {
  const which = filter.consent && !filter.state && !filter.theme ? "die wachten op jullie toestemming" : "van je keuze"
  return found === 1 ? `Je ziet 1 bundel ${which.replace("wachten", "wacht")}.` : `Je ziet ${found} bundels ${which}.`
}

const aboutBundle = (bundle: BundleEntry): string =>
  [
    bundle.theme ?? "thema nog open",
    bundle.area,
    counted(bundle.signals, "signaal", "signalen"),
    counted(bundle.organisations, "organisatie", "organisaties"),
    bundle.waiting > 0 && `nog ${bundle.waiting} keer toestemming nodig`,
  ]
    .filter(Boolean)
    .join(" · ")

function NothingHere({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <Empty title="Niets gevonden">
      <p>
        Bij deze keuze hoort geen bundel. <a href="/bundels">Toon weer alles</a>
      </p>
    </Empty>
  ) : (
    <Empty title="Nog geen bundels">
      <p>
        Zie je in het <a href="/postvak">postvak</a> een paar signalen over hetzelfde? Begin dan een bundel.
      </p>
    </Empty>
  )
}

function Filter({ list: { filter, themes, questions }, open }: { list: List; open: boolean }) {
  const coordinates = questions !== undefined
  return (
    <ListFilter
      address="/bundels"
      summary="Kies welke je ziet"
      open={open}
      chosen={filter}
      fields={(state) => (
        <>
          <Select
            state={state}
            name="state"
            label="Staat"
            empty="Alle staten"
            options={states.map((one) => ({ value: one, label: stateLabels[one] }))}
          />
          <Select
            state={state}
            name="theme"
            label="Thema"
            empty="Alle thema's"
            options={themes.map(({ code, label }) => ({ value: code, label }))}
          />
          {coordinates && (
            <Select
              state={state}
              name="consent"
              label="Toestemming"
              empty="Alle bundels"
              options={[{ value: "waiting", label: "Wacht op jullie toestemming" }]}
            />
          )}
        </>
      )}
    />
  )
}
