// The fake `wx`: what the APIs do is in the files beside this one; what is not there is recorded when it is read.
import type { Host } from '../host-types'
import type { Dict } from '../json'
import { accountApi } from './account'
import { WxBuilder } from './api'
import { filesApi } from './files'
import { interactionApi } from './interaction'
import { mediaApi } from './media'
import { networkApi } from './network'
import { nodesApi } from './nodes'
import { permissionApi } from './permission'
import { storageApi } from './storage'
import { systemApi } from './system'

export function createWx(host: Host): Dict {
  const builder = new WxBuilder(host)
  for (const add of [
    networkApi,
    storageApi,
    interactionApi,
    accountApi,
    systemApi,
    mediaApi,
    filesApi,
    permissionApi,
    nodesApi,
  ])
    add(builder)
  return new Proxy(builder.wx, {
    get(target, name, receiver) {
      if (typeof name === 'string' && !(name in target)) host.recorder.missing(name)
      return Reflect.get(target, name, receiver) as unknown
    },
  })
}
