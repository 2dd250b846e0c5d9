import * as v from 'valibot'
import { create } from 'zustand'
import { systemTextScale } from '@/platform/appearance'
import { stored } from '@/platform/storage'

const schema = v.object({
  theme: v.picklist(['auto', 'light', 'dark']),
  /** Not there until it is chosen: WeChat's own setting then counts. */
  textScale: v.optional(v.picklist(['normal', 'large', 'larger'])),
})
type Chosen = v.InferOutput<typeof schema>

export interface Preferences extends Required<Chosen> {
  change(part: Partial<Chosen>): void
}

const record = stored({ kind: 'preferences', version: 1, schema, personal: false })

let chosen: Chosen = { theme: 'auto' }

const shown = ({ theme, textScale = systemTextScale() }: Chosen) => ({ theme, textScale })

/** How the app looks on this device; says nothing about anybody, so it outlives a sign-out. */
export const usePreferences = create<Preferences>()((set) => ({
  theme: 'auto',
  textScale: 'normal',
  change(part) {
    chosen = { ...chosen, ...part }
    set(shown(chosen))
    try {
      record.write(chosen)
    } catch {
      // A full storage costs the choice at the next launch, no more.
    }
  },
}))

/** At launch: what was chosen on this device. */
export function restorePreferences(): void {
  chosen = record.read() ?? { theme: 'auto' }
  usePreferences.setState(shown(chosen))
}

/** As on a new device. */
export function resetPreferences(): void {
  record.remove()
  restorePreferences()
}
