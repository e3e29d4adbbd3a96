/** Waits until somebody, or the process that started this one, asks it to stop. */
export const untilAskedToStop = () =>
  new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve())
    process.once("disconnect", () => resolve())
  })
