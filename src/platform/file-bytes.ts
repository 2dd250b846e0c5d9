import Taro from '@tarojs/taro'
import { TransportFailure, type LocalFile } from '@/api/ports'

/** Reads a file on the phone. If it is gone, rejects with a TransportFailure `offline`, because nothing has been sent. */
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
