// Lets one see the password that one types, and says how hard a new one is to guess. Without this both are left out: the
// server decides. Nothing of it is sent or kept: a field is an ordinary password again before the page goes.

const fields = [...document.querySelectorAll<HTMLInputElement>("input[type=password]")]
for (const field of fields) field.after(showButton(field))
for (const place of document.querySelectorAll<HTMLElement>("[data-strength-of]")) judge(place)

function showButton(field: HTMLInputElement): HTMLButtonElement {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "utrecht-button utrecht-button--subtle nabij-show-password"
  button.textContent = "Toon"
  button.setAttribute("aria-controls", field.id)
  const label = field.labels?.[0]?.textContent?.trim() || "wachtwoord"
  button.append(only(` ${label.charAt(0).toLowerCase()}${label.slice(1)}`))
  const show = (shown: boolean) => {
    field.type = shown ? "text" : "password"
    button.setAttribute("aria-pressed", String(shown))
  }
  show(false)
  // The browser's own spelling check may send what it reads to somebody else.
  field.spellcheck = false
  field.autocapitalize = "none"
  button.addEventListener("click", () => show(field.type === "password"))
  field.form?.addEventListener("submit", () => show(false))
  addEventListener("pagehide", () => show(false))
  return button
}

/** For who hears the page. */
function only(text: string): HTMLElement {
  const span = document.createElement("span")
  span.className = "visually-hidden"
  span.textContent = text
  return span
}

const verdicts = {
  weak: "Nog te makkelijk te raden. Maak er een langere zin van.",
  fair: "Goed genoeg.",
  strong: "Sterk.",
}

function judge(place: HTMLElement): void {
  const field = document.getElementById(place.dataset.strengthOf ?? "")
  const [meter, said] = [place.querySelector("meter"), place.querySelector("span")]
  if (!(field instanceof HTMLInputElement) || !meter || !said) return
  // The words that people choose are a file of their own, fetched when somebody begins.
  const strength = once(() => import("../methods/text/password-strength.ts"))
  let last = 0
  const look = async () => {
    const turn = ++last
    const known = (place.dataset.known ?? "").split("\n")
    const email = field.form?.querySelector<HTMLInputElement>("input[type=email]")?.value
    if (email) known.push(email)
    const { passwordStrength } = await strength()
    await new Promise((resolve) => setTimeout(resolve, 300))
    if (turn !== last) return
    const { bits, level } = passwordStrength(field.value, known)
    const short = 12 - field.value.length
    place.hidden = field.value === ""
    meter.value = short > 0 ? Math.min(bits, 30) : bits
    said.textContent = short > 0 ? `Nog ${short} ${short === 1 ? "teken" : "tekens"} te gaan.` : verdicts[level]
  }
  const quietly = () => void look().catch(() => {})
  field.addEventListener("focus", () => void strength().catch(() => {}), { once: true })
  field.addEventListener("input", quietly)
}

function once<T>(get: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined
  return () => {
    kept ??= get()
    return kept
  }
}
