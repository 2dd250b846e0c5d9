import type { EndpointSpec } from '@/contract/core/endpoint'
import { ApiError } from './errors'
import type { LocalFile } from './ports'

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

/** The file of a call that has one. Throws an ApiError when one is missing, or when there are more than a single upload carries. */
export function fileOf(endpoint: EndpointSpec, { file, files }: Files): FilePartInput | undefined {
  const refuse = (name: string) => new ApiError('contract', { operation: endpoint.id, paths: [name] })
  if (endpoint.file !== undefined) {
    if (!file) throw refuse('file')
    return { name: endpoint.file, file }
  }
  const parts = Object.keys(endpoint.files ?? {}).flatMap((name) => {
    const given = allOf(files?.[name])
    if (given.length === 0) throw refuse(`files.${name}`)
    return given.map((one) => ({ name, file: one }))
  })
  // wx.uploadFile sends one file a call.
  if (parts.length > 1)
    throw new ApiError('contract', {
      operation: endpoint.id,
      paths: ['files'],
      sentence: '暂不支持一次上传多个文件',
    })
  return parts[0]
}
