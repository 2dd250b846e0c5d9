// Reads the command line of every command of the project. --help explains the command; a wrong argument is refused with one line about
// its use and without a stack.
import { parseArgs, type ParseArgsConfig } from 'node:util'

interface Flag {
  readonly type: 'string' | 'boolean'
  readonly about: string
  /** The placeholder of the value in the help, for example PORT. */
  readonly value?: string
  readonly multiple?: boolean
}

export type Flags = Readonly<Record<string, Flag>>

export interface Command<F extends Flags> {
  /** The command as it is typed, for example `npm run weapp --`. */
  readonly name: string
  readonly about: string
  readonly flags: F
  /** The flags in the usage line; given if all flags would be too many. */
  readonly usage?: string
  /** Further lines of --help, such as environment variables and examples. */
  readonly notes?: string
}

type Value<F extends Flag> = F['type'] extends 'boolean' ? boolean : string
/** The type of the parsed flags. A boolean flag that was not given is false; any other is undefined. */
export type Values<F extends Flags> = {
  readonly [K in keyof F]: F[K] extends { multiple: true }
    ? readonly string[] | undefined
    : F[K]['type'] extends 'boolean'
      ? boolean
      : Value<F[K]> | undefined
}

/** Thrown for a wrongly typed command; the message says in one sentence what is wrong. */
export class Misuse extends Error {}

const HELP = { type: 'boolean', about: 'this text' } as const satisfies Flag

const written = (name: string, { type, value = 'TEXT' }: Flag) =>
  type === 'boolean' ? `--${name}` : `--${name} ${value}`

function usageOf({ name, flags, usage }: Command<Flags>): string {
  const all = Object.entries(flags).map(([flag, about]) => `[${written(flag, about)}]`)
  return `usage: ${name} ${usage ?? all.join(' ')}`.replace(/ -- $/, '')
}

function helpOf(command: Command<Flags>): string {
  const rows = Object.entries({ ...command.flags, help: HELP }).map(([name, flag]): [string, string] => [
    written(name, flag),
    flag.about,
  ])
  const width = Math.max(...rows.map(([left]) => left.length))
  const lines = rows.map(([left, about]) => `  ${left.padEnd(width)}  ${about}`)
  const notes = command.notes === undefined ? [] : ['', command.notes]
  return [command.about, '', usageOf(command), '', ...lines, ...notes].join('\n')
}

/** Turns node:util's error into one sentence. The sentence leaves out values, which may be secret. */
function misuseOf(error: unknown): unknown {
  const { code, message } = error as { code?: string; message: string }
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return new Misuse('Only flags are taken here')
  if (!code?.startsWith('ERR_PARSE_ARGS')) return error
  return new Misuse(message.split(/\.\s|\n/)[0])
}

/** Reads the flags. Throws Misuse for an unknown flag, for a missing value, and for an argument that is not a flag. */
export function readFlags<F extends Flags>({ flags }: Command<F>, args: readonly string[]): Values<F> {
  try {
    const options: ParseArgsConfig['options'] = { ...flags }
    const { values } = parseArgs({ args: [...args], options })
    const unset = Object.entries(flags).filter(([, { type }]) => type === 'boolean')
    return { ...Object.fromEntries(unset.map(([name]) => [name, false])), ...values } as Values<F>
  } catch (error) {
    throw misuseOf(error)
  }
}

/** Reads a port number. Throws Misuse for anything else. */
export function portOf(flag: string, text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new Misuse(`--${flag} ${text}: a port is a number from 1 to 65535`)
}

/** Reads one of the given names. Throws Misuse with the list of names for anything else. */
export function oneOf<T extends string>(flag: string, text: string, names: readonly T[]): T {
  const found = names.find((name) => name === text)
  if (found !== undefined) return found
  throw new Misuse(`--${flag} ${text}: it is one of ${names.join(', ')}`)
}

/** Prints an error's message, and the usage after a Misuse. Sets the exit code to 2 after a Misuse, otherwise to 1. */
function fail(command: Command<Flags>, error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error))
  if (error instanceof Misuse) console.error(`${usageOf(command)}\n--help tells more.`)
  process.exitCode = error instanceof Misuse ? 2 : 1
}

/** Runs a command: reads its flags, calls `main`, and prints errors. `main` may set process.exitCode. */
export async function runCommand<F extends Flags>(
  command: Command<F>,
  main: (values: Values<F>) => Promise<void> | void,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(helpOf(command))
    return
  }
  try {
    await main(readFlags(command, args))
  } catch (error) {
    fail(command, error)
  }
}
