import { readFile } from 'node:fs/promises'
import { checkDigit } from '../../src/contract/core/id-number'
import type { Given } from './inputs'

// Uses the mock's test doors in place of flags: it reads the codes that were sent, and takes the inputs from personas.

interface Personas {
  readonly personas: readonly {
    key: string
    wxCode: string
    name: string
    phone?: string
    password?: string
  }[]
  readonly phonesToTry: Readonly<Record<string, string>>
  readonly housesToTry: Readonly<Record<string, readonly number[]>>
  readonly officesToTry: Readonly<Record<string, { secretId: string; secretKey: string }>>
  readonly staffToTry: Readonly<Record<string, { name: string; phone: string }>>
}

async function door<T>(base: string, path: string): Promise<T> {
  const response = await fetch(`${base}/__mock/${path}`)
  if (!response.ok)
    throw new Error(`${base} has no mock doors (HTTP ${response.status}): leave out --mock-doors`)
  return (await response.json()) as T
}

/** The newest code that was sent with this key. */
export async function codeOfDoor(base: string, phone: string, key: string): Promise<string | undefined> {
  const sent = await door<{ key: string; code: string }[]>(base, `sms?phone=${encodeURIComponent(phone)}`)
  return sent.find((one) => one.key === key)?.code
}

/** An invented ID number. */
const idNumber = (first17: string) => first17 + checkDigit(first17)

const pathOf = (numbers: readonly number[] | undefined) => numbers?.join('-')

const SAMPLES = 'src/assets/samples'

/** Adds inputs about the people of the mock's default seed. Inputs that were given are kept. */
export async function givenByMock(base: string, given: Given): Promise<Given> {
  const known = await door<Personas>(base, 'personas')
  const owner = known.personas.find(({ key }) => key === 'resident-owner')
  const { all } = known.officesToTry
  const { morningLight } = known.staffToTry
  const [community] = known.housesToTry.free ?? []
  const codes = await door<readonly unknown[]>(base, 'requests')
  const defaults: Given = {
    'wx-code': owner?.wxCode,
    'fresh-wx-code': `wx:conformance-${codes.length}:1`,
    phone: owner?.phone,
    password: owner?.password,
    'new-phone': known.phonesToTry.unknown,
    community: community?.toString(),
    'owner-house': pathOf(known.housesToTry.ownerKnown),
    'free-house': pathOf(known.housesToTry.free),
    face: `${SAMPLES}/face-1.jpg`,
    'id-card': `${SAMPLES}/id-card-1.jpg`,
    'id-number': idNumber('99000019900101901'),
    openid: `conformance-${codes.length}`,
    'person-name': owner?.name,
    'person-phone': owner?.phone,
    'owner-name': owner?.name,
    'owner-phone': owner?.phone,
    'staff-name': morningLight?.name,
    'staff-phone': morningLight?.phone,
    'wjdh-id': all?.secretId,
    'wjdh-key': all?.secretKey,
    'security-key': all?.secretId,
    'security-secret': all?.secretKey,
  }
  return {
    ...Object.fromEntries(Object.entries(defaults).filter(([, value]) => value !== undefined)),
    ...given,
  }
}

const TYPES: Readonly<Record<string, string>> = { png: 'image/png', mp4: 'video/mp4' }

/** Reads a file to be sent; its type follows from its extension. */
export async function fileToSend(file: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  const bytes = new Uint8Array(await readFile(file))
  return { bytes, type: TYPES[file.slice(file.lastIndexOf('.') + 1).toLowerCase()] ?? 'image/jpeg' }
}
