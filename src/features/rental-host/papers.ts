import * as v from 'valibot'
import { create } from 'zustand'
import type { LocalFile } from '@/api/ports'
import { PICTURES_LIMIT } from '@/api/files'
import { atMost } from '@/contract/core/values'
import { houseIdentification, userIdentification } from '@/contract/rental/users'
import { pictureToSend } from '@/platform/media'
import { removeOwnFile } from '@/platform/own-files'
import { call } from '@/session/backend'
import { onErase } from '@/session/erasure'

/** The pictures of an identification, in the order in which they are asked for. */
export type PaperName =
  'portrait' | 'idcardfront' | 'idcardback' | 'property_cert_photo' | 'lease_agreement_photo_url'

/** The pictures that were chosen and not sent. They are in memory only, and erased at sign-out (R25). */
type Papers = Readonly<Partial<Record<PaperName, LocalFile>>>
export const usePapers = create<Papers>()(() => ({}))
onErase(() => usePapers.setState({}, true), 'drafts')

export const setPaper = (name: PaperName, file: LocalFile | undefined): void =>
  usePapers.setState({ [name]: file })

/** Drops pictures after they were sent. They are never shown again. */
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
  v.pipe(v.string(ask), v.trim(), v.minLength(1, ask), atMost(most))

export const identityValues = v.object({
  realName: checkText('请填写与身份证一致的姓名', 50),
  idNumber: userIdentification.request.fields.idNumber.check,
})
export type IdentityValues = v.InferOutput<typeof identityValues>

export const certificateValues = v.object({
  certName: checkText('请填写房产证上的姓名', 50),
  idNumber: houseIdentification.request.fields.idNumber.check,
  // A slash would break the address of the file on a public server.
  certNumber: v.pipe(
    checkText('请填写房产证号', 60),
    v.regex(/^[^/\\]+$/, '房产证号里不能有斜杠，请用短横线代替'),
  ),
  tenure: v.optional(houseIdentification.request.fields.tenure.check),
})
export type CertificateValues = v.InferOutput<typeof certificateValues>

type OnPrepared = (done: number, total: number) => void

/**
 * Scales the pictures down so that they fit into one request, calls `send`, and deletes the copies however it ends. `onPrepared` is called
 * before each picture. Rejects with a MediaFailure, or as `send` does.
 */
async function withPapers<K extends PaperName>(
  names: readonly K[],
  onPrepared: OnPrepared,
  send: (files: Record<K, LocalFile>) => Promise<unknown>,
): Promise<void> {
  const each = Math.floor((PICTURES_LIMIT - 4096) / names.length)
  const files: Partial<Record<K, LocalFile>> = {}
  try {
    for (const [index, name] of names.entries()) {
      const chosen = usePapers.getState()[name]
      if (!chosen) throw new Error(`no ${name}`)
      onPrepared(index + 1, names.length)
      files[name] = await pictureToSend(chosen, each)
    }
    await send(files as Record<K, LocalFile>)
  } finally {
    for (const file of Object.values<LocalFile | undefined>(files)) if (file) removeOwnFile(file.path)
  }
}

/** Sends 实名认证. Rejects with an ApiError or a MediaFailure. */
export const sendIdentity = (values: IdentityValues, onPrepared: OnPrepared): Promise<void> =>
  withPapers(IDENTITY_PAPERS, onPrepared, (files) => call(userIdentification, { ...values, files }))

/** Sends 房东身份认证. Rejects with an ApiError or a MediaFailure. */
export const sendCertificate = (values: CertificateValues, onPrepared: OnPrepared): Promise<void> =>
  withPapers(CERTIFICATE_PAPERS, onPrepared, (files) => call(houseIdentification, { ...values, files }))
