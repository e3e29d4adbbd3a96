/** Showing once more who one is, for other features that let somebody do what weighs most. */
export { OncePassword } from "./own-account.ts"
export { proveAgain } from "./second-factor.ts"
