import { parseArgs } from 'node:util'
import { SEED_NAMES, type SeedName } from '@/contract/doors/control'
import { DEV_PORTS, type Trust } from './guard'

export const USAGE = `npm run mock -- [options]

  --port N              where to listen on this machine; 9527 unless told
  --data DIR            keeps the data in DIR/state.json; without it they are thrown away at the end
  --seed NAME           ${SEED_NAMES.join(', ')}: what is there at first, unless DIR has data already
  --allow-origin URL    lets the pages of this origin call the server, test doors included; may be given several times
  --help                this`

/** Thrown for arguments that make no sense. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
}

export interface ServerArguments {
  readonly help: boolean
  readonly port: number
  readonly seed?: SeedName
  readonly data?: string
  readonly trust: Trust
}

const text = { type: 'string' } as const
const OPTIONS = {
  port: { ...text, default: '9527' },
  data: text,
  seed: text,
  'allow-origin': { ...text, multiple: true, default: [] as string[] },
  help: { type: 'boolean', short: 'h', default: false },
} as const

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values
  } catch (error) {
    // An unknown flag, a flag without its value, a word that is no flag.
    throw new Misuse(error instanceof Error ? error.message : String(error))
  }
}

function portOf(given: string): number {
  const port = Number(given)
  if (!/^\d{1,5}$/.test(given) || port > 65_535) throw new Misuse(`--port ${given} is no port`)
  return port
}

function seedOf(given: string | undefined): SeedName | undefined {
  const seed = SEED_NAMES.find((name) => name === given)
  if (given !== undefined && !seed) throw new Misuse(`--seed ${given} is none of ${SEED_NAMES.join(', ')}`)
  return seed
}

function originOf(given: string): string {
  const origin = URL.canParse(given) ? new URL(given).origin : 'null'
  if (!/^https?:/.test(origin) || `${origin}/` !== new URL(given).href)
    throw new Misuse(`--allow-origin ${given} is no origin, such as https://example.com`)
  return origin
}

/** `devPort` is where the H5 development server was told to listen. Throws Misuse. */
export function readArguments(args: string[], devPort?: string): ServerArguments {
  const { port, data, seed, help, 'allow-origin': origins } = parse(args)
  if (data === '') throw new Misuse('--data wants a folder')
  return {
    help,
    port: portOf(port),
    seed: seedOf(seed),
    data,
    trust: {
      origins: origins.map(originOf),
      ports: devPort === undefined ? DEV_PORTS : [...DEV_PORTS, portOf(devPort)],
    },
  }
}
