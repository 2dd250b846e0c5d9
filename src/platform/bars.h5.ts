const THEMES = ['auto', 'light', 'dark'] as const

/** The bars of the preview, and the dialogs beside them, take the colours that body has. */
export function paintBars(wanted: (typeof THEMES)[number]): void {
  for (const theme of THEMES) document.body.classList.toggle(`theme-${theme}`, theme === wanted)
}
