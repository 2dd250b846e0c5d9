import { subscribeTemplates } from '@/platform/env'
import type { Scene } from '@/session/subscriptions'
import { playTaro } from './taro'

afterEach(() => {
  for (const scene of Object.keys(subscribeTemplates)) Reflect.deleteProperty(subscribeTemplates, scene)
})

/** A build with a message template for this scene, on a phone that refuses. Gives the templates that were asked for, in order. */
export function askedTemplates(scene: Scene): string[] {
  const asked: string[] = []
  Object.assign(subscribeTemplates, { [scene]: `T-${scene}` })
  playTaro({
    requestSubscribeMessage: ({ tmplIds }: { tmplIds: string[] }) => {
      asked.push(...tmplIds)
      return Promise.reject(new Error('refused'))
    },
  })
  return asked
}
