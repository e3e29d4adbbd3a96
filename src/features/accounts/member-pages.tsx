import type { z } from "zod"
import { Button, ButtonLink } from "../../platform/html/button.tsx"
import { Choice, ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import { organisationKinds, roles } from "../../platform/http/who.ts"
import { addOrganisation, type listMembers, type listOrganisations } from "./actions.ts"
import { invite } from "./invitation-actions.ts"
import { organisationKindLabels, roleLabels } from "./model.ts"

const optionsOf = (labels: Record<string, string>, values: readonly string[]) =>
  values.map((value) => ({ value, label: labels[value] ?? value }))

export const MembersPage: View<z.output<typeof listMembers.output>> = ({ members, organisations }, { form, who }) => {
  const state = form(invite, organisations.length === 1 ? { organisationId: organisations[0]?.id ?? "" } : {})
  const everyRole = who.kind === "person" && who.roles.includes("administrator")
  return {
    title: "Mensen",
    lead: "Wie werkt waar, en in welke rol.",
    main: (
      <>
        <Table
          caption="Mensen en hun rollen"
          stacked
          columns={[
            { key: "name", label: "Naam" },
            { key: "organisation", label: "Organisatie" },
            { key: "team", label: "Team" },
            { key: "role", label: "Rol" },
            { key: "end", label: "Stoppen" },
          ]}
          rows={members.map((member) => ({
            name: member.name,
            organisation: member.organisation,
            team: member.team ?? "–",
            role: roleLabels[member.role],
            end: (
              <form action={`/beheer/mensen/${member.membershipId}/stoppen`} method="post">
                <Button look="quiet" label={`${member.name} stopt als ${roleLabels[member.role].toLowerCase()}`}>
                  Stopt
                </Button>
              </form>
            ),
          }))}
        />
        <Disclosure summary="Iemand uitnodigen" open={state.errors.length > 0}>
          <ErrorSummary state={state} />
          <Form action="/beheer/mensen">
            <TextField state={state} name="name" label="Naam" required />
            <TextField
              state={state}
              name="email"
              label="E-mailadres"
              type="email"
              optional
              hint="Leeg? Dan krijg je een brief om te printen."
            />
            <Select
              state={state}
              name="organisationId"
              label="Organisatie"
              empty="Kies een organisatie"
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Choice
              state={state}
              name="role"
              legend="Rol"
              options={optionsOf(roleLabels, everyRole ? roles : ["worker", "coordinator"])}
            />
            <TextField state={state} name="team" label="Team" optional />
            <SubmitRow label="Uitnodigen" />
          </Form>
        </Disclosure>
      </>
    ),
  }
}

/** The invitation as a letter: shown once, to be printed where somebody has no mail address. */
export const InvitedFace = (invited: z.output<typeof invite.output>): Face => ({
  title: `Uitnodiging voor ${invited.name}`,
  lead: invited.mailed
    ? "De uitnodiging gaat nu per mail weg. Je kunt haar ook printen."
    : "Print deze brief, of geef de link door.",
  main: (
    <>
      <article class="nabij-letter stack">
        <p>Beste {invited.name},</p>
        <p>
          Je bent uitgenodigd om mee te doen met Nabij, namens {invited.organisation}, als {invited.role.toLowerCase()}.
        </p>
        <p>Ga naar dit adres en kies een wachtwoord:</p>
        <p>
          <strong class="nabij-code">{invited.address}</strong>
        </p>
        <p>De link werkt één keer, tot {invited.until}.</p>
      </article>
      <p>Deze link zie je alleen nu. Is hij kwijt? Nodig dan opnieuw uit.</p>
      <ButtonLink href="/beheer/mensen" look="secondary">
        Terug naar mensen
      </ButtonLink>
    </>
  ),
})

export const OrganisationsPage: View<z.output<typeof listOrganisations.output>> = (organisations, { form, who }) => {
  const state = form(addOrganisation, { country: "nl", kind: "professional" })
  return {
    title: "Organisaties",
    main: (
      <>
        <Table
          caption="Organisaties die meedoen"
          stacked
          columns={[
            { key: "name", label: "Naam" },
            { key: "kind", label: "Soort" },
            { key: "code", label: "Code" },
            { key: "members", label: "Mensen", numeric: true },
          ]}
          rows={organisations.map(({ name, kind, code, members }) => ({
            name,
            kind: organisationKindLabels[kind],
            code,
            members,
          }))}
        />
        {who.kind === "person" && who.roles.includes("administrator") && (
          <Disclosure summary="Een organisatie toevoegen" open={state.errors.length > 0}>
            <ErrorSummary state={state} />
            <Form action="/beheer/organisaties">
              <TextField state={state} name="name" label="Naam" required />
              <TextField
                state={state}
                name="code"
                label="Code"
                optional
                hint="Staat in bestanden die je inleest, zoals wijkteam-noord. Leeg? Dan maken wij er een."
              />
              <Choice
                state={state}
                name="kind"
                legend="Wat voor organisatie?"
                options={optionsOf(organisationKindLabels, organisationKinds)}
              />
              <Choice
                state={state}
                name="country"
                legend="Land"
                inline
                options={[
                  { value: "nl", label: "Nederland" },
                  { value: "be", label: "Vlaanderen" },
                ]}
              />
              <SubmitRow label="Toevoegen" />
            </Form>
          </Disclosure>
        )}
      </>
    ),
  }
}
