export { bundleFinding } from "./evidence-store.ts"
