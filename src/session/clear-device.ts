import { session } from './backend'
import { resetPreferences } from './preferences'

/** Drops everything that lies on this device; what stays is only that one is signed out. */
export function clearDevice(): void {
  session.signOut()
  resetPreferences()
}
