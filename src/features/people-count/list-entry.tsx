import { Notice } from "../../platform/html/notice.tsx"
import { mostElements, mostPeople } from "./model.ts"
import type { OneCount } from "./one-count.ts"

/**
 * Where somebody pastes a list. The box has no name and stands in no form, so that no browser can ever send what is in it; without
 * script it is not there.
 */
export function ListEntry({ desk: { count, open, leastPeople, peopleLeftToday } }: { desk: OneCount }) {
  return (
    <section class="stack" aria-labelledby="lijst">
      <h2 id="lijst">Stuur jullie lijst</h2>
      <noscript>
        <Notice tone="attention" title="Hiervoor is een script nodig">
          <p>
            De namen mogen jouw apparaat niet verlaten. Daarom moet jouw apparaat zelf rekenen, en dat kan alleen met
            een script. In deze browser staan scripts uit. Zet ze aan voor deze pagina, of gebruik een andere browser.
          </p>
        </Notice>
      </noscript>
      <div
        hidden
        data-people-count={`/api/v1/people-counts/${count.id}`}
        data-own-open={open.own}
        data-keyholder-open={open.keyholder}
        data-least-people={leastPeople}
        data-most-people={Math.min(mostPeople, peopleLeftToday)}
        data-most-elements={mostElements}
      >
        <Entry leastPeople={leastPeople} peopleLeftToday={peopleLeftToday} />
      </div>
    </section>
  )
}

const Entry = ({ leastPeople, peopleLeftToday }: Pick<OneCount, "leastPeople" | "peopleLeftToday">) => (
  <div class="stack">
    <p>
      Zet hier wie er bij jullie kwam om dit thema, een mens per regel. Plakken uit een rekenblad mag. Wie je hier zet,
      ziet niemand anders: de namen blijven op dit apparaat.
    </p>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="mensen">
        De lijst
      </label>
      <div class="utrecht-form-field-description" id="mensen-uitleg">
        Achternaam, voornaam, geboortedatum, geslacht (v, m, x of leeg) en postcode, met een puntkomma ertussen. Namen
        van kolommen erboven mogen, dan telt hun volgorde niet. Weet je de verjaardag niet? Zet alleen het jaar. Vul
        geen BSN of rijksregisternummer in. Zoals: van den Berg; Anna; 17-05-1980; v; 3581.
      </div>
      <div class="utrecht-form-field__input">
        <textarea
          class="utrecht-textarea utrecht-textarea--html-textarea"
          id="mensen"
          rows={8}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby="mensen-uitleg"
        />
      </div>
    </div>
    <div data-complaints tabindex={-1} />
    <p class="soft">
      Ten minste {leastPeople} mensen. Vandaag kan jouw organisatie er nog {peopleLeftToday} laten tellen.
    </p>
    <div class="utrecht-button-group nabij-submit-row">
      <button type="button" class="utrecht-button utrecht-button--primary-action" data-send>
        <span>Reken uit en stuur de codes</span>
      </button>
    </div>
    <progress max="1" value="0" hidden data-progress aria-label="Hoe ver het rekenen is" />
    <p role="status" data-status />
  </div>
)
