import Taro from '@tarojs/taro'

let online = true

/** What was last heard of the network; true until something else is heard. */
export const isOnline = (): boolean => online

/** Tells every change. Gives the unsubscribe. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const heard = ({ isConnected }: { isConnected: boolean }) => {
    online = isConnected
    listener(isConnected)
  }
  Taro.onNetworkStatusChange(heard)
  return () => Taro.offNetworkStatusChange(heard)
}

/** Asks the device. */
export async function checkNetwork(): Promise<boolean> {
  const { networkType } = await Taro.getNetworkType()
  online = networkType !== 'none'
  return online
}
