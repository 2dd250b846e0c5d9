import Taro from '@tarojs/taro'
import type { Form } from '@/contract/core/systems'
import { servePictures } from './picture-source'
import { weappForm } from './weapp-form'

/** The two calls by which requests leave the app. */
export interface Wire {
  request(options: Taro.request.Option<string>): ReturnType<typeof Taro.request<string>>
  uploadFile(options: Taro.uploadFile.Option): ReturnType<typeof Taro.uploadFile>
}

/** The interface of mock/runtimes/phone.ts, which src may not import. */
interface DemoWorld {
  start(form: Form): Wire & { picture(address: string): string | undefined }
}

/** WeChat's own `require`, which the build leaves untouched. */
declare const __non_webpack_require__: { async(file: string): Promise<unknown> }

const outside: Wire = {
  request: (options) => Taro.request<string>(options),
  uploadFile: (options) => Taro.uploadFile(options),
}

/** Loads the mock of a demo build. The file name is a literal so that WeChat's tools find the file (config/demo-world.ts makes it). */
async function insideDemo(): Promise<Wire> {
  const world = (await __non_webpack_require__.async('./pages/console/demo-world.js')) as DemoWorld
  const inside = world.start(weappForm())
  servePictures(inside.picture)
  return inside
}

let demo: Promise<Wire> | undefined

/**
 * Gives the calls by which requests leave: the platform's own, or in a demo build those of the mock inside. If the mock's sub-package
 * could not be loaded, the next call tries again.
 */
export function wire(): Promise<Wire> {
  if (process.env.TARO_APP_DEMO !== '1') return Promise.resolve(outside)
  demo ??= insideDemo().catch((error: unknown) => {
    demo = undefined
    throw error
  })
  return demo
}
