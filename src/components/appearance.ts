import { createContext, type ReactNode } from 'react'

export interface Appearance {
  theme: 'auto' | 'light' | 'dark'
  textScale: 'normal' | 'large' | 'larger'
}

export const AppearanceContext = createContext<Appearance>({ theme: 'auto', textScale: 'normal' })

/** False while the phone has no network. */
export const OnlineContext = createContext(true)

/** What the app lays over whichever page is in front: in WeChat only a page can show anything. */
export const OverlayContext = createContext<ReactNode>(null)
