import type { z } from "zod"
import { Choice, ErrorSummary, Form, Select, SubmitRow, TextArea, TextField } from "../../platform/html/form.tsx"
import { fieldValue } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { AgendaForm } from "./model.ts"
import { putOnAgenda } from "./put-actions.ts"

const toOptions = (list: { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }))

/** Put a bundle before an addressee: to whom, what, why, by when. */
export const PutPage: View<z.output<typeof AgendaForm>> = (desk, { form, words }) => {
  const state = form(putOnAgenda, { ownerId: desk.self, dueOn: desk.dueOn, newKind: "addressee" })
  const isNew = fieldValue(state, "newAddressee") !== ""
  return {
    title: "Op de agenda zetten",
    lead: desk.bottleneck,
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action={`/bundels/${desk.bundleId}/agenda`}>
          <Select
            state={state}
            name="addresseeId"
            label="Aan wie stel je de vraag?"
            empty="Kies een organisatie"
            options={toOptions(desk.addressees)}
          />
          <Disclosure summary="Staat de organisatie er niet bij?" open={isNew || desk.addressees.length === 0}>
            <TextField state={state} name="newAddressee" label="Naam van de organisatie" optional />
            <Choice
              state={state}
              name="newKind"
              legend="Wat voor organisatie?"
              options={[
                { value: "municipality", label: `Een ${words.municipality}` },
                { value: "addressee", label: "Een andere organisatie of overheid" },
              ]}
            />
          </Disclosure>
          <TextField
            state={state}
            name="contactName"
            label="Wie spreek je aan?"
            hint="Een naam of een functie, zoals: afdeling Jeugd. Komt niet op de openbare agenda."
            required
          />
          <TextField
            state={state}
            name="contactEmail"
            label="E-mailadres"
            type="email"
            hint="Leeg? Dan krijg je een brief om te printen."
            optional
          />
          <TextArea
            state={state}
            name="question"
            label="Wat is de vraag?"
            hint="Neutraal: vraag wat zij gaan doen en vraag niet om één oplossing. Geen namen, geen kleine aantallen."
            rows={4}
            maxLength={1000}
            required
          />
          <TextArea
            state={state}
            name="reason"
            label="Waarom nu?"
            hint={
              desk.structural
                ? "De werkgroep noemde dit structureel. Schrijf waarom het bij deze organisatie ligt."
                : "De werkgroep besloot nog niet dat dit structureel is. Schrijf waarom je daar niet op wacht."
            }
            rows={3}
            maxLength={1000}
            required
          />
          <Select state={state} name="ownerId" label="Wie is de trekker?" options={toOptions(desk.owners)} />
          <TextField
            state={state}
            name="dueOn"
            label="Antwoord graag uiterlijk"
            type="date"
            width="medium"
            min={desk.today}
            hint="Zes weken is gewoon. Een week ervoor, op de dag zelf en twee weken erna sturen wij een herinnering."
          />
          <p>
            De geadresseerde ziet het knelpunt, de vraag en veilige aantallen. Geen melders, geen teksten van signalen,
            geen namen van organisaties die meedoen.
          </p>
          <SubmitRow label="Stel de vraag" icon="send" />
        </Form>
      </>
    ),
  }
}
