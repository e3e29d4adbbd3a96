/**
 * What the small sum before an anonymous report costs: milliseconds of one core for the default difficulty, in Node and in a
 * real browser (its worker, and a page slowed down as an old phone would be), and what it costs the server to check one.
 */
import { performance } from "node:perf_hooks"
import { isDone, searchPart } from "../src/methods/privacy/proof-of-work.ts"
import { openBrowser } from "../test/support/browser.ts"
import { openHouse } from "../test/support/house.ts"
import { listen } from "../test/support/listen.ts"

const rounds = 40
const bits = 14
const parts = 8

const sorted = (times: number[]) => [...times].sort((a, b) => a - b)
const say = (name: string, times: number[]) => {
  const at = (share: number) => sorted(times)[Math.floor(share * (times.length - 1))]?.toFixed(0)
  console.log(`${name}: median ${at(0.5)} ms, 95th of 100 ${at(0.95)} ms (${times.length} rounds)`)
}

const cpuBefore = process.cpuUsage()
const timesInNode: number[] = []
let checking = 0
for (let round = 0; round < rounds; round++) {
  const work = { challenge: `report.${bits}.abcdefg.${round}.BBBBBBBBBBBBBBBBBBBBBB`, bits, parts }
  const began = performance.now()
  const numbers = Array.from({ length: parts }, (_, part) => {
    const step = searchPart(work, part, 0, Number.MAX_SAFE_INTEGER)
    return step.kind === "found" ? step.number : 0
  })
  timesInNode.push(performance.now() - began)
  const check = performance.now()
  isDone(work, numbers)
  checking += performance.now() - check
}
const cpu = process.cpuUsage(cpuBefore)
say(`to do, 8 × 2^${bits}, in Node`, timesInNode)
console.log(`processor time, whatever else ran: ${((cpu.user + cpu.system) / 1000 / rounds).toFixed(0)} ms on average`)
console.log(`to check: ${((checking / rounds) * 1000).toFixed(0)} µs`)

const nabij = await openHouse()
const server = await listen(nabij)
const browser = await openBrowser(server.address)
const page = await browser.phone()
await page.goto("/signalen/nieuw")
const module = nabij.assets.address("proof-of-work.js")
const inWorker = (count: number) =>
  page.evaluate(
    async ([address, most, bits, parts]) => {
      const times: number[] = []
      for (let round = 0; round < most; round++) {
        const worker = new Worker(address, { type: "module" })
        const began = performance.now()
        await new Promise((resolve) => {
          worker.addEventListener("message", resolve)
          worker.postMessage({ challenge: `report.${bits}.abcdefg.${round}.CCCCCCCCCCCCCCCCCCCCCC`, bits, parts })
        })
        times.push(performance.now() - began)
        worker.terminate()
      }
      return times
    },
    [module, count, bits, parts] as const,
  )
say("in a worker of Chromium, with its start", await inWorker(rounds))

/**
 * From the first key until the sum is done, in the real form. Chromium slows down the page and not its workers, so here there are none:
 * the page does the sum itself, in slices, as a browser without workers does.
 */
async function onSlowPhone(times: number): Promise<void> {
  const slow = await browser.phone()
  await slow.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"))
  const tools = await slow.context().newCDPSession(slow)
  const done: number[] = []
  for (let round = 0; round < 8; round++) {
    await slow.goto("/signalen/nieuw")
    await tools.send("Emulation.setCPUThrottlingRate", { rate: times })
    const took = slow.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const field = document.querySelector<HTMLInputElement>("input[name=proof]")
          document.querySelector("textarea")?.addEventListener("input", () => {
            const began = performance.now()
            const timer = setInterval(() => {
              if (!field?.value) return
              clearInterval(timer)
              resolve(performance.now() - began)
            }, 10)
          })
        }),
    )
    await slow.locator("textarea").first().pressSequentially("E")
    done.push(await took)
    await tools.send("Emulation.setCPUThrottlingRate", { rate: 1 })
  }
  say(`in the form without a worker, ${times} times slower`, done)
}
for (const times of [1, 6, 20]) await onSlowPhone(times)
await browser.close()
await server.close()
await nabij.close()
