const page = 65536

/** Hands out stretches of a memory that is made when all are known, each on a boundary of 64 bytes. */
export class Room {
  #taken = 64

  take(bytes: number): number {
    const at = this.#taken
    this.#taken = Math.ceil((at + bytes) / 64) * 64
    return at
  }

  memory(): WebAssembly.Memory {
    return new WebAssembly.Memory({ initial: Math.ceil(this.#taken / page) })
  }
}
