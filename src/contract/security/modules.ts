import * as v from 'valibot'
import { object, parsed, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { moduleNames, type Module } from '../core/vocabulary'
import { securityCall, tokenField } from './call'

/** For each community identifier and each module whether the module is on. */
export type ModuleStates = Readonly<Record<string, Readonly<Record<Module, boolean>>>>

const states = v.custom<ModuleStates>(
  (value) => typeof value === 'object' && value !== null,
  '不是小区功能模块状态',
) as v.GenericSchema<unknown, ModuleStates>

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

const readSwitches = (flags: Record<string, unknown>) =>
  Object.fromEntries(moduleNames.words.map((word) => [word, Number(flags[moduleNames.label(word)]) === 1]))

const writeSwitches = (flags: Readonly<Record<Module, boolean>>) =>
  Object.fromEntries(moduleNames.words.map((word) => [moduleNames.label(word), flags[word] ? '1' : '0']))

function parseStates(raw: unknown): unknown {
  if (typeof raw !== 'string') return undefined
  try {
    return mapValues(JSON.parse(raw) as Record<string, Record<string, unknown>>, readSwitches)
  } catch {
    return undefined
  }
}

/** On the wire the states are a JSON text: community identifier → the module's Chinese word → "1" or "0". */
const moduleStatesText: Codec<ModuleStates> = parsed(states, parseStates, (value) =>
  JSON.stringify(mapValues(value, writeSwitches)),
)

/** The modules of all communities, as the registry holds them. */
export const moduleStates = defineEndpoint({
  ...securityCall,
  id: 'security.moduleStates',
  path: '/security-platform/modules',
  section: '002 3.1.1',
  title: '小区功能模块状态同步',
  request: object({ token: tokenField }),
  response: moduleStatesText,
  successBody: { code: 0 },
  rulings: ['R1'],
})
