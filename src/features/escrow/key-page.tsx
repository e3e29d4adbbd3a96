import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { NeedsScript } from "./code-field.tsx"
import { MakeKey } from "./key-forms.tsx"
import type { KeyDesk, Member } from "./key-model.ts"
import { atHand } from "./rules.ts"
import { SharingPart } from "./sharing-part.tsx"

/** The key ceremony: each member's own code, the key of the working group, and who still has to check. */
export const KeyPage: View<KeyDesk> = (desk) => {
  const { me, members, sharings } = desk
  const own = members.find(({ personId }) => personId === me)?.key ?? null
  return {
    title: "De sleutel van de werkgroep",
    lead: "Wat verzegeld is, kan alleen open als genoeg leden samen hun deel geven. Niemand heeft de hele sleutel, ook de server niet.",
    script: ["sealed-desk"],
    unkept: true,
    main: (
      <>
        <p>
          <a href="/werkgroep/verzegeld">Terug naar verzegelde signalen</a>
        </p>
        <NeedsScript />
        <OwnCode has={own !== null} />
        <Members members={members} />
        {atHand(sharings).map((sharing) => (
          <SharingPart sharing={sharing} desk={desk} />
        ))}
        <MakeKey desk={desk} />
      </>
    ),
  }
}

const OwnCode = ({ has }: { has: boolean }) => (
  <section class="stack" aria-labelledby="eigen-code">
    <h2 id="eigen-code">Stap 1: jouw code</h2>
    {has ? (
      <>
        <p>Je hebt een code. Die heb je nodig om je deel te controleren en om teksten te openen.</p>
        <Disclosure summary="Ik ben mijn code kwijt">
          <p>
            Maak een nieuwe. Je oude deel kun je dan niet meer gebruiken. Vraag de anderen om de sleutel opnieuw te
            delen, of maak samen een nieuwe sleutel.
          </p>
          <Register />
        </Disclosure>
      </>
    ) : (
      <>
        <p>Je browser maakt een code van 24 letters en cijfers. Alleen jij krijgt hem te zien, en alleen nu.</p>
        <Register />
      </>
    )}
  </section>
)

const Register = () => (
  <form class="utrecht-form stack" data-sealed="register" aria-label="Mijn code maken" novalidate hidden>
    <div data-new-code hidden class="stack">
      <Notice tone="attention" title="Bewaar deze code">
        <p class="nabij-receipt__digits" data-digits></p>
        <p>Schrijf hem over of zet hem in je wachtwoordkluis. Raak je hem kwijt, dan kan niemand hem terugvinden.</p>
      </Notice>
    </div>
    <div class="utrecht-button-group nabij-submit-row">
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        <span data-register-words>Maak mijn code</span>
      </button>
    </div>
  </form>
)

const Members = ({ members }: { members: readonly Member[] }) => (
  <section class="stack" aria-labelledby="leden">
    <h2 id="leden">De leden</h2>
    <p>
      Vergelijk de kenmerken hardop, bij elkaar of aan de telefoon, voordat jullie een sleutel maken. Klopt er een niet,
      dan heeft iemand ermee geknoeid.
    </p>
    <Table
      caption="Leden van de werkgroep signalen met hun kenmerk"
      captionHidden
      stacked
      columns={[
        { key: "name", label: "Naam" },
        { key: "mark", label: "Kenmerk" },
      ]}
      rows={members.map(({ name, key }) => ({
        name,
        mark: key ? <span data-fingerprint={`${key.publicKey} ${key.signKey}`}>heeft een code</span> : "nog geen code",
      }))}
    />
  </section>
)
