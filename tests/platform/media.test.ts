import { takePhoto } from '@/platform/camera'
import {
  chooseImage,
  chooseImages,
  pictureToSend,
  isCancelled,
  MediaFailure,
  readBase64,
} from '@/platform/media'
import { device, files, playTaro } from '../support/taro'

const reasonFor = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((reason: unknown) => reason)
  return error instanceof MediaFailure ? error.reason : error
}
const refusing = (errMsg: string) => playTaro({ chooseMedia: () => Promise.reject({ errMsg }) })

describe('选图', () => {
  test('给出选中的图片', async () => {
    const path = files.put('图')
    device.photos = [path]
    await expect(chooseImage({ source: 'album' })).resolves.toEqual({ path })
  })

  test('选几张给几张，不超过要的张数', async () => {
    device.photos = ['一', '二', '三'].map((content) => files.put(content))
    const [first, second] = device.photos
    await expect(chooseImages(2)).resolves.toEqual([{ path: first }, { path: second }])
  })

  test('关掉选择是取消，不是失败', async () => {
    const error: unknown = await chooseImage({ source: 'album' }).catch((reason: unknown) => reason)
    expect(isCancelled(error)).toBe(true)
  })

  test.each([
    ['chooseMedia:fail auth deny', 'denied'],
    ['chooseMedia:fail system permission denied', 'denied'],
    ['chooseMedia:fail privacy permission is not authorized', 'privacyRefused'],
    ['chooseMedia:fail internal error', 'failed'],
  ])('%s 是 %s', async (errMsg, reason) => {
    refusing(errMsg)
    expect(await reasonFor(chooseImage({ source: 'camera' }))).toBe(reason)
  })
})

describe('拍照', () => {
  test('给出照片', async () => {
    device.shot = files.put('脸')
    await expect(takePhoto()).resolves.toEqual({ path: device.shot })
  })

  test('没有权限时说是拒绝', async () => expect(await reasonFor(takePhoto())).toBe('denied'))
})

describe('压缩', () => {
  const photo = (bytes: number, words = '') => ({ path: files.picture(bytes, words) })
  const bytes = async (path: string) =>
    Buffer.from((await files.get(path)?.arrayBuffer()) ?? new ArrayBuffer(0))
  const textOf = (path: string) => bytes(path).then((content) => content.toString('latin1'))

  test('里面的拍摄地点和时间不会离开手机，多小的照片都一样', async () => {
    const { path } = await pictureToSend(photo(300, 'Exif GPS 39.9,116.4'), 500)
    expect(await textOf(path)).not.toMatch(/Exif|GPS/)
    expect(files.get(path)?.size).toBeLessThan(300)
  })

  test('结尾后面还挂着别的东西的，也重新生成', async () => {
    const jpeg = await bytes(files.picture(200))
    const path = files.put(Buffer.concat([jpeg, Buffer.from('ftypmp4 GPS')]))
    expect((await pictureToSend({ path }, 500)).path).not.toBe(path)
  })

  test.each([
    ['空文件', ''],
    ['改名的文字', '这不是照片'],
    ['手机认不出的格式', '\0\0\0\x18ftypheic'],
  ])('%s：当场说不是图片', async (_what, content) =>
    expect(await reasonFor(pictureToSend({ path: files.put(content) }, 500))).toBe('noPicture'),
  )

  test('转换以后还不是 JPG、PNG 的不发', async () => {
    const path = files.put('RIFF....WEBP', 'image/webp')
    expect(await reasonFor(pictureToSend({ path }, 500))).toBe('noPicture')
    playTaro({
      compressImage: () => Promise.resolve({ tempFilePath: files.picture(100) }),
    })
    expect((await pictureToSend({ path }, 500)).path).toMatch(/jpeg$/)
  })

  test('够小的原样', async () => {
    const small = photo(100)
    await expect(pictureToSend(small, 500)).resolves.toBe(small)
  })

  test('压到限制以下为止', async () => {
    const { path } = await pictureToSend(photo(1000), 500)
    expect(files.get(path)?.size).toBe(400)
  })

  test('怎样也压不下来时失败，不给出超限的文件', async () => {
    expect(await reasonFor(pictureToSend(photo(10_000), 500))).toBe('failed')
  })

  test('文件不在了是失败', async () =>
    expect(await reasonFor(pictureToSend({ path: 'gone' }, 500))).toBe('failed'))
})

describe('base64', () => {
  test('没有 data: 前缀', async () => {
    await expect(readBase64({ path: files.put('abc') })).resolves.toBe('YWJj')
  })

  test('读不到是失败', async () => expect(await reasonFor(readBase64({ path: 'gone' }))).toBe('failed'))
})
