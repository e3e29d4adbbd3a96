import { scanKernel } from "./kernel.generated.ts"

/** What kernel.as and the parts after it export. */
export type Kernel = {
  lay: (...addresses: number[]) => void
  scan: (first: number, until: number) => void
  draw: (many: number, cells: number, count: number, tally: number, a: number, b: number, c: number, d: number) => void
  spread: (tally: number, apart: number, targets: number, count: number) => void
  total: (places: number) => void
  /** Those of cut.as. */
  layCut: (...numbers: number[]) => void
  cut: (count: number, number: number) => number
  /** Those of windows.as. */
  layWindows: (...addresses: number[]) => void
  windows: (visit: number) => void
}

/** What the kernel calls: reports a window, or works one out. */
export type Called = {
  hit?: (expected: number, lanes: number) => void
  ratio?: (size: number, column: number, length: number, cases: number, expected: number) => number
}

let compiled: WebAssembly.Module | undefined
let runs: boolean | undefined

/** The kernel over a memory. Throws where WebAssembly with SIMD is missing; see `kernelRuns`. */
export function startKernel(memory: WebAssembly.Memory, { hit = () => {}, ratio = () => 0 }: Called): Kernel {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(scanKernel), (sign) => sign.charCodeAt(0)))
  const instance = new WebAssembly.Instance(compiled, { env: { memory }, scan: { hit, ratio } })
  return instance.exports as Kernel
}

/** Whether this machine can run the kernel. */
export function kernelRuns(): boolean {
  runs ??= starts()
  return runs
}

function starts(): boolean {
  try {
    startKernel(new WebAssembly.Memory({ initial: 0 }), {})
    return true
  } catch {
    return false
  }
}
