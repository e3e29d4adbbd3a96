import { z } from "zod"
import { action, type Changing, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { anyone, only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { AskedEmail, OrganisationId } from "./model.ts"
import { discover, returnAddress, sealSecret, sideOf } from "./oidc-client.ts"
import { domainOf, domainsIn, isSafeIssuer, publicDomains } from "./oidc-rules.ts"
import * as providers from "./oidc-store.ts"
import { OncePassword } from "./own-account.ts"
import { proveAgain } from "./second-factor.ts"
import { waysIn } from "./second-factor-store.ts"
import { organisationById } from "./store.ts"

const Domains = z
  .string("Vul in welke adressen erbij horen, zoals buurtteam.example")
  .trim()
  .max(1000, "Houd het bij 1000 tekens")
  .transform((text, context) => {
    const read = domainsIn(text)
    const foreign = read.kind === "domains" && read.domains.find((domain) => publicDomains.includes(domain))
    const message =
      read.kind === "wrong"
        ? `‘${read.what.slice(0, 60)}’ is geen deel van een e-mailadres. Schrijf wat achter de @ staat, zoals buurtteam.example`
        : foreign
          ? `Bij ${foreign} kan iedereen een adres krijgen. Schrijf alleen adressen van de organisatie zelf`
          : read.domains.length === 0
            ? "Vul in welke adressen erbij horen, zoals buurtteam.example"
            : undefined
    if (message === undefined && read.kind === "domains") return read.domains
    context.addIssue({ code: "custom", message: message ?? "" })
    return z.NEVER
  })

const noHttps = "Dit is geen adres dat begint met https://. Vraag het aan wie de computers beheert"

const Settings = z
  .object({
    id: OrganisationId,
    issuer: z
      .string("Vul het adres in waar de organisatie aanmeldt")
      .trim()
      .max(300, "Dit adres is te lang")
      .refine((issuer) => isSafeIssuer(issuer), noHttps),
    clientId: z
      .string("Vul de naam in waaronder Nabij daar bekend is")
      .trim()
      .min(1, "Vul de naam in waaronder Nabij daar bekend is")
      .max(300, "Deze naam is te lang"),
    secret: z.string().trim().max(500, "Dit geheim is te lang").optional(),
    domains: Domains,
    makesAccounts: z.boolean().default(false),
    secondStep: z.boolean().default(false),
  })
  .extend(OncePassword.shape)

export const organisationSignIn = question({
  name: "organisationSignIn",
  path: "/organisations/:id/sign-in",
  summary: "How people of an organisation sign in with its own accounts; never the secret",
  may: only("administrator"),
  input: z.object({ id: OrganisationId }),
  output: z.object({
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    returnAddress: z.string(),
    /** Whether one's own password is asked before it changes. */
    password: z.boolean(),
    provider: z
      .object({
        issuer: z.string(),
        clientId: z.string(),
        domains: z.array(z.string()),
        makesAccounts: z.boolean(),
        secondStep: z.boolean(),
      })
      .nullable(),
  }),
  async run({ database, house, who }, { id }) {
    const organisation = await organisationById(database, id)
    if (!organisation) throw notFound()
    const found = await providers.providerOf(database, id)
    const provider = found && {
      ...{ issuer: found.issuer, clientId: found.clientId, domains: [...found.domains].sort() },
      ...{ makesAccounts: found.makesAccounts, secondStep: found.secondStep },
    }
    return {
      organisation: { id, name: organisation.name },
      returnAddress: returnAddress(house),
      password: (await waysIn(database, personOf(who).id)).password,
      provider: provider ?? null,
    }
  },
})

export const keepOrganisationSignIn = action({
  name: "keepOrganisationSignIn",
  method: "PUT",
  path: "/organisations/:id/sign-in",
  summary: "Let people of an organisation sign in with its own accounts (OpenID Connect)",
  may: only("administrator"),
  input: Settings,
  output: z.object({ id: z.uuid(), organisation: z.string() }),
  audit: ({ id, makesAccounts, secondStep }) => ({ subject: id, detail: { makesAccounts, secondStep } }),
  async run(changing, { id, secret, domains, password, ...settings }) {
    const { database, who, now, house } = changing
    const organisation = await organisationById(database, id)
    if (!organisation) throw notFound()
    if (!isSafeIssuer(settings.issuer, house.settings.BASE_URL)) throw invalid("issuer", noHttps)
    await proveAgain(changing, personOf(who).id, password)
    const before = await providers.providerOf(database, id)
    const side = {
      issuer: settings.issuer,
      clientId: settings.clientId,
      secret: secretFor(changing, before, settings.issuer, secret),
    }
    const [taken] = await providers.takenDomains(database, domains, id)
    if (taken) throw invalid("domains", `Adressen met ${taken} horen al bij een andere organisatie`)
    const reached = await discover(side)
    if (reached.kind === "unreachable")
      throw invalid(
        "issuer",
        "Wij konden dit adres niet bereiken, of het antwoord klopte niet. Kijk of het adres precies goed is. Er is niets veranderd",
      )
    const providerId = before?.id ?? providers.newProviderId()
    if (before && before.issuer !== settings.issuer) await providers.removeLinksOf(database, providerId)
    await providers.keepProvider(
      database,
      {
        ...{ id: providerId, organisationId: id, ...settings },
        sealedSecret: sealSecret(house.secret, providerId, side.secret),
        ...{ changedAt: now, changedBy: personOf(who).id },
      },
      domains,
    )
    return { id, organisation: organisation.name }
  },
})

/** A secret that was filled in before goes to where it was meant for, and nowhere else. */
function secretFor(
  { house }: Changing,
  before: providers.Provider | undefined,
  issuer: string,
  given?: string,
): string {
  if (given) return given
  if (before?.issuer === issuer) return sideOf(house, before).secret
  throw invalid("secret", "Vul het geheim in dat bij dit adres hoort")
}

export const removeOrganisationSignIn = action({
  name: "removeOrganisationSignIn",
  method: "DELETE",
  path: "/organisations/:id/sign-in",
  summary: "People of an organisation sign in with their password or passkey again; sessions through it end",
  may: only("administrator"),
  input: z.object({ id: OrganisationId }),
  output: z.object({ id: z.uuid() }),
  async run({ database }, { id }) {
    if (!(await providers.removeProvider(database, id))) throw notFound()
    return { id }
  },
})

const Way = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("found"), provider: z.uuid(), host: z.string(), verder: z.string() }),
  z.object({ kind: z.literal("none"), domain: z.string() }),
])

/** Answers for all addresses of a domain alike: it tells nothing about who has an account. */
export const whereToSignIn = question({
  name: "whereToSignIn",
  method: "POST",
  path: "/sessions/organisation",
  summary: "Where people with an address of this domain sign in with their organisation's account",
  may: anyone,
  input: z.object({ email: AskedEmail, verder: z.string().max(2000).default("/") }),
  output: Way,
  async run({ database }, { email, verder }) {
    const domain = domainOf(email)
    const found = await providers.providerForDomain(database, domain)
    if (!found) return { kind: "none" as const, domain }
    return { kind: "found" as const, provider: found.id, host: new URL(found.issuer).host, verder }
  },
})
