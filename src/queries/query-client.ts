import { QueryClient, focusManager, onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { onAppVisibility } from '@/platform/app-visibility'
import { checkNetwork, onNetworkChange } from '@/platform/network'
import { saveOfflineReads } from './offline-reads'
import { onErase } from '@/session/erasure'
import { useSession } from '@/session/store'

/** What the server said, in memory; offline-reads.ts says what is kept beyond. The client retries reads itself; nothing is paused for want of a network. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 10_000 },
    mutations: { networkMode: 'always', retry: false },
  },
})

saveOfflineReads(queryClient)

onErase(() => {
  void queryClient.cancelQueries()
  queryClient.clear()
})

/** WeChat has no window to be focused. */
export function refetchOnAppShow(): void {
  focusManager.setEventListener((setFocused) => onAppVisibility(setFocused))
  onlineManager.setEventListener((setOnline) => {
    void checkNetwork().then(setOnline, () => undefined)
    return onNetworkChange(setOnline)
  })
}

/** False while the phone has no network. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )

/** After signing in, what failed for want of a session is asked again. */
useSession.subscribe(({ status }, before) => {
  if (status === 'signedIn' && before.status === 'visitor') void queryClient.invalidateQueries()
})
