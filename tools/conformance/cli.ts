// npm run conformance -- --base URL: reports where a backend departs from the documents. Ends with 1 if it does, with 2 on misuse.
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Misuse, oneOf, runCommand, type Flags, type Values } from '../../scripts/lib/command-line'
import { DOCUMENTED_FORM, systems, type System } from '../../src/contract/core/systems'
import { conformAndTell } from './conform'
import { INPUTS, inputNames, isSecret, readGiven, variableOf } from './inputs'
import { codeOfDoor, givenByMock } from './mock-doors'
import type { HttpAnswer } from './judge'
import { recorded, writeRecord } from './record'
import { departs, jsonOf, saysNothing, tableOf } from './report'

const ALL = Object.keys(systems) as System[]
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

const text = { type: 'string' } as const
const inputs: Flags = Object.fromEntries(
  inputNames.filter((name) => !isSecret(name)).map((name) => [name, { ...text, about: INPUTS[name].about }]),
)
const OWN = {
  base: { ...text, value: 'URL', about: 'the backend: https, or http on this machine' },
  system: {
    ...text,
    value: 'SYSTEM',
    multiple: true,
    about: `one of ${ALL.join(', ')}; again for another; without it all`,
  },
  write: { type: 'boolean', about: 'call the endpoints that write, too' },
  json: { ...text, value: 'FILE', about: 'write the result into this file' },
  record: {
    ...text,
    value: 'DIR',
    about:
      'write the answers into this folder, people’s data masked: put it into tests/recorded and they replay',
  },
  'mock-doors': {
    type: 'boolean',
    about: 'the backend is this project’s mock: take everything from its test doors',
  },
} as const satisfies Flags

const COMMAND = {
  name: 'npm run conformance --',
  about:
    'Where a backend departs from the documents, endpoint by endpoint. Ends with 1 when it does, with 2 on misuse.',
  flags: { ...inputs, ...OWN },
  usage: `--base URL [--system ${ALL.join('|')}] [--write] [--json FILE] [--record DIR] [--mock-doors] [what it may be given]`,
  notes: [
    'Flags that are given may stand in the environment, too, as CONFORMANCE_WX_CODE for --wx-code. Secrets only there:',
    ...inputNames.filter(isSecret).map((name) => `  ${variableOf(name).padEnd(28)}  ${INPUTS[name].about}`),
  ].join('\n'),
}

function readBase(text: string | undefined): string {
  if (text === undefined || !URL.canParse(text)) throw new Misuse('--base needs a URL')
  const url = new URL(text)
  if (!/^https?:$/.test(url.protocol)) throw new Misuse('--base needs http or https')
  // The run sends tokens, codes and an ID number (R24).
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname))
    throw new Misuse('--base needs https, but for this machine')
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

function readSystems(named: readonly string[] = []): readonly System[] {
  const chosen = named.map((name) => oneOf('system', name, ALL))
  return chosen.length === 0 ? ALL : ALL.filter((system) => chosen.includes(system))
}

/** Asks for the code at the terminal; the question names the phone's last two digits. */
async function askForCode(phone: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const code = await terminal.question(`the code that was sent to the phone ending in ${phone.slice(-2)}: `)
  terminal.close()
  return code.trim() || undefined
}

async function main(values: Values<typeof OWN>): Promise<void> {
  const base = readBase(values.base)
  const chosen = readSystems(values.system)
  const doors = values['mock-doors']
  const own = readGiven(values, process.env)
  const answers = new Map<string, HttpAnswer>()
  const {
    rows,
    form,
    speaks = DOCUMENTED_FORM,
  } = await conformAndTell({
    base,
    systems: chosen,
    write: values.write,
    given: doors ? await givenByMock(base, own) : own,
    smsCode: (phone, key) => (doors ? codeOfDoor(base, phone, key) : askForCode(phone)),
    onAnswer: (endpoint, answer) => answers.set(endpoint.id, answer),
  })
  console.log(tableOf(rows))
  if (form !== undefined) console.log(form)
  if (values.record !== undefined)
    writeRecord(
      values.record,
      [...answers].map(([id, answer]) => recorded(id, speaks, answer)),
    )
  if (values.json !== undefined) writeFileSync(values.json, jsonOf(base, rows))
  if (saysNothing(rows)) {
    console.error(
      `${base} was asked nothing that it answered: is it there, and was anything given to sign in with?`,
    )
    process.exitCode = 1
  }
  if (departs(rows)) process.exitCode = 1
}

void runCommand(COMMAND, main)
