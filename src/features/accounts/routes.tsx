import type { Context } from "hono"
import { z } from "zod"
import type { Settings } from "../../platform/config.ts"
import { addresses } from "../../platform/html/addresses.ts"
import type { MenuEntry } from "../../platform/http/frame.tsx"
import { only } from "../../platform/http/may.ts"
import { type Given, type PageRoute, plain, send, show } from "../../platform/http/page-route.ts"
import { forgetSession, rememberSession } from "../../platform/http/session.ts"
import * as actions from "./actions.ts"
import * as invitations from "./invitation-actions.ts"
import { InvitedFace } from "./letter-page.tsx"
import * as members from "./member-actions.ts"
import { MemberPage, MembersPage } from "./member-pages.tsx"
import * as organisations from "./organisation-actions.ts"
import { OrganisationPage, OrganisationsPage } from "./organisation-pages.tsx"
import { AccountPage, InvitationPage, SignInPage } from "./pages.tsx"
import * as passwords from "./password-actions.ts"
import { PasswordLetterFace } from "./password-letter.tsx"
import { ChoosePasswordPage, ForgottenPage, LinkAskedFace } from "./password-pages.tsx"
import { managers, ownAddress } from "./rules.ts"

export const accountOperations = [actions, organisations, members, invitations, passwords].flatMap((file) =>
  Object.values(file),
)

export const accountMenu: MenuEntry[] = [
  { href: "/beheer/mensen", label: "Mensen", icon: "users", may: managers },
  { href: "/beheer/organisaties", label: "Organisaties", icon: "building-2", may: only("administrator") },
]

const account = show(addresses.account, actions.me, AccountPage)
const invitation = show("/uitnodiging/:token", invitations.invitationByToken, InvitationPage)
const people = show("/beheer/mensen", members.listMembers, MembersPage)
const person = show("/beheer/mensen/:membershipId", members.oneMember, MemberPage)
const all = show("/beheer/organisaties", organisations.listOrganisations, OrganisationsPage)
const one = show("/beheer/organisaties/:id", organisations.oneOrganisation, OrganisationPage)

const forgotten = plain("/wachtwoord-vergeten", ForgottenPage, z.object({}))
const reset = show("/wachtwoord/:token", passwords.passwordReset, ChoosePasswordPage)

const forgetting: PageRoute[] = [
  forgotten,
  send("/wachtwoord-vergeten", passwords.askPasswordLink, forgotten, (asked) => ({ once: LinkAskedFace(asked) })),
  reset,
  send("/wachtwoord/:token", passwords.choosePassword, reset, () => ({
    to: "/aanmelden",
    said: "Je nieuwe wachtwoord is bewaard. Meld je ermee aan.",
  })),
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
  const signIn = plain("/aanmelden", SignInPage, z.object({ verder: z.string().optional() }))
  const begin = (result: { token: string }, c: Context, given: Given) => {
    rememberSession(c, settings, result.token)
    return { to: ownAddress(String(given.verder ?? "/")) }
  }
  return [
    signIn,
    send("/aanmelden", actions.signIn, signIn, begin),
    send(addresses.signOut, actions.signOut, account, (_result, c) => {
      forgetSession(c, settings)
      return { to: "/", said: "Je bent uitgelogd." }
    }),
    account,
    show(addresses.switchOrganisation, actions.me, AccountPage),
    send(addresses.switchOrganisation, actions.switchOrganisation, account, ({ name }) => ({
      to: "/",
      said: `Je werkt nu voor ${name}.`,
    })),
    invitation,
    send("/uitnodiging/:token", invitations.acceptInvitation, invitation, () => ({
      to: "/aanmelden",
      said: "Je doet mee. Meld je aan met het wachtwoord dat je koos.",
    })),
    ...forgetting,
    ...managing,
  ]
}
