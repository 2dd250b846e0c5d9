import * as v from 'valibot'
import { create } from 'zustand'
import type { LocalFile } from '@/api/ports'
import { PICTURES_LIMIT } from '@/api/files'
import { houseIdentification, userIdentification } from '@/contract/rental/users'
import { pictureToSend } from '@/platform/media'
import { call } from '@/session/backend'
import { onErase } from '@/session/erasure'

/** The pictures of an identification, in the order in which they are asked for. */
export type PaperName =
  'portrait' | 'idcardfront' | 'idcardback' | 'property_cert_photo' | 'lease_agreement_photo_url'

/** On this device, until they are sent: in memory only, and gone with the sign-in (R25). */
type Papers = Readonly<Partial<Record<PaperName, LocalFile>>>
export const usePapers = create<Papers>()(() => ({}))
onErase(() => usePapers.setState({}, true), 'drafts')

export const setPaper = (name: PaperName, file: LocalFile | undefined): void =>
  usePapers.setState({ [name]: file })

/** After they were sent: they are shown nowhere any more. */
export const dropPapers = (names: readonly PaperName[]): void =>
  usePapers.setState(Object.fromEntries(names.map((name) => [name, undefined])))

export const IDENTITY_PAPERS = ['portrait', 'idcardfront', 'idcardback'] as const
export const CERTIFICATE_PAPERS = ['property_cert_photo', 'lease_agreement_photo_url'] as const

export const PAPER_WORDS: Readonly<Record<PaperName, string>> = {
  portrait: '本人照片',
  idcardfront: '身份证人像面',
  idcardback: '身份证国徽面',
  property_cert_photo: '房产证照片',
  lease_agreement_photo_url: '租赁合同照片',
}

const checkText = (ask: string, most: number) =>
  v.pipe(v.string(ask), v.trim(), v.minLength(1, ask), v.maxLength(most, `最多 ${most} 个字`))

export const identityValues = v.object({
  realName: checkText('请填写与身份证一致的姓名', 50),
  idNumber: userIdentification.request.fields.idNumber.check,
})
export type IdentityValues = v.InferOutput<typeof identityValues>

export const certificateValues = v.object({
  certName: checkText('请填写房产证上的姓名', 50),
  idNumber: houseIdentification.request.fields.idNumber.check,
  // A slash in it would break the address of the file on a public server.
  certNumber: v.pipe(
    checkText('请填写房产证号', 60),
    v.regex(/^[^/\\]+$/, '房产证号里不能有斜杠，请用短横线代替'),
  ),
  tenure: v.optional(houseIdentification.request.fields.tenure.check),
})
export type CertificateValues = v.InferOutput<typeof certificateValues>

/** The pictures small enough to go in one request together; `onPrepared` is told after each. Rejects with a MediaFailure. */
async function prepared<K extends PaperName>(
  names: readonly K[],
  onPrepared: (done: number, total: number) => void,
): Promise<Record<K, LocalFile>> {
  const each = Math.floor((PICTURES_LIMIT - 4096) / names.length)
  const files: Partial<Record<K, LocalFile>> = {}
  for (const [index, name] of names.entries()) {
    const chosen = usePapers.getState()[name]
    if (!chosen) throw new Error(`no ${name}`)
    onPrepared(index + 1, names.length)
    files[name] = await pictureToSend(chosen, each)
  }
  return files as Record<K, LocalFile>
}

type OnPrepared = (done: number, total: number) => void

/** Rejects with an ApiError or a MediaFailure. */
export async function sendIdentity(values: IdentityValues, onPrepared: OnPrepared): Promise<void> {
  await call(userIdentification, { ...values, files: await prepared(IDENTITY_PAPERS, onPrepared) })
}

export async function sendCertificate(values: CertificateValues, onPrepared: OnPrepared): Promise<void> {
  await call(houseIdentification, { ...values, files: await prepared(CERTIFICATE_PAPERS, onPrepared) })
}
