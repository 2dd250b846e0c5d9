import { create } from 'zustand'
import { createClient, type Call } from '@/api/client'
import type { Output } from '@/contract/core/endpoint'
import type { System } from '@/contract/core/systems'
import { personasDoor } from '@/contract/doors/people'
import { secret } from '@/contract/wjdh/access'
import * as workOrders from '@/contract/zhongmin/work-orders'
import { clock } from '@/platform/clock'
import { baseUrls } from '@/platform/env'
import { transport } from '@/platform/transport'
import { weappForm } from '@/platform/weapp-form'
import { openDoor } from './doors'
import { OfficeTokens } from './office-tokens'

interface Actor {
  /** The keys of the office's pair of keys and of the staff member; undefined means the first one. */
  readonly office?: string
  readonly staff?: string
  readonly community?: string
}

/** The office and the member of staff for whom the tester acts. */
export const useActor = create<Actor>()(() => ({}))

export function setActor(part: Actor): void {
  useActor.setState(part)
  if (part.office !== undefined || part.staff !== undefined) tokens.reset()
}

const chosen = <T>(all: Readonly<Record<string, T>>, key: string | undefined): T => {
  const one = (key === undefined ? undefined : all[key]) ?? Object.values(all)[0]
  if (!one) throw new Error('the mock knows nobody to act for')
  return one
}

async function pair() {
  const { officesToTry } = await openDoor(personasDoor)
  const { secretId, secretKey } = chosen(officesToTry, useActor.getState().office)
  return { secretId, secretKey }
}

export type StaffFilter = 'NEW_ASSIGN' | 'SOURCE' | 'DONE'

/** Signs in to zhongmin as the member of staff (zhongmin 4.1), which says who calls and gives the token for the other calls (R19). */
async function askAsStaff(
  status: StaffFilter,
  signal?: AbortSignal,
): Promise<Output<typeof workOrders.list>> {
  const { staffToTry } = await openDoor(personasDoor, undefined, signal)
  const { name, phone } = chosen(staffToTry, useActor.getState().staff)
  const input = { role: 'STAFF', userName: name, userPhone: phone, status } as const
  return callOffice(workOrders.list, input, { signal })
}

export type WorkOrderItem = Output<typeof workOrders.list>['result']['workOrders'][number]

export async function listAsStaff(status: StaffFilter, signal?: AbortSignal): Promise<WorkOrderItem[]> {
  const { result, token } = await askAsStaff(status, signal)
  tokens.setToken('zhongmin', token)
  return result.workOrders
}

const obtain = async (system: System): Promise<string> =>
  system === 'wjdh'
    ? (await callOffice(secret, await pair())).accessToken
    : (await askAsStaff('NEW_ASSIGN')).token

const tokens = new OfficeTokens(obtain)

/** Calls a documented endpoint as the property office, never with the resident's token. Rejects with an ApiError. */
export const callOffice: Call = createClient({
  transport,
  clock,
  baseUrls,
  tokens,
  caller: 'wjdh',
  form: weappForm,
})
