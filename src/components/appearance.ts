import { createContext, type ReactNode } from 'react'

export interface Appearance {
  theme: 'auto' | 'light' | 'dark'
  textScale: 'normal' | 'large' | 'larger'
}

export const AppearanceContext = createContext<Appearance>({ theme: 'auto', textScale: 'normal' })

/** False while the phone has no network. */
export const OnlineContext = createContext(true)

/** What the app shows on top of every page. Each page draws it, because in WeChat nothing can be shown outside a page. */
export const OverlayContext = createContext<ReactNode>(null)
