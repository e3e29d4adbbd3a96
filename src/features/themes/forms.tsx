import { Checks, ErrorSummary, Form, Select, SubmitRow, TextArea, TextField } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { addTheme, changeTheme } from "./actions.ts"
import type { Theme } from "./model.ts"
import { withDescendants } from "./rules.ts"

type FormProps = { themes: readonly Theme[]; about: About }

/** What a theme can hang under: what is chosen today and lies not below the theme itself. */
function parents(themes: readonly Theme[], theme?: Theme) {
  const own = theme ? withDescendants(themes, theme.code) : []
  return themes
    .filter(({ code, retired }) => !own.includes(code) && (!retired || code === theme?.parentCode))
    .map(({ code, labelNl }) => ({ value: code, label: labelNl }))
}

export function NewThemeForm({ themes, about }: FormProps) {
  const state = about.form(addTheme)
  return (
    <Disclosure summary="Een thema toevoegen" open={state.errors.length > 0}>
      <ErrorSummary state={state} />
      <Form action="/beheer/themas">
        <TextField state={state} name="labelNl" label="Naam" required />
        <TextField state={state} name="labelBe" label="Naam in Vlaanderen" optional hint="Alleen als die anders is." />
        <TextField
          state={state}
          name="code"
          label="Code"
          required
          hint="Staat in bestanden. Kleine letters zonder spatie, zoals energiearmoede. De code blijft altijd dezelfde."
        />
        <Select
          state={state}
          name="parentCode"
          label="Valt onder"
          empty={`Niets: het is zelf een ${about.words.lifeDomain}`}
          options={parents(themes)}
        />
        <TextArea state={state} name="description" label="Uitleg" optional rows={3} />
        <SubmitRow label="Toevoegen" />
      </Form>
    </Disclosure>
  )
}

export function ChangeThemeForm({ theme, themes, about }: FormProps & { theme: Theme }) {
  const state = about.form(changeTheme, {
    labelNl: theme.labelNl,
    labelBe: theme.labelBe === theme.labelNl ? "" : theme.labelBe,
    parentCode: theme.parentCode ?? "",
    description: theme.description,
    retired: theme.retired ? "on" : "",
  })
  return (
    <Disclosure summary="Dit thema veranderen" open={state.errors.length > 0}>
      <ErrorSummary state={state} />
      <Form action={`/beheer/themas/${theme.code}`}>
        <input type="hidden" name="version" value={String(theme.version)} />
        <TextField state={state} name="labelNl" label="Naam" required />
        <TextField state={state} name="labelBe" label="Naam in Vlaanderen" optional hint="Alleen als die anders is." />
        <Select
          state={state}
          name="parentCode"
          label="Valt onder"
          empty={`Niets: het is zelf een ${about.words.lifeDomain}`}
          options={parents(themes, theme)}
        />
        <TextArea state={state} name="description" label="Uitleg" optional rows={3} />
        <Checks
          state={state}
          name="retired"
          legend="In gebruik"
          options={[
            {
              value: "on",
              label: "Dit thema niet meer laten kiezen",
              hint: "Oude signalen houden het. Je kunt het later terugzetten.",
            },
          ]}
        />
        <TextArea state={state} name="why" label="Waarom verandert dit?" rows={2} required />
        <SubmitRow label="Veranderen" />
      </Form>
    </Disclosure>
  )
}
