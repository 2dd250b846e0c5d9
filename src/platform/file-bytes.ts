import Taro from '@tarojs/taro'
import { TransportFailure, type LocalFile } from '@/api/ports'

/** The bytes of a file on the phone. Rejects with a TransportFailure when it is gone: nothing has left the device then. */
export function readBytes({ path }: LocalFile): Promise<Uint8Array> {
  return new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath: path,
      success: ({ data }) =>
        typeof data === 'string' ? reject(new TransportFailure('offline')) : resolve(new Uint8Array(data)),
      fail: () => reject(new TransportFailure('offline')),
    }),
  )
}
