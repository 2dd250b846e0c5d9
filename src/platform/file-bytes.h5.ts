import { TransportFailure, type LocalFile } from '@/api/ports'

/** Reads a file that was chosen in the browser. If it is gone, rejects with a TransportFailure `offline`, because nothing has been sent. */
export async function readBytes({ path }: LocalFile): Promise<Uint8Array> {
  try {
    const answer = await fetch(path)
    return new Uint8Array(await answer.arrayBuffer())
  } catch {
    throw new TransportFailure('offline')
  }
}
