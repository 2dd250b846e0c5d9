import Taro from '@tarojs/taro'

let online = true

/** The last known state of the network; true as long as none is known. */
export const isOnline = (): boolean => online

/** Calls `listener` when the network comes or goes. Returns a function that unregisters it. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const heard = ({ isConnected }: { isConnected: boolean }) => {
    online = isConnected
    listener(isConnected)
  }
  Taro.onNetworkStatusChange(heard)
  return () => Taro.offNetworkStatusChange(heard)
}

/** Asks the device whether it has a network. */
export async function checkNetwork(): Promise<boolean> {
  const { networkType } = await Taro.getNetworkType()
  online = networkType !== 'none'
  return online
}
