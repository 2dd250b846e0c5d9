import * as v from 'valibot'
import type { Mock } from '../create-mock'
import { aboutDoors } from './about'
import { alipayDoors } from './alipay'
import { controlDoors } from './control'
import { paymentDoors } from './payments'
import { peopleDoors } from './people'
import { BadDoorCall, type Door } from './door'

const DOORS: Readonly<Record<string, Door>> = {
  ...controlDoors,
  ...aboutDoors,
  ...peopleDoors,
  ...paymentDoors,
  ...alipayDoors,
}

export const doorNames: readonly string[] = Object.keys(DOORS)

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })

export const isDoor = (request: Request): boolean => /^\/__mock(\/|$)/.test(new URL(request.url).pathname)

async function inputOf(request: Request): Promise<unknown> {
  if (request.method === 'GET') return Object.fromEntries(new URL(request.url).searchParams)
  const text = await request.text()
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    throw new BadDoorCall('the body is no JSON')
  }
}

/** A test door: 200 with JSON, 400 with the reason, or 404. */
export async function openDoor(mock: Mock, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const door = DOORS[`${request.method} ${pathname}`]
  if (!door) return json({ error: `no door ${request.method} ${pathname}`, doors: doorNames }, 404)
  try {
    const input = v.safeParse(door.input, await inputOf(request))
    if (!input.success) throw new BadDoorCall(v.summarize(input.issues))
    return json(await door.open(mock, input.output))
  } catch (error) {
    if (error instanceof BadDoorCall) return json({ error: error.message }, error.status)
    throw error
  }
}
