import Taro from '@tarojs/taro'
import type { Form } from '@/contract/core/systems'
import { servePictures } from './picture-source'
import { weappForm } from './weapp-form'

/** The platform's two calls to the outside. */
export interface Wire {
  request(options: Taro.request.Option<string>): ReturnType<typeof Taro.request<string>>
  uploadFile(options: Taro.uploadFile.Option): ReturnType<typeof Taro.uploadFile>
}

/** mock/runtimes/phone.ts, which src may not import. */
interface DemoWorld {
  start(form: Form): Wire & { picture(address: string): string | undefined }
}

/** WeChat's own `require`, which the build leaves as it stands. */
declare const __non_webpack_require__: { async(file: string): Promise<unknown> }

const outside: Wire = {
  request: (options) => Taro.request<string>(options),
  uploadFile: (options) => Taro.uploadFile(options),
}

/** The name is written out, so that WeChat's tools see that the file is needed (config/demo-world.ts makes it). */
async function insideDemo(): Promise<Wire> {
  const world = (await __non_webpack_require__.async('./pages/console/demo-world.js')) as DemoWorld
  const inside = world.start(weappForm())
  servePictures(inside.picture)
  return inside
}

let demo: Promise<Wire> | undefined

/**
 * What calls leave by: the platform's own calls, or in a demo build those of the mock world that it carries. A world whose
 * sub-package did not come is asked for again by the next call.
 */
export function wire(): Promise<Wire> {
  if (process.env.TARO_APP_DEMO !== '1') return Promise.resolve(outside)
  demo ??= insideDemo().catch((error: unknown) => {
    demo = undefined
    throw error
  })
  return demo
}
