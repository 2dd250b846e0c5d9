export const isOnline = (): boolean => navigator.onLine

/** Calls `listener` when the network comes or goes. Returns a function that unregisters it. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const on = () => listener(true)
  const off = () => listener(false)
  window.addEventListener('online', on)
  window.addEventListener('offline', off)
  return () => {
    window.removeEventListener('online', on)
    window.removeEventListener('offline', off)
  }
}

export const checkNetwork = async (): Promise<boolean> => navigator.onLine
