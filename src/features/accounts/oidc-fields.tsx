import { Checks, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"

export function OidcFields({ state, isKept }: { state: FormState; isKept: boolean }) {
  return (
    <>
      <TextField
        state={state}
        name="issuer"
        label="Adres waar de organisatie aanmeldt"
        hint="Heet vaak issuer, zoals https://login.buurtteam.example."
        type="url"
        autocomplete="off"
        required
      />
      <TextField
        state={state}
        name="clientId"
        label="Naam waaronder Nabij daar bekend is"
        hint="Heet vaak client ID."
        autocomplete="off"
        required
      />
      <TextField
        state={state}
        name="secret"
        label="Geheim"
        hint={
          isKept
            ? "Leeg? Dan blijft het zoals het is. Wij laten het nooit zien."
            : "Heet vaak client secret. Wij bewaren het verzegeld en laten het nooit meer zien."
        }
        type="password"
        autocomplete="off"
        required={!isKept}
      />
      <TextField
        state={state}
        name="domains"
        label="E-mailadressen die erbij horen"
        hint="Wat achter de @ staat, met een komma ertussen: buurtteam.example, jeugd.buurtteam.example."
        autocomplete="off"
        required
      />
      <Checks
        state={state}
        name="makesAccounts"
        legend="Wie mag binnenkomen?"
        options={[
          {
            value: "on",
            label: "Ook wie geen uitnodiging kreeg, als werker",
            hint: "Zonder dit vinkje komt alleen binnen wie al een account heeft of is uitgenodigd.",
          },
        ]}
      />
      <Checks
        state={state}
        name="secondStep"
        legend="Vraagt de organisatie zelf al een tweede stap?"
        options={[
          {
            value: "on",
            label: "Ja, van iedereen",
            hint: "Dan vraagt Nabij er geen meer. Zet dit alleen aan als je het zeker weet.",
          },
        ]}
      />
    </>
  )
}
