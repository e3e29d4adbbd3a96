export const doubled = async (number: number): Promise<number> => number * 2
export const refused = async (): Promise<never> => {
  throw new Error("no")
}
export const endless = (): Promise<never> => new Promise(() => setInterval(() => undefined, 1000))
