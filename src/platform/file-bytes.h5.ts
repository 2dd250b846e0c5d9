import { TransportFailure, type LocalFile } from '@/api/ports'

/** The bytes of a file that was chosen in the browser. Rejects with a TransportFailure when it is gone: nothing has left the device then. */
export async function readBytes({ path }: LocalFile): Promise<Uint8Array> {
  try {
    const answer = await fetch(path)
    return new Uint8Array(await answer.arrayBuffer())
  } catch {
    throw new TransportFailure('offline')
  }
}
