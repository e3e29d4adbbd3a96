import type { Context } from "hono"
import { z } from "zod"
import type { Settings } from "../../platform/config.ts"
import type { MenuEntry } from "../../platform/http/frame.tsx"
import { only } from "../../platform/http/may.ts"
import { type Given, type PageRoute, plain, send, show } from "../../platform/http/page-route.ts"
import { forgetSession, rememberSession } from "../../platform/http/session.ts"
import * as actions from "./actions.ts"
import * as invitations from "./invitation-actions.ts"
import { InvitedFace, MembersPage, OrganisationsPage } from "./member-pages.tsx"
import { AccountPage, InvitationPage, SignInPage } from "./pages.tsx"

export const accountOperations = [...Object.values(actions), ...Object.values(invitations)]

export const accountMenu: MenuEntry[] = [
  { href: "/beheer/mensen", label: "Mensen", icon: "users", may: only("administrator", "coordinator") },
  { href: "/beheer/organisaties", label: "Organisaties", icon: "building-2", may: only("administrator") },
]

/** Where somebody wanted to go; only addresses of our own. */
const next = (given: Given) => {
  const path = String(given.verder ?? "")
  return /^\/(?![/\\])/.test(path) ? path : "/"
}

export function accountRoutes(settings: Settings): PageRoute[] {
  const signIn = plain("/aanmelden", SignInPage, z.object({ verder: z.string().optional() }))
  const account = show("/account", actions.me, AccountPage)
  const members = show("/beheer/mensen", actions.listMembers, MembersPage)
  const organisations = show("/beheer/organisaties", actions.listOrganisations, OrganisationsPage)
  const invitation = show("/uitnodiging/:token", invitations.invitationByToken, InvitationPage)
  const begin = (result: { token: string }, c: Context, given: Given) => {
    rememberSession(c, settings, result.token)
    return { to: next(given) }
  }
  return [
    signIn,
    send("/aanmelden", actions.signIn, signIn, begin),
    send("/uitloggen", actions.signOut, account, (_result, c) => {
      forgetSession(c, settings)
      return { to: "/", said: "Je bent uitgelogd." }
    }),
    account,
    show("/account/organisatie", actions.me, AccountPage),
    send("/account/organisatie", actions.switchOrganisation, account, ({ name }) => ({
      to: "/",
      said: `Je werkt nu voor ${name}.`,
    })),
    invitation,
    send("/uitnodiging/:token", invitations.acceptInvitation, invitation, () => ({
      to: "/aanmelden",
      said: "Je doet mee. Meld je aan met het wachtwoord dat je koos.",
    })),
    members,
    send("/beheer/mensen", invitations.invite, members, (invited) => ({ once: InvitedFace(invited) })),
    send("/beheer/mensen/:membershipId/stoppen", actions.endMembership, members, () => ({
      to: "/beheer/mensen",
      said: "De rol is gestopt. Wat deze persoon doorgaf, blijft bewaard.",
    })),
    organisations,
    send("/beheer/organisaties", actions.addOrganisation, organisations, () => ({
      to: "/beheer/organisaties",
      said: "De organisatie is toegevoegd.",
    })),
  ]
}
