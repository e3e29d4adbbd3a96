import { mostTopics, type SealChoices } from "./model.ts"
import { ruleInWords } from "./rules.ts"

/**
 * What the signal form takes over from this page when script runs: the check below the way of reporting with what may be
 * compared, and what is shown once the signal is sealed. Only a browser can seal, so without script neither is there.
 */
export const EntryPart = ({ choices: { key, setting } }: { choices: SealChoices }) => (
  <>
    <template
      data-seal-part
      data-key={key?.id}
      data-public-key={key?.publicKey}
      data-others={String(setting.others)}
      data-organisations={String(setting.organisations)}
      data-most-topics={String(mostTopics)}
    >
      <Check setting={setting} />
      <div class="stack" data-seal-more hidden>
        <p>Wat hierboven staat over wie je tekst leest, geldt pas vanaf het moment dat hij open is.</p>
        <Typed />
        <PlaceAndTime />
        <Words />
      </div>
      <p class="utrecht-form-field-error-message" data-seal-wrong role="alert"></p>
    </template>
    <template data-seal-done>
      <Done setting={setting} />
    </template>
  </>
)

const Check = ({ setting }: Pick<SealChoices, "setting">) => (
  <div class="nabij-option utrecht-form-field utrecht-form-field--checkbox">
    <input
      class="utrecht-checkbox utrecht-checkbox--html-input"
      type="checkbox"
      id="verzegeld"
      name="sealed"
      value="on"
      aria-describedby="verzegeld-hint"
    />
    <label class="utrecht-form-label utrecht-form-label--checkbox" for="verzegeld">
      Pas als ook anderen dit zien
    </label>
    <div class="nabij-option__hint" id="verzegeld-hint">
      Je tekst wordt in je browser op slot gedaan. Niemand kan hem lezen, ook de beheerder niet, tot{" "}
      {ruleInWords(setting)}, hetzelfde doorgeven. Dat kan onder een code of anoniem.{" "}
      <a href="/verzegeld/uitleg">Hoe werkt dit?</a>
    </div>
  </div>
)

const PlaceAndTime = () => (
  <fieldset class="utrecht-form-fieldset stack">
    <legend class="utrecht-form-fieldset__legend">Waarop mogen wij vergelijken?</legend>
    <p>
      Dit staat op de buitenkant en is niet op slot. Het thema hoort er altijd bij. Hoe minder je laat zien, hoe minder
      je opvalt, en hoe sneller anderen bij jouw signaal passen.
    </p>
    <SelectField id="verzegeld-plaats" name="sealedPlace" label="Plaats" options={[["", "Niet laten zien"]]} />
    <SelectField
      id="verzegeld-tijd"
      name="sealedTime"
      label="Tijd"
      options={[
        ["", "Niet laten zien"],
        ["around", "Ongeveer: vier weken eerder of later"],
        ["week", "De week die je hierboven koos"],
      ]}
    />
  </fieldset>
)

type SelectFieldProps = { id: string; name: string; label: string; options: [value: string, label: string][] }

const SelectField = ({ id, name, label, options }: SelectFieldProps) => (
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for={id}>
      {label}
    </label>
    <div class="utrecht-form-field__input">
      <span class="nabij-select">
        <select class="utrecht-select utrecht-select--html-select" id={id} name={name}>
          {options.map(([value, text]) => (
            <option value={value}>{text}</option>
          ))}
        </select>
      </span>
    </div>
  </div>
)

const Words = () => (
  <details class="nabij-disclosure" data-seal-words hidden>
    <summary>Kies woorden die erbij passen (mag leeg blijven, ten hoogste {mostTopics})</summary>
    <fieldset class="utrecht-form-fieldset nabij-disclosure__inside">
      <legend class="utrecht-form-fieldset__legend">Welke woorden passen erbij?</legend>
      <div class="nabij-options nabij-options--inline"></div>
    </fieldset>
  </details>
)

/** Who typed first and seals then has to know what happened while typing. */
const Typed = () => (
  <p data-seal-typed hidden>
    Terwijl je typte, keek Nabij of anderen dit ook zagen. Daarvoor ging je tekst naar de server, zonder namen. Bewaard
    is hij niet. Vanaf nu gaat er niets meer heen. Wil je ook dat niet? Kies een volgende keer eerst{" "}
    <a href="/verzegeld/uitleg">Verzegeld beginnen</a>.
  </p>
)

const Done = ({ setting }: Pick<SealChoices, "setting">) => (
  <>
    <h1 tabindex={-1}>Dank je, je signaal is verzegeld</h1>
    <section class="nabij-receipt stack" aria-labelledby="verzegelde-bon" data-seal-receipt>
      <h2 id="verzegelde-bon">Dit is je bon</h2>
      <p class="nabij-receipt__digits" data-digits></p>
      <p>
        Kijk hiermee of je signaal nog verzegeld is, of trek het in, op <strong data-read-at></strong>
      </p>
    </section>
    <p class="screen-only" data-seal-receipt>
      <strong>Je ziet deze cijfers alleen nu.</strong> Schrijf ze over, maak een foto of print deze pagina. Raak je ze
      kwijt, dan kunnen wij ze niet terugvinden.
    </p>
    <p>
      Niemand kan je tekst nu lezen. Zodra {ruleInWords(setting)}, hetzelfde doorgaven, opent de werkgroep signalen
      alles tegelijk. Dan telt je signaal mee als elk ander. Tot die tijd kun je het intrekken, en dan is de tekst
      meteen weg.
    </p>
    <p>Komen er niet genoeg anderen bij, dan verwijderen wij de tekst na {setting.months} maanden, ongelezen.</p>
    <p data-seal-own>
      Je vindt het terug bij <a href="/verzegeld">Verzegelde signalen</a>.
    </p>
    <p>
      <a href="/signalen/nieuw">Nog iets doorgeven</a>
    </p>
  </>
)
