import { FILE_PATH } from '@/contract/rental/media'
import type { UploadedFile } from '../../server/parse'
import { checkFile, rentalFile, type CheckedFile, type FileProblem } from '../../world/rental/media'
import type { RentalMedia } from '../../world/rental/rows'
import type { World } from '../../world/world'

const WORDS: Readonly<Record<FileProblem, string>> = {
  notAnImage: '请上传JPG或PNG格式的照片',
  tooSmall: '照片太小，宽高不能少于100像素',
  tooLarge: '照片太大，不能超过2MB或8000像素',
  notAVideo: '请上传MP4格式的视频',
  videoTooLarge: '视频太大，不能超过5MB',
}

type FailBadFile = (name: 'badFile', extra: { readonly msg: string }) => never

/** The files as they may be kept; refuses the call before any is. */
export function checkedFiles<K extends string>(
  files: Readonly<Record<K, UploadedFile>>,
  fail: FailBadFile,
  kind: RentalMedia['kind'] = 'photo',
): Record<K, CheckedFile> {
  const checked = Object.entries<UploadedFile>(files).map(([name, { bytes }]) => {
    const file = checkFile(bytes, kind)
    return [name, typeof file === 'string' ? fail('badFile', { msg: WORDS[file] }) : file] as const
  })
  return Object.fromEntries(checked) as Record<K, CheckedFile>
}

export const checkedFile = (
  file: UploadedFile,
  fail: FailBadFile,
  kind: RentalMedia['kind'] = 'photo',
): CheckedFile => checkedFiles({ file }, fail, kind).file

/** The path of a file behind an address of the file door; '' for one that cannot be decoded. */
export function filePathOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address).pathname.slice(FILE_PATH.length + 1))
  } catch {
    return ''
  }
}

/** GET /file/<path> (R40): the file itself, or rental's own refusal, which does not tell a paper of somebody else from nothing. */
export function answerFile(world: World, request: Request): Response {
  const file = rentalFile(world, filePathOf(request.url), request.headers.get('token') ?? undefined)
  if (file) return new Response(file.bytes, { headers: { 'content-type': file.type } })
  return new Response(JSON.stringify({ status: 5, msg: '没有该文件', ans: null }), {
    status: 404,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}
