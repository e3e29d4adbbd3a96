// Signs in with a passkey, or makes one. Without this one signs in with a password: what needs a passkey stays hidden.

import { browserSupportsWebAuthn, startAuthentication, startRegistration, WebAuthnError } from "@simplewebauthn/browser"

type Kind = "sign-in" | "add"

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]"))
  if (browserSupportsWebAuthn()) begin(form)

function begin(form: HTMLFormElement): void {
  const kind = form.dataset.passkey as Kind
  const around = form.closest<HTMLElement>("[data-needs-passkey]") ?? form
  around.hidden = false
  const status = form.querySelector<HTMLElement>("[aria-live]")
  const answer = form.querySelector<HTMLInputElement>("input[name=answer]")
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]")
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    if (!answer || !button || !status || button.disabled) return
    button.disabled = true
    status.textContent = "Je browser vraagt nu om je passkey."
    try {
      answer.value = JSON.stringify(await ask(kind))
      form.submit()
    } catch (error) {
      status.textContent = explain(error)
      button.disabled = false
    }
  })
}

async function ask(kind: Kind): Promise<unknown> {
  const address = kind === "add" ? "/api/v1/me/passkey-question" : "/api/v1/sessions/passkey-question"
  const response = await fetch(address, { headers: { Accept: "application/json" } })
  if (!response.ok) throw new Error("no question")
  const optionsJSON = await response.json()
  return kind === "add" ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON })
}

/** What happened and what one can do; nothing was sent, so nothing is lost. */
function explain(error: unknown): string {
  if (error instanceof WebAuthnError && error.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED")
    return "Op dit apparaat staat al een passkey voor je account. Die werkt nog."
  if (error instanceof Error && error.name === "NotAllowedError")
    return "Het is niet doorgegaan: je stopte zelf, of het duurde te lang. Probeer het nog eens."
  return "Dat lukte niet. Probeer het nog eens, of gebruik een andere manier. Er is niets veranderd."
}
