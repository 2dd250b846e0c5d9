// The APIs for choosing, reading and compressing pictures, and the camera's context.
import type { Host } from '../host-types'
import { asNumber, asText, type Dict } from '../json'
import { askPictures, askSheet } from '../ui/dialogs'
import type { WxBuilder, WxOptions } from './api'
import { cameraPicture, pickPictures } from './album'
import { bytesToBase64 } from './encoding'
import { needParameters } from './parameters'
import { needPermission, needPrivacy } from './permission'
import { bitmapOf } from './pictures'

async function choose(
  host: Host,
  api: string,
  { count, sourceType }: WxOptions,
  defaultCount: number,
): Promise<string[]> {
  await needPrivacy(host, api)
  const sources = Array.isArray(sourceType) ? sourceType : ['album', 'camera']
  let source: unknown = sources.includes('album') ? 'album' : 'camera'
  if (sources.length > 1 && host.device.pick === 'ask') {
    const index = await askSheet('wh-source', ['拍摄', '从手机相册选择'])
    if (index === undefined) throw new Error('cancel')
    source = index === 0 ? 'camera' : 'album'
  }
  await needPermission(host, source === 'camera' ? 'camera' : 'album')
  if (source === 'camera') return [host.files.temporary(await cameraPicture(host))]
  return pickPictures(host, asNumber(count, defaultCount), askPictures)
}

/** The path of a picture on the phone. A server's picture is downloaded first. */
async function localPath(host: Host, source: string): Promise<string> {
  if (!/^https?:/i.test(source)) return source
  const response = await fetch(host.assetUrl(source))
  if (!response.ok) throw new Error(`download image fail. reason: statusCode ${response.status}`)
  const type = response.headers.get('content-type') ?? 'image/png'
  return host.files.temporary({ type, base64: bytesToBase64(new Uint8Array(await response.arrayBuffer())) })
}

async function compress(host: Host, options: WxOptions): Promise<Dict> {
  const source = asText(options.src)
  const bitmap = await bitmapOf(host, source)
  const wantedWidth = asNumber(options.compressedWidth, 0)
  const wantedHeight = asNumber(options.compressedHeight, 0)
  const scale = Math.min(
    1,
    wantedWidth ? wantedWidth / bitmap.width : 1,
    wantedHeight ? wantedHeight / bitmap.height : 1,
  )
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  )
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const blob = await canvas.convertToBlob({
    type: 'image/jpeg',
    quality: asNumber(options.quality, 80) / 100,
  })
  const base64 = bytesToBase64(new Uint8Array(await blob.arrayBuffer()))
  return { tempFilePath: host.files.temporary({ type: 'image/jpeg', base64 }) }
}

function cameraContext(host: Host): Dict {
  const api =
    (name: string, run: () => Promise<Dict> | Dict) =>
    (options: WxOptions = {}) => {
      host.recorder.call(`CameraContext.${name}`, {})
      void Promise.resolve()
        .then(run)
        .then(
          (result) => options.success?.({ errMsg: `operateCamera:ok`, ...result }),
          (error: unknown) =>
            options.fail?.({
              errMsg: `operateCamera:fail ${error instanceof Error ? error.message : String(error)}`,
            }),
        )
        .then(() => options.complete?.({}))
        .catch((error: unknown) => host.report(error, `CameraContext.${name}`))
    }
  return {
    takePhoto: api('takePhoto', async () => {
      if (host.device.permissions.camera !== 'granted') throw new Error('auth deny')
      const { width, height } = await bitmapOf(host, host.files.temporary(await cameraPicture(host)))
      return { tempImagePath: host.files.temporary(await cameraPicture(host)), width, height }
    }),
    setZoom: api('setZoom', () => ({ zoom: 1 })),
    startRecord: api('startRecord', () => Promise.reject(new Error('not supported by this host'))),
    stopRecord: api('stopRecord', () => Promise.reject(new Error('not supported by this host'))),
    onCameraFrame: () => ({ start: () => undefined, stop: () => undefined }),
  }
}

export function mediaApi(builder: WxBuilder): void {
  const { host } = builder
  builder.async('chooseMedia', async (options) => {
    const paths = await choose(host, 'chooseMedia', options, 9)
    const tempFiles = paths.map((path) => ({
      tempFilePath: path,
      size: host.files.need(path).size,
      fileType: 'image',
    }))
    return { tempFiles, type: 'image' }
  })
  builder.async('chooseImage', async (options) => {
    const paths = await choose(host, 'chooseImage', options, 9)
    return {
      tempFilePaths: paths,
      tempFiles: paths.map((path) => ({ path, size: host.files.need(path).size })),
    }
  })
  builder.async('chooseMessageFile', async (options) => {
    needParameters(options, 'Number', 'count')
    const paths = await pickPictures(host, asNumber(options.count, 1), askPictures)
    const time = Math.floor(Date.now() / 1000)
    const tempFiles = paths.map((path) => {
      return {
        path,
        size: host.files.need(path).size,
        name: path.split('/').pop() ?? '',
        type: 'image',
        time,
      }
    })
    return { tempFiles }
  })
  builder.async('getImageInfo', async ({ src }) => {
    const path = await localPath(host, asText(src))
    const { width, height } = await bitmapOf(host, path)
    const type = (host.files.get(path)?.type ?? 'image/png').replace('image/', '')
    return { path, width, height, type, orientation: 'up' }
  })
  builder.async('compressImage', (options) => compress(host, options))
  builder.async('saveImageToPhotosAlbum', async ({ filePath }) => {
    await needPrivacy(host, 'saveImageToPhotosAlbum')
    await needPermission(host, 'writePhotosAlbum')
    if (asText(filePath).startsWith('wxfile://')) host.files.need(asText(filePath))
    return {}
  })
  builder.recorded('previewImage', 'previewMedia')
  builder.sync({ createCameraContext: () => cameraContext(host) })
}
