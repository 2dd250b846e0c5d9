import { createContext } from 'react'

export interface Appearance {
  theme: 'auto' | 'light' | 'dark'
  textScale: 'normal' | 'large' | 'larger'
}

export const AppearanceContext = createContext<Appearance>({ theme: 'auto', textScale: 'normal' })
