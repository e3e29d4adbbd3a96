import { z } from "zod"
import type { Settings } from "../../platform/config.ts"
import { addresses } from "../../platform/html/addresses.ts"
import { dropNarrow, keepNarrow, type NarrowCookie, readNarrow } from "../../platform/http/narrow-cookie.ts"
import {
  type Done,
  type Given,
  look,
  type PageRoute,
  plain,
  type Send,
  send,
  show,
} from "../../platform/http/page-route.ts"
import { rememberSession } from "../../platform/http/session.ts"
import { signIn } from "./actions.ts"
import type { SignedIn } from "./begin-session.ts"
import { whereToSignIn } from "./oidc-actions.ts"
import { claimsOf, departure, signInThroughOrganisation } from "./oidc-arrival.ts"
import { ThroughOrganisationPage, WayFoundPage } from "./oidc-pages.tsx"
import { SignInPage } from "./pages.tsx"
import { signInWithPasskey } from "./passkey-actions.ts"
import { ownAddress } from "./rules.ts"
import { takeSecondStep } from "./second-step-actions.ts"
import { SecondStepPage } from "./second-step-pages.tsx"
import { halfMinutes } from "./session-rules.ts"

type Context = Parameters<Send["done"]>[1]

// All of them go to the addresses below /aanmelden only: nobody sends them along with a signal.
const path = "/aanmelden"
const device: NarrowCookie = { name: "toestel", path, seconds: 180 * 24 * 3600 }
const halfway: NarrowCookie = { name: "halverwege", path, seconds: halfMinutes * 60 }
const underway: NarrowCookie = { name: "onderweg", path, seconds: 10 * 60 }

export const keepDevice = (c: Context, settings: Settings, value: string): void =>
  keepNarrow(c, settings, device, value)

const Onward = z.object({ verder: z.string().optional() })

/** Everything with which somebody comes in from outside. Where they go next is always an address of our own. */
export function signInRoutes(settings: Settings): PageRoute[] {
  const signInPage = plain(path, SignInPage, Onward)
  const codePage = plain(`${path}/code`, SecondStepPage, Onward)
  const organisationPage = plain(`${path}/organisatie`, ThroughOrganisationPage, Onward)
  const known = (c: Context): Given => ({ device: readNarrow(c, settings, device) })
  const goOn = (result: z.output<typeof SignedIn>, c: Context, onward: string): Done => {
    if (result.next === "secondStep") {
      keepNarrow(c, settings, halfway, result.token)
      return { to: `${path}/code?verder=${encodeURIComponent(onward)}` }
    }
    rememberSession(c, settings, result.token)
    keepNarrow(c, settings, device, result.device)
    dropNarrow(c, settings, halfway)
    return { to: result.next === "setUp" ? addresses.security : ownAddress(onward) }
  }
  const begin = (result: z.output<typeof SignedIn>, c: Context, given: Given) =>
    goOn(result, c, String(given.verder ?? "/"))
  return [
    signInPage,
    send(path, signIn, signInPage, begin, known),
    codePage,
    send(`${path}/code`, takeSecondStep, codePage, begin, (c) => ({
      ...known(c),
      token: readNarrow(c, settings, halfway),
    })),
    send(`${path}/passkey`, signInWithPasskey, signInPage, begin, known),
    organisationPage,
    look(`${path}/organisatie`, whereToSignIn, WayFoundPage, whereToSignIn, organisationPage),
    {
      ...send(`${path}/organisatie/terug`, signInThroughOrganisation, organisationPage, (result, c, given) => {
        dropNarrow(c, settings, underway)
        return goOn(result, c, String(given.onward))
      }),
      arrives: async (c, house) => ({
        ...known(c),
        ...(await claimsOf(house, readNarrow(c, settings, underway), new URL(c.req.url).search)),
      }),
    },
    {
      ...show(`${path}/organisatie/:provider`, departure, () => ({ title: "", main: null })),
      leadsTo: ({ address, attempt }: z.output<typeof departure.output>, c: Context) => {
        keepNarrow(c, settings, underway, attempt)
        return address
      },
    },
  ]
}
