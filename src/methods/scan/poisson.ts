export { bestOfCentres, simulatedMaxima } from "./kernel/fast.ts"
