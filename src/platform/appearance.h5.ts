export type Theme = 'light' | 'dark'
export type TextScale = 'normal' | 'large' | 'larger'

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')

export const systemTheme = (): Theme => (dark().matches ? 'dark' : 'light')

/** Calls `listener` when the system's theme changes. Returns a function that unregisters it. */
export function onSystemTheme(listener: (theme: Theme) => void): () => void {
  const query = dark()
  const heard = () => listener(query.matches ? 'dark' : 'light')
  query.addEventListener('change', heard)
  return () => query.removeEventListener('change', heard)
}

/** The standard size: a browser enlarges text by its own zoom. */
export const systemTextScale = (): TextScale => 'normal'
