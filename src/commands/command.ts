/** A text in each language the command line speaks. */
export type Bilingual = { nl: string; en: string }

export type Language = keyof Bilingual

/** 0 done, 1 a bug, 2 used wrongly, 3 the input is wrong. */
export type ExitCode = 0 | 1 | 2 | 3

/** All that a command may touch of the world, so that a test can give it another. */
export type CommandStreams = {
  stdin: NodeJS.ReadableStream
  stdout: (text: string) => void
  stderr: (text: string) => void
  /** Opens a file for reading; the stream gives an error when that fails. */
  open: (path: string) => NodeJS.ReadableStream
}

/** `nabij <name> …`. `run` gets the arguments after the name; it throws only on a bug. */
export type Command = {
  name: string
  summary: Bilingual
  help: Bilingual
  run: (args: string[], io: CommandStreams) => Promise<ExitCode>
}
