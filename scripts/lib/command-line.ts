// How every command of the project reads its command line: --help tells what it takes, and what it does not know it
// refuses with a line on its use, never with a stack.
import { parseArgs, type ParseArgsConfig } from 'node:util'

interface Flag {
  readonly type: 'string' | 'boolean'
  readonly about: string
  /** What stands for the value in the help, for example PORT. */
  readonly value?: string
  readonly multiple?: boolean
}

export type Flags = Readonly<Record<string, Flag>>

export interface Command<F extends Flags> {
  /** As it is typed, for example `npm run weapp --`. */
  readonly name: string
  readonly about: string
  readonly flags: F
  /** The flags of the usage line, where all of them would be too many. */
  readonly usage?: string
  /** Further lines for --help: environment variables, examples. */
  readonly notes?: string
}

type Value<F extends Flag> = F['type'] extends 'boolean' ? boolean : string
/** A boolean flag that was not given is false, any other undefined. */
export type Values<F extends Flags> = {
  readonly [K in keyof F]: F[K] extends { multiple: true }
    ? readonly string[] | undefined
    : F[K]['type'] extends 'boolean'
      ? boolean
      : Value<F[K]> | undefined
}

/** The command was typed wrongly; the message says how in one sentence. */
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

/** What node:util said, in one sentence and without what was typed after a flag's name. */
function misuseOf(error: unknown): unknown {
  const { code, message } = error as { code?: string; message: string }
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return new Misuse('Only flags are taken here')
  if (!code?.startsWith('ERR_PARSE_ARGS')) return error
  return new Misuse(message.split(/\.\s|\n/)[0])
}

/** The flags' values; throws Misuse for a flag that is unknown, given without its value, or no flag at all. */
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

/** A port from the command line; throws Misuse for anything else. */
export function portOf(flag: string, text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new Misuse(`--${flag} ${text}: a port is a number from 1 to 65535`)
}

/** One of some names; throws Misuse that lists them. */
export function oneOf<T extends string>(flag: string, text: string, names: readonly T[]): T {
  const found = names.find((name) => name === text)
  if (found !== undefined) return found
  throw new Misuse(`--${flag} ${text}: it is one of ${names.join(', ')}`)
}

/** What ended a command, for the terminal: its message alone, and the usage after a Misuse (exit code 2, otherwise 1). */
function fail(command: Command<Flags>, error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error))
  if (error instanceof Misuse) console.error(`${usageOf(command)}\n--help tells more.`)
  process.exitCode = error instanceof Misuse ? 2 : 1
}

/** Runs a command of the terminal; `main` may set process.exitCode. */
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
