import * as v from 'valibot'
import { DOORS_PATH } from '@/contract/doors/door'
import { aboutDoors } from './about'
import { alipayDoors } from './alipay'
import { controlDoors } from './control'
import { paymentDoors } from './payments'
import { peopleDoors } from './people'
import { rentalDoors } from './rental'
import { scenarioDoors } from './scenarios'
import { DoorRefusal, type Door, type DoorHost } from './door'

const doors = new Map<string, Door>(
  [
    ...controlDoors,
    ...aboutDoors,
    ...peopleDoors,
    ...paymentDoors,
    ...alipayDoors,
    ...rentalDoors,
    ...scenarioDoors,
  ].map((door) => [`${door.spec.method} ${DOORS_PATH}/${door.spec.name}`, door]),
)

export const doorNames: readonly string[] = [...doors.keys()]

/** No door takes more; a body is text of at most so many bytes. */
const BODY_LIMIT = 64 * 1024

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })

/** True for an address of a test door, whether or not there is one. */
export const isDoorPath = (pathname: string): boolean =>
  pathname === DOORS_PATH || pathname.startsWith(`${DOORS_PATH}/`)

async function inputOf(request: Request): Promise<unknown> {
  if (request.method === 'GET') return Object.fromEntries(new URL(request.url).searchParams)
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > BODY_LIMIT) throw new DoorRefusal('the body is longer than 64 KB', 413)
  const text = new TextDecoder().decode(bytes)
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    throw new DoorRefusal('the body is no JSON')
  }
}

/** valibot's object schemas pass over these two names, so that a strict one would not refuse them. */
function refuseTrickNames(input: unknown): void {
  if (typeof input !== 'object' || input === null) return
  for (const name of ['__proto__', 'constructor', 'prototype'])
    if (Object.keys(input).includes(name)) throw new DoorRefusal(`no field is called ${name}`)
}

async function open(host: DoorHost, { spec, run }: Door, request: Request): Promise<Response> {
  const given = await inputOf(request)
  refuseTrickNames(given)
  const input = v.safeParse(spec.input, given)
  if (!input.success) throw new DoorRefusal(v.summarize(input.issues))
  const answer = await run(host, input.output)
  const read = v.safeParse(spec.answer, answer)
  if (!read.success)
    throw new Error(`door ${spec.name} answers against its contract: ${v.summarize(read.issues)}`)
  return json(answer)
}

/** A test door: 200 with JSON, 4xx with the reason. */
export async function openDoor(host: DoorHost, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const door = doors.get(`${request.method} ${pathname}`)
  if (!door) return json({ error: `no door ${request.method} ${pathname}`, doors: doorNames }, 404)
  try {
    return await open(host, door, request)
  } catch (error) {
    if (error instanceof DoorRefusal) return json({ error: error.message }, error.status)
    throw error
  }
}
