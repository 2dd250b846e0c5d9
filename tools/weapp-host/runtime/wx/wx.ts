// Builds the app's `wx` from the files in this folder. Reading a member that does not exist is recorded.
import type { Host } from '../host-types'
import type { Dict } from '../json'
import { missingThings } from '../without'
import { accountApi } from './account'
import { animationApi } from './animation'
import { WxBuilder } from './api'
import { canvasApi } from './canvas'
import { filesApi } from './files'
import { interactionApi } from './interaction'
import { leaveQuestionApi } from './leave-question'
import { locationApi } from './location'
import { mediaApi } from './media'
import { networkApi } from './network'
import { nodesApi } from './nodes'
import { permissionApi } from './permission'
import { savedFilesApi } from './saved-files'
import { socketsApi } from './sockets'
import { storageApi } from './storage'
import { systemApi } from './system'
import { unsupportedApi } from './unsupported'

export function createWx(host: Host): Dict {
  const builder = new WxBuilder(host)
  for (const add of [
    unsupportedApi,
    networkApi,
    storageApi,
    interactionApi,
    accountApi,
    systemApi,
    mediaApi,
    filesApi,
    permissionApi,
    nodesApi,
    canvasApi,
    animationApi,
    locationApi,
    savedFilesApi,
    socketsApi,
    leaveQuestionApi,
  ])
    add(builder)
  // An old phone lacks these members on purpose, so that reading them is no mistake of the app.
  const absent = new Set(missingThings(host.options.without).wx)
  for (const name of absent) delete builder.wx[name]
  return new Proxy(builder.wx, {
    get(target, name, receiver) {
      if (typeof name === 'string' && !(name in target) && !absent.has(name)) host.recorder.missing(name)
      return Reflect.get(target, name, receiver) as unknown
    },
  })
}
