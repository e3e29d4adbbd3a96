import assert from "node:assert/strict"
import { test } from "node:test"
import { startThreads, type Threads } from "../../src/platform/threads/threads.ts"

const module = new URL("./threads-series.ts", import.meta.url).href

async function withThreads(name: string, threads: number, here: boolean, use: (opened: Threads) => Promise<void>) {
  const starting = startThreads(module, { threads, here })
  const problem = { times: Float64Array.of(3), taken: new Int32Array(new SharedArrayBuffer(4)) }
  try {
    await use(await starting.open({ module, name }, problem))
  } finally {
    await starting.close()
  }
}

const expected = (seed: number, first: number, many: number) =>
  Array.from({ length: many }, (_, index) => seed + 3 * (first + index))

test("threads make the same numbers, with and without this one, round after round", async () => {
  for (const [threads, here] of [
    [1, true],
    [1, false],
    [3, true],
    [2, false],
  ] as const) {
    await withThreads("multiples", threads, here, async ({ series }) => {
      for (const [seed, first, many] of [
        [5, 0, 1000],
        [6, 40, 3],
      ] as const) {
        assert.deepEqual([...(await series(seed, first, many))], expected(seed, first, many))
      }
    })
  }
})

test("what this thread made alone is not held up by one that is still starting", async () => {
  process.env.SLOW_THREADS = "1"
  try {
    const begin = performance.now()
    await withThreads("multiples", 2, true, async ({ series }) => {
      assert.deepEqual([...(await series(1, 0, 500))], expected(1, 0, 500))
    })
    assert.ok(performance.now() - begin < 10_000)
  } finally {
    delete process.env.SLOW_THREADS
  }
})

for (const here of [true, false]) {
  const where = here ? "beside this one" : "alone"
  test(`what goes wrong in a thread ${where} reaches who asked`, async () => {
    await withThreads("failing", 2, here, async ({ series }) => {
      await assert.rejects(series(1, 0, 100), /^RangeError: too many people$/)
    })
  })
  test(`a thread ${where} that stops is no reason to wait for ever`, async () => {
    await withThreads("stopping", 2, here, async ({ series }) => {
      await assert.rejects(series(1, 0, 100), /stopped with code 3/)
    })
  })
}

test("a task that does not exist is refused", async () => {
  await withThreads("multiples", 1, false, async () => {})
  await assert.rejects(
    withThreads("nothing", 1, false, async ({ series }) => void (await series(1, 0, 8))),
    /has no function nothing/,
  )
})
