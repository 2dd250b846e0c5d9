// ARIA attributes are written as on the web (role, aria-label …). H5 passes them on, and config/templates.ts puts them into WeChat's
// templates; neither handles Taro's own ariaRole.
import type { AriaRole } from 'react'

declare module '@tarojs/components/types/common' {
  interface StandardProps {
    role?: AriaRole
  }
}
