const THEMES = ['auto', 'light', 'dark'] as const

/** Gives the preview's bars and dialogs the colours of a theme by a class of `body`. */
export function paintBars(wanted: (typeof THEMES)[number]): void {
  for (const theme of THEMES) document.body.classList.toggle(`theme-${theme}`, theme === wanted)
}
