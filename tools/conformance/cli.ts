// npm run conformance -- --base URL: where a backend departs from the documents. Exit code 1 when it does, 2 on misuse.
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { systems, type System } from '../../src/contract/core/systems'
import { conform } from './conform'
import { INPUTS, inputNames, isSecret, readGiven, variableOf } from './inputs'
import { codeOfDoor, givenByMock } from './mock-doors'
import { departs, jsonOf, tableOf } from './report'

const ALL = Object.keys(systems) as System[]
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

const usage = () => {
  const lines = inputNames.map((name) => {
    const how = isSecret(name) ? variableOf(name) : `--${name}`
    return `  ${how.padEnd(30)} ${INPUTS[name].about}`
  })
  return [
    `npm run conformance -- --base URL [--system ${ALL.join('|')}] [--write] [--json FILE] [--mock-doors]`,
    'What it may be given; flags may stand in the environment, too, as CONFORMANCE_WX_CODE for --wx-code:',
    ...lines,
  ].join('\n')
}

class Misuse extends Error {}

function readBase(text: string | undefined): string {
  if (text === undefined || !URL.canParse(text)) throw new Misuse('--base needs a URL')
  const url = new URL(text)
  if (!/^https?:$/.test(url.protocol)) throw new Misuse('--base needs http or https')
  // The run carries tokens, codes and an ID number (R24).
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname))
    throw new Misuse('--base needs https, but for this machine')
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

function readSystems(named: readonly string[]): readonly System[] {
  const unknown = named.find((name) => !(ALL as string[]).includes(name))
  if (unknown !== undefined) throw new Misuse(`--system ${unknown} is none of ${ALL.join(', ')}`)
  return named.length === 0 ? ALL : ALL.filter((system) => named.includes(system))
}

/** Asks at the terminal, by the phone's last two digits. */
async function askForCode(phone: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const code = await terminal.question(`the code that was sent to the phone ending in ${phone.slice(-2)}: `)
  terminal.close()
  return code.trim() || undefined
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const inputs = Object.fromEntries(inputNames.filter((name) => !isSecret(name)).map((name) => [name, text]))
  const { values } = parseArgs({
    options: {
      ...inputs,
      base: text,
      json: text,
      system: { type: 'string', multiple: true },
      write: flag,
      'mock-doors': flag,
    },
  })
  const base = readBase(values.base)
  const chosen = readSystems(values.system ?? [])
  const doors = values['mock-doors']
  const own = readGiven(values, process.env)
  const rows = await conform({
    base,
    systems: chosen,
    write: values.write,
    given: doors ? await givenByMock(base, own) : own,
    smsCode: (phone, key) => (doors ? codeOfDoor(base, phone, key) : askForCode(phone)),
  })
  console.log(tableOf(rows))
  if (values.json !== undefined) writeFileSync(values.json, jsonOf(base, rows))
  if (departs(rows)) process.exitCode = 1
}

main().catch((error: unknown) => {
  const isMisuse = error instanceof Misuse || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  console.error(error instanceof Error ? error.message : error)
  if (isMisuse) console.error(usage())
  process.exitCode = 2
})
