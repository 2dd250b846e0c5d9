export type Theme = 'light' | 'dark'
export type TextScale = 'normal' | 'large' | 'larger'

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')

export const systemTheme = (): Theme => (dark().matches ? 'dark' : 'light')

/** Gives the unsubscribe. */
export function onSystemTheme(listener: (theme: Theme) => void): () => void {
  const query = dark()
  const heard = () => listener(query.matches ? 'dark' : 'light')
  query.addEventListener('change', heard)
  return () => query.removeEventListener('change', heard)
}

/** A browser zooms by itself. */
export const systemTextScale = (): TextScale => 'normal'
