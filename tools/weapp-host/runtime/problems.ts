// Records uncaught errors and passes them to the app, as WeChat does.
import type { Host } from './host-types'

export function announceError(host: Host, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? String(error)) : String(error)
  host.callApp('onError', text)
  host.wxEvents.emit('Error', { message: text, stack: text })
}

export function collectBrowserErrors(host: Host): void {
  window.addEventListener('error', (event) => host.report(event.error ?? event.message, 'script'))
  window.addEventListener('unhandledrejection', (event) => {
    const reason: unknown = event.reason
    if (!host.recorder.error(reason, 'unhandled rejection')) return
    const detail = { reason, promise: event.promise }
    host.callApp('onUnhandledRejection', detail)
    host.wxEvents.emit('UnhandledRejection', detail)
  })
}
