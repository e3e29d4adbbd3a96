import { generateKeyPairSync } from "node:crypto"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { Provider } from "oidc-provider"

export type Employee = { email?: string; email_verified?: boolean; name?: string }

/** The sign-in page of an organisation: a real OpenID Connect provider on this machine, with the people it knows. */
export async function openOrganisationLogin(returnAddress: string, employees: Record<string, Employee>) {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "nabij",
        client_secret: "geheim-van-de-organisatie",
        redirect_uris: [returnAddress],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "proef" }] as never },
    cookies: { keys: ["proef"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ sub, ...employees[sub] }) }),
  })
  server.on("request", provider.callback())
  return { issuer, close: () => closed(server) }
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** What somebody does on the page of the organisation; answers the address to which it sends them back. */
export async function logInThere(address: string, employee: string, choice: "yes" | "no" = "yes"): Promise<string> {
  const jar = new Map<string, string>()
  const visit = async (url: string, form?: Record<string, string>): Promise<string> => {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join("; ")
    const response = await fetch(url, {
      redirect: "manual",
      headers: { Cookie: cookies },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === "") jar.delete(name)
      else jar.set(name, value)
    }
    const next = response.headers.get("location")
    if (next) return new URL(next, url).href
    const page = await response.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    if (!prompt)
      throw new Error(`the organisation says: ${page.replace(/<style.*?<\/style>|<[^>]+>/gs, " ").slice(0, 300)}`)
    if (choice === "no") return `${url}/abort`
    return await visit(url, prompt === "login" ? { prompt, login: employee, password: "x" } : { prompt })
  }
  const home = new URL(address).origin
  let at = address
  while (at.startsWith(home)) at = await visit(at)
  return at
}
