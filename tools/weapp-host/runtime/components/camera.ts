// The camera draws a still picture. If the permission is refused, it fires binderror, as on a phone.
import { h } from '../dom'
import { ensurePermission, needPrivacy } from '../wx/permission'
import { cameraPicture } from '../wx/album'
import { asText } from '../json'
import type { Spec } from './define'

export const cameraSpec: Spec = {
  tag: 'camera',
  properties: ['devicePosition', 'flash', 'mode'],
  create({ host, element, fire, component }) {
    const picture = h('img', { alt: '相机画面' })
    element.append(picture)
    const start = async (): Promise<void> => {
      await needPrivacy(host, 'camera')
      if (!(await ensurePermission(host, 'camera')))
        return fire('error', { errMsg: 'insertCamera:fail auth deny' })
      const { type, base64 } = await cameraPicture(host)
      picture.src = `data:${type};base64,${base64}`
      fire('initdone', { maxZoom: 1 })
    }
    const refused = (error: unknown): void =>
      fire('error', { errMsg: `insertCamera:fail ${error instanceof Error ? error.message : String(error)}` })
    return {
      attached: () => void start().catch(refused),
      detached: () => fire('stop', {}),
      updated: () => element.setAttribute('device-position', asText(component.data.devicePosition) || 'back'),
    }
  },
}
