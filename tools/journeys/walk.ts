import type { Phone } from './phone'
import type { Stop, Walk } from './stop'

/**
 * Takes a newly opened phone of the walk's persona from stop to stop. `inspect` is called when the phone shows the page and the state of
 * the stop and is quiet. If the phone shows another page or state, throws an error that names the stop.
 */
export async function takeWalk<P extends Phone>(
  phone: P,
  { stops }: Walk,
  inspect: (stop: Stop, phone: P) => Promise<void>,
): Promise<void> {
  for (const stop of stops) {
    try {
      await stop.go(phone)
      await phone.at(stop.page.path)
      const { shows } = stop
      if (typeof shows === 'object' && 'dialog' in shows) await phone.seeDialog(shows.dialog)
      else await phone.see(shows)
      await phone.settled()
    } catch (error) {
      throw new Error(`the walk did not reach ${stop.name}`, { cause: error })
    }
    await inspect(stop, phone)
  }
}
