import { z } from "zod"
import type { Settings } from "../../platform/config.ts"
import { addresses } from "../../platform/html/addresses.ts"
import { only } from "../../platform/http/may.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { type PageRoute, plain, send, show } from "../../platform/http/page-route.ts"
import { forgetSession, rememberSession } from "../../platform/http/session.ts"
import * as actions from "./actions.ts"
import * as invitations from "./invitation-actions.ts"
import { InvitedFace } from "./letter-page.tsx"
import * as links from "./link-actions.ts"
import * as members from "./member-actions.ts"
import { MemberPage, MembersPage } from "./member-pages.tsx"
import * as organisationDoors from "./oidc-actions.ts"
import * as organisations from "./organisation-actions.ts"
import { OrganisationPage, OrganisationsPage } from "./organisation-pages.tsx"
import { AccountPage, InvitationPage } from "./pages.tsx"
import * as passkeys from "./passkey-actions.ts"
import * as passwords from "./password-actions.ts"
import { PasswordLetterFace } from "./password-letter.tsx"
import { ChoosePasswordPage, ForgottenPage, LinkAskedFace } from "./password-pages.tsx"
import { managers } from "./rules.ts"
import * as factors from "./second-factor-actions.ts"
import * as secondStep from "./second-step-actions.ts"
import { securityRoutes } from "./security-routes.tsx"
import * as sessions from "./session-actions.ts"
import { keepDevice, signInRoutes } from "./sign-in-routes.tsx"

export const accountOperations = [
  ...[
    actions,
    organisations,
    members,
    invitations,
    passwords,
    sessions,
    factors,
    secondStep,
    passkeys,
    organisationDoors,
    links,
  ],
].flatMap((file) => Object.values(file))

export const accountMenu: MenuEntry[] = [
  {
    href: "/beheer/mensen",
    label: "Mensen",
    about: "Uitnodigen, rollen geven, stoppen, een brief voor wie geen mail heeft.",
    icon: "users",
    may: managers,
  },
  {
    href: "/beheer/organisaties",
    label: "Organisaties",
    about: "Wie meedoen, en hoe hun mensen zich aanmelden.",
    icon: "building-2",
    may: only("administrator"),
  },
  {
    href: "/beheer/tweede-stap",
    label: "Tweede stap bij het aanmelden",
    about: "Van wie Nabij naast het wachtwoord een code of passkey vraagt.",
    icon: "lock",
    may: only("administrator"),
  },
]

const account = show(addresses.account, actions.me, AccountPage)
const invitation = show("/uitnodiging/:token", invitations.invitationByToken, InvitationPage)
const people = show("/beheer/mensen", members.listMembers, MembersPage)
const person = show("/beheer/mensen/:membershipId", members.oneMember, MemberPage)
const all = show("/beheer/organisaties", organisations.listOrganisations, OrganisationsPage)
const one = show("/beheer/organisaties/:id", organisations.oneOrganisation, OrganisationPage)

const forgotten = plain("/wachtwoord-vergeten", ForgottenPage, z.object({}))
const reset = show("/wachtwoord/:token", passwords.passwordReset, ChoosePasswordPage)

const forgetting = (settings: Settings): PageRoute[] => [
  forgotten,
  send("/wachtwoord-vergeten", passwords.askPasswordLink, forgotten, (asked) => ({ once: LinkAskedFace(asked) })),
  reset,
  send("/wachtwoord/:token", passwords.choosePassword, reset, ({ device }, c) => {
    keepDevice(c, settings, device)
    return { to: "/aanmelden", said: "Je nieuwe wachtwoord is bewaard. Meld je ermee aan." }
  }),
]

const managing: PageRoute[] = [
  people,
  send("/beheer/mensen", invitations.invite, people, (invited) => ({ once: InvitedFace(invited) })),
  send("/beheer/uitnodigingen/:id/intrekken", invitations.withdrawInvitation, people, ({ name }) => ({
    to: "/beheer/mensen",
    said: `De uitnodiging van ${name} is ingetrokken. Het adres in de mail of brief werkt niet meer.`,
  })),
  person,
  send("/beheer/mensen/:membershipId/stoppen", members.endMembership, person, ({ name }) => ({
    to: "/beheer/mensen",
    said: `De rol van ${name} is gestopt. Wat ${name} doorgaf, blijft bewaard.`,
  })),
  send("/beheer/mensen/:membershipId/wachtwoordbrief", passwords.makePasswordLetter, person, (letter) => ({
    once: PasswordLetterFace(letter),
  })),
  all,
  send("/beheer/organisaties", organisations.addOrganisation, all, ({ id }) => ({
    to: `/beheer/organisaties/${id}`,
    said: "De organisatie is toegevoegd. Kies nu het gebied waarin zij werkt.",
  })),
  one,
  send("/beheer/organisaties/:id", organisations.changeOrganisation, one, ({ name }) => ({
    to: "/beheer/organisaties",
    said: `${name} is bewaard.`,
  })),
]

export function accountRoutes(settings: Settings): PageRoute[] {
  return [
    ...signInRoutes(settings),
    send(addresses.signOut, actions.signOut, account, (_result, c) => {
      forgetSession(c, settings)
      return { to: "/", said: "Je bent uitgelogd." }
    }),
    account,
    show(addresses.switchOrganisation, actions.me, AccountPage),
    send(addresses.switchOrganisation, actions.switchOrganisation, account, ({ name, token }, c) => {
      if (token) rememberSession(c, settings, token)
      return { to: "/", said: `Je werkt nu voor ${name}.` }
    }),
    invitation,
    send("/uitnodiging/:token", invitations.acceptInvitation, invitation, () => ({
      to: "/aanmelden",
      said: "Je doet mee. Meld je aan met het wachtwoord dat je koos.",
    })),
    ...forgetting(settings),
    ...securityRoutes(settings),
    ...managing,
  ]
}
