import type { Mail } from "../../platform/mail/write-mail.ts"

type Reader = { name: string; email: string }

const changes = {
  codesOn: ["De tweede stap bij Nabij staat aan", "Vanaf nu vraagt Nabij bij het aanmelden ook een code uit je app."],
  codesOff: [
    "De codes uit je app zijn uitgezet bij Nabij",
    "Nabij vraagt bij het aanmelden geen code uit je app meer, en je noodcodes werken niet meer. Waar je nog meer was aangemeld, ben je nu afgemeld.",
  ],
  recoveryCodes: ["Er zijn nieuwe noodcodes gemaakt", "De noodcodes die je eerder had, werken niet meer."],
  passkeyAdded: [
    "Er is een passkey toegevoegd bij Nabij",
    "Met deze passkey kun je je aanmelden zonder wachtwoord. Ken je hem niet? Een nieuw wachtwoord houdt hem niet tegen: haal hem ook weg, bij je account onder Veilig aanmelden.",
  ],
  passkeyRemoved: [
    "Er is een passkey weggehaald bij Nabij",
    "Met die passkey kan niemand zich meer aanmelden. Waar je nog meer was aangemeld, ben je nu afgemeld.",
  ],
  linked: [
    "Je kunt je nu via je organisatie aanmelden",
    "Iemand heeft zich net bij Nabij aangemeld met jouw account van je organisatie. Dat account is nu aan Nabij gekoppeld. Klopt dat niet? Een nieuw wachtwoord houdt het niet tegen: maak het ook los, bij je account onder Veilig aanmelden.",
  ],
  unlinked: [
    "Je account van je organisatie is losgemaakt van Nabij",
    "Wie daarmee was aangemeld, is nu afgemeld. Met dat account kan niemand zich meer als jou aanmelden, tot je het zelf weer toestaat.",
  ],
  allowed: [
    "Je organisatie kan je account weer koppelen",
    "Je stond net toe dat je je weer via je organisatie aanmeldt. Bij de eerste keer wordt dat account opnieuw gekoppeld. Je krijgt daar dan weer een mail over.",
  ],
} as const
export type SecurityChange = keyof typeof changes

/** Tells somebody what changed in how they come in, so that nobody can do it behind their back. */
export function securityMail({ name, email }: Reader, change: SecurityChange, base: string): Mail {
  const [subject, what] = changes[change]
  return {
    recipient: email,
    subject,
    body: `Beste ${name},

${what}

Deed je dit zelf? Dan hoef je niets te doen.
Was jij dit niet? Kies dan meteen een nieuw wachtwoord. Je bent daarna overal afgemeld. Vertel het ook aan de beheerder:
${base}/wachtwoord-vergeten
`,
  }
}

export const secondStepResetMail = ({ name, email }: Reader, resetBy: string, base: string): Mail => ({
  recipient: email,
  subject: "Je tweede stap bij Nabij is weggehaald",
  body: `Beste ${name},

${resetBy} heeft de tweede stap weggehaald waarmee je je bij Nabij aanmeldt: de codes uit je app, je noodcodes en je
passkeys. Overal waar je aangemeld was, ben je nu afgemeld.

Had je hierom gevraagd? Meld je dan aan met je wachtwoord en stel een nieuwe tweede stap in:
${base}/aanmelden

Had je hier niet om gevraagd? Kies dan meteen een nieuw wachtwoord en bel de beheerder:
${base}/wachtwoord-vergeten
`,
})
