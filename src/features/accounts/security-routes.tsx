import type { Settings } from "../../platform/config.ts"
import { addresses } from "../../platform/html/addresses.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import { rememberSession } from "../../platform/http/session.ts"
import { CodesPage } from "./codes-page.tsx"
import * as links from "./link-actions.ts"
import { oneMember } from "./member-actions.ts"
import { MemberPage } from "./member-pages.tsx"
import * as doors from "./oidc-actions.ts"
import { OrganisationSignInPage } from "./oidc-pages.tsx"
import * as passkeys from "./passkey-actions.ts"
import { PasskeyPage } from "./passkey-page.tsx"
import { changeOwnPassword } from "./password-actions.ts"
import * as factors from "./second-factor-actions.ts"
import * as secondStep from "./second-step-actions.ts"
import { SecondStepRulePage } from "./second-step-pages.tsx"
import { RecoveryCodesFace, SecurityPage } from "./security-page.tsx"
import * as sessions from "./session-actions.ts"

const own = addresses.security
const security = show(own, sessions.mySecurity, SecurityPage)
const codes = show(`${own}/codes/instellen`, factors.pendingCodes, CodesPage)
const passkey = show(`${own}/passkeys/:id`, passkeys.onePasskey, PasskeyPage)
const rule = show("/beheer/tweede-stap", secondStep.secondStepRule, SecondStepRulePage)
const door = show("/beheer/organisaties/:id/aanmelden", doors.organisationSignIn, OrganisationSignInPage)
const person = show("/beheer/mensen/:membershipId", oneMember, MemberPage)

const factorRoutes = (settings: Settings): PageRoute[] => [
  send(`${own}/codes`, factors.beginCodes, security, () => ({ to: `${own}/codes/instellen` })),
  codes,
  send(`${own}/codes/instellen`, factors.confirmCodes, codes, (made, c) => {
    rememberSession(c, settings, made.token)
    return { once: RecoveryCodesFace(made.codes, "Je codes staan aan. Bewaar nu deze noodcodes.") }
  }),
  send(`${own}/codes/uit`, factors.endCodes, security, () => ({
    to: own,
    said: "De codes uit je app zijn uitgezet. Op andere plekken ben je afgemeld.",
  })),
  send(`${own}/noodcodes`, factors.makeRecoveryCodes, security, (made) => ({
    once: RecoveryCodesFace(made.codes, "Dit zijn je nieuwe noodcodes. Wat je nog had, werkt niet meer."),
  })),
]

const passkeyRoutes = (settings: Settings): PageRoute[] => [
  send(`${own}/passkeys`, passkeys.addPasskey, security, ({ name, token }, c) => {
    rememberSession(c, settings, token)
    return { to: own, said: `Je passkey ‘${name}’ is toegevoegd. Je kunt je er voortaan mee aanmelden.` }
  }),
  passkey,
  send(`${own}/passkeys/:id`, passkeys.renamePasskey, passkey, ({ name }) => ({
    to: own,
    said: `Je passkey heet nu ‘${name}’.`,
  })),
  send(`${own}/passkeys/:id/weg`, passkeys.removePasskey, passkey, () => ({
    to: own,
    said: "De passkey is weggehaald. Niemand kan zich er meer mee aanmelden. Op andere plekken ben je afgemeld.",
  })),
]

const sessionRoutes = (settings: Settings): PageRoute[] => [
  send(`${own}/wachtwoord`, changeOwnPassword, security, ({ token }, c) => {
    rememberSession(c, settings, token)
    return { to: own, said: "Je nieuwe wachtwoord is bewaard. Op andere plekken ben je afgemeld." }
  }),
  send(`${own}/aanmeldingen/:id`, sessions.nameSession, security, () => ({ to: own, said: "De naam is bewaard." })),
  send(`${own}/aanmeldingen/:id/afmelden`, sessions.endOneSession, security, () => ({
    to: own,
    said: "Die aanmelding is gestopt.",
  })),
  send(`${own}/andere-afmelden`, sessions.endOtherSessions, security, ({ ended }) => ({
    to: own,
    said: ended === 1 ? "Je bent op één andere plek afgemeld." : `Je bent op ${ended} andere plekken afgemeld.`,
  })),
  send(`${own}/organisatie/:id/los`, links.unlinkOrganisation, security, ({ organisation }) => ({
    to: own,
    said: `Je account van ${organisation} is losgemaakt. Wie daarmee was aangemeld, is nu afgemeld.`,
  })),
  send(`${own}/organisatie/:id/weer`, links.allowOrganisation, security, ({ organisation }) => ({
    to: own,
    said: `Meld je de volgende keer aan via ${organisation}; dan is dat account weer gekoppeld.`,
  })),
]

const managing: PageRoute[] = [
  rule,
  send("/beheer/tweede-stap", secondStep.decideSecondStep, rule, () => ({
    to: "/beheer/tweede-stap",
    said: "Dat is bewaard. De tijd om een tweede stap in te stellen loopt vanaf nu.",
  })),
  send("/beheer/mensen/:membershipId/tweede-stap-weg", secondStep.resetSecondStep, person, ({ name }) => ({
    to: "/beheer/mensen",
    said: `De tweede stap van ${name} is weggehaald. ${name} krijgt daar een mail over.`,
  })),
  send("/beheer/mensen/:membershipId/los", links.untieMember, person, ({ name, organisation }) => ({
    to: "/beheer/mensen",
    said: `Het account van ${name} bij ${organisation} is losgemaakt. ${name} krijgt daar een mail over.`,
  })),
  door,
  send("/beheer/organisaties/:id/aanmelden", doors.keepOrganisationSignIn, door, ({ id, organisation }) => ({
    to: `/beheer/organisaties/${id}/aanmelden`,
    said: `Mensen van ${organisation} kunnen zich nu aanmelden met hun eigen account.`,
  })),
  send("/beheer/organisaties/:id/aanmelden/weg", doors.removeOrganisationSignIn, door, ({ id }) => ({
    to: `/beheer/organisaties/${id}`,
    said: "Aanmelden via deze organisatie kan niet meer.",
  })),
]

/** How somebody comes in, for themselves, and what an administrator decides about it. */
export const securityRoutes = (settings: Settings): PageRoute[] => [
  security,
  ...factorRoutes(settings),
  ...passkeyRoutes(settings),
  ...sessionRoutes(settings),
  ...managing,
]
