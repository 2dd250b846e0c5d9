import type { EndpointSpec } from '@/contract/core/endpoint'
import { kindOfFile } from '@/shared/file-kind'
import { ApiError } from './errors'
import { boundaryFor, buildMultipart, type FileBytes } from './multipart'
import type { LocalFile, Transport } from './ports'

/** A file and the name of its form field. */
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

/**
 * The files of a call in the contract's order; an empty list if the endpoint takes none. Throws an ApiError `contract` when one is
 * missing.
 */
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

/** The most bytes that the pictures of one call may have together: WeChat's request takes about 1 MB, including the text fields. */
export const PICTURES_LIMIT = 960 * 1024

/** Called after each file with the number of files that are read and the number of all. */
export type OnPrepared = (done: number, total: number) => void

/**
 * Reads the files of a call with several and builds the body and its content type. Calls `onPrepared` after each file. Throws a
 * TransportFailure when a file is gone from the device, and an ApiError `business` when the pictures together exceed PICTURES_LIMIT.
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
