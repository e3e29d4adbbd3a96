import type { z } from "zod"
import { Button, ButtonLink } from "../../platform/html/button.tsx"
import { ErrorSummary } from "../../platform/html/form.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { DoorsPart } from "./doors-part.tsx"
import { withdrawInvitation } from "./invitation-actions.ts"
import { InviteForm } from "./invite-form.tsx"
import { endMembership, type listMembers, type oneMember } from "./member-actions.ts"
import { roleLabels } from "./model.ts"

type Desk = z.output<typeof listMembers.output>

export const MembersPage: View<Desk> = ({ members, invitations, organisations }, about) => {
  const [only] = organisations.length === 1 ? organisations : []
  return {
    title: "Mensen",
    lead: only ? `Wie bij ${only.name} werkt, en in welke rol.` : "Wie waar werkt, en in welke rol.",
    main: (
      <>
        {only && (
          <p>
            {only.area ? `${only.name} werkt in ${only.area}.` : `Van ${only.name} is nog niet gekozen in welk gebied.`}{" "}
            <a href="/beheer/gebieden">{only.area ? "Kies een ander gebied" : "Kies het gebied"}</a>
          </p>
        )}
        <InviteForm organisations={organisations} about={about} />
        <ErrorSummary state={about.form(withdrawInvitation)} />
        {invitations.length > 0 && <Invitations invitations={invitations} everywhere={!only} />}
        <Members members={members} everywhere={!only} />
      </>
    ),
  }
}

function Members({ members, everywhere }: { members: Desk["members"]; everywhere: boolean }) {
  return (
    <Table
      caption="Mensen en hun rollen"
      stacked
      columns={[
        { key: "name", label: "Naam" },
        ...(everywhere ? [{ key: "organisation", label: "Organisatie" }] : []),
        { key: "role", label: "Rol" },
        ...(members.some(({ team }) => team !== null) ? [{ key: "team", label: "Team" }] : []),
        { key: "change", label: "Wijzigen" },
      ]}
      rows={members.map(({ membershipId, name, organisation, team, role, mayEnd }) => ({
        name,
        organisation,
        role: roleLabels[role],
        team,
        change: mayEnd && (
          <a href={`/beheer/mensen/${membershipId}`}>
            Wijzigen
            <span class="visually-hidden">
              ({name}, {roleLabels[role].toLowerCase()})
            </span>
          </a>
        ),
      }))}
    />
  )
}

/** Who was invited and did not come yet; a letter that went astray can be made worthless. */
function Invitations({ invitations, everywhere }: { invitations: Desk["invitations"]; everywhere: boolean }) {
  return (
    <section class="stack">
      <h2>Uitgenodigd, nog niet begonnen</h2>
      <Entries
        label="Open uitnodigingen"
        entries={invitations.map(({ id, name, email, role, organisation, expiresAt }) => ({
          title: name,
          about: [
            everywhere ? `${roleLabels[role]} bij ${organisation}` : roleLabels[role],
            email ? `per mail aan ${email}` : "met een brief",
            `werkt tot ${sayDay(expiresAt.toISOString().slice(0, 10))}`,
          ].join(" · "),
          actions: (
            <form action={`/beheer/uitnodigingen/${id}/intrekken`} method="post">
              <Button look="quiet" label={`Intrekken: de uitnodiging van ${name}`}>
                Intrekken
              </Button>
            </form>
          ),
        }))}
      />
    </section>
  )
}

/** What one may do about somebody's role: a new password where it was forgotten, and the end of it. */
export const MemberPage: View<z.output<typeof oneMember.output>> = (member, { form }) => ({
  title: member.name,
  script: ["password-field"],
  lead: `${roleLabels[member.role]} bij ${member.organisation}${member.team ? `, ${member.team}` : ""}.`,
  main: (
    <>
      <ErrorSummary state={form(endMembership)} />
      <DoorsPart member={member} form={form} />
      <h2>Stopt {member.name}?</h2>
      {member.mayEnd ? (
        <Ending member={member} />
      ) : (
        <p>
          Deze rol kun jij niet laten stoppen. Vraag een collega of de beheerder.{" "}
          <a href="/beheer/mensen">Terug naar mensen</a>
        </p>
      )}
    </>
  ),
})

type OneMember = z.output<typeof oneMember.output>

/** Asked once more before somebody's role ends: it works at once. */
function Ending({ member: { membershipId, name, organisation, role } }: { member: OneMember }) {
  const label = roleLabels[role].toLowerCase()
  return (
    <>
      <p>
        Dat werkt meteen: {name} ziet en doet dan niets meer als {label} bij {organisation}. Wat {name} doorgaf, blijft
        bewaard en telt mee. Opnieuw uitnodigen kan later altijd.
      </p>
      <form class="cluster" action={`/beheer/mensen/${membershipId}/stoppen`} method="post">
        <Button look="danger">{`Ja, ${name} stopt als ${label}`}</Button>
        <ButtonLink href="/beheer/mensen" look="quiet">
          Nee, terug
        </ButtonLink>
      </form>
    </>
  )
}
