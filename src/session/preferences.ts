import * as v from 'valibot'
import { create } from 'zustand'
import { systemTextScale } from '@/platform/appearance'
import { stored } from '@/platform/storage'

const schema = v.object({
  theme: v.picklist(['auto', 'light', 'dark']),
  /** Missing until the person chooses one; until then WeChat's own setting applies. */
  textScale: v.optional(v.picklist(['normal', 'large', 'larger'])),
})
type Chosen = v.InferOutput<typeof schema>

export interface Preferences extends Required<Chosen> {
  change(part: Partial<Chosen>): void
}

const record = stored({ kind: 'preferences', version: 1, schema, personal: false })

let chosen: Chosen = { theme: 'auto' }

const shown = ({ theme, textScale = systemTextScale() }: Chosen) => ({ theme, textScale })

/** How the app looks on this device. It says nothing about a person, so it is kept at sign-out. */
export const usePreferences = create<Preferences>()((set) => ({
  theme: 'auto',
  textScale: 'normal',
  change(part) {
    chosen = { ...chosen, ...part }
    set(shown(chosen))
    try {
      record.write(chosen)
    } catch {
      // When the storage is full, the choice is lost at the next launch and nothing else.
    }
  },
}))

/** Reads what was chosen on this device; called at launch. */
export function restorePreferences(): void {
  chosen = record.read() ?? { theme: 'auto' }
  usePreferences.setState(shown(chosen))
}

/** Forgets what was chosen, as on a new device. */
export function resetPreferences(): void {
  record.remove()
  restorePreferences()
}
