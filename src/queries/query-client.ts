import { QueryClient, focusManager, onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { onAppVisibility } from '@/platform/app-visibility'
import { checkNetwork, onNetworkChange } from '@/platform/network'
import { saveOfflineReads } from './offline-reads'
import { onErase } from '@/session/erasure'
import { useSession } from '@/session/store'

/**
 * The cache of server answers in memory; offline-reads.ts keeps some of them on the device. It does not retry, because the client does,
 * and it does not pause queries when the network is down.
 */
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

/** Tells the cache when the app is shown and whether there is a network. WeChat has no window whose focus the cache could watch. */
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

// Queries that failed because nobody was signed in are read again after a sign-in.
useSession.subscribe(({ status }, before) => {
  if (status === 'signedIn' && before.status === 'visitor') void queryClient.invalidateQueries()
})
