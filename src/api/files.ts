import type { EndpointSpec } from '@/contract/core/endpoint'
import { kindOfFile } from '@/shared/file-kind'
import { ApiError } from './errors'
import { boundaryFor, buildMultipart, type FileBytes } from './multipart'
import type { LocalFile, Transport } from './ports'

/** A file and its form name. */
export interface FilePartInput {
  readonly name: string
  readonly file: LocalFile
}

interface Files {
  readonly file?: LocalFile
  readonly files?: Readonly<Record<string, LocalFile | readonly LocalFile[]>>
}

const allOf = (given: LocalFile | readonly LocalFile[] | undefined): readonly LocalFile[] =>
  given === undefined ? [] : 'path' in given ? [given] : given

/** The files of a call, in the order of its contract; none for a call without any. Throws an ApiError when one is missing. */
export function filesOf(endpoint: EndpointSpec, { file, files }: Files): readonly FilePartInput[] {
  const refuse = (name: string) => new ApiError('contract', { operation: endpoint.id, paths: [name] })
  if (endpoint.file !== undefined) {
    if (!file) throw refuse('file')
    return [{ name: endpoint.file, file }]
  }
  return Object.keys(endpoint.files ?? {}).flatMap((name) => {
    const given = allOf(files?.[name])
    if (given.length === 0) throw refuse(`files.${name}`)
    return given.map((one) => ({ name, file: one }))
  })
}

/** Bytes of all pictures of one call together: WeChat's request takes about 1 MB, and the texts need some of it. */
export const PICTURES_LIMIT = 960 * 1024

/** How far the files of a call are read: the second of three. */
export type OnPrepared = (done: number, total: number) => void

/**
 * The body of a call with several files, and its content type. `onPrepared` is told after each file. Throws a TransportFailure for a
 * file that is gone from the device, and an ApiError when the pictures are too large together.
 */
export async function readForm(
  transport: Transport,
  operation: string,
  fields: Readonly<Record<string, string>>,
  parts: readonly FilePartInput[],
  onPrepared?: OnPrepared,
): Promise<{ readonly body: ArrayBuffer; readonly contentType: string }> {
  const read: FileBytes[] = []
  for (const { name, file } of parts) {
    read.push({ name, bytes: await transport.readFile(file) })
    onPrepared?.(read.length, parts.length)
  }
  const pictures = read.filter(({ bytes }) => kindOfFile(bytes).type.startsWith('image/'))
  if (pictures.reduce((sum, { bytes }) => sum + bytes.length, 0) > PICTURES_LIMIT)
    throw new ApiError('business', { operation, sentence: '照片合起来太大，请减少几张或选小一些的照片' })
  const boundary = boundaryFor(fields, read)
  return {
    body: buildMultipart(fields, read, boundary).buffer,
    contentType: `multipart/form-data; boundary=${boundary}`,
  }
}
