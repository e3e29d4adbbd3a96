/** Writes one line per event to standard error. Never an address, a name or a text of a signal. */
export type Log = (message: string, error?: unknown) => void

export const log: Log = (message, error) => {
  process.stderr.write(`${message}\n`)
  if (error instanceof Error) process.stderr.write(`${error.stack ?? error.message}\n`)
  else if (error !== undefined) process.stderr.write(`${String(error)}\n`)
}
