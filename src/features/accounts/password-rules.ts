import { passwordStrength } from "../../methods/text/password-strength.ts"
import { invalid } from "../../platform/http/failure.ts"

/** Refuses a password that others try early: common ones, leaked ones, and what is known of its owner. */
export function refuseWeak(password: string, known: readonly string[], field = "password"): void {
  if (passwordStrength(password, known).level !== "weak") return
  throw invalid(
    field,
    "Dit wachtwoord is te makkelijk te raden. Neem een langere zin die alleen jij bedenkt, zonder je naam of die van je organisatie",
  )
}
