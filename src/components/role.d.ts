// ARIA is written as on the web (role, aria-label ...): H5 passes it on, and config/templates.ts puts it into WeChat's
// templates. Taro's own ariaRole does neither.
import type { AriaRole } from 'react'

declare module '@tarojs/components/types/common' {
  interface StandardProps {
    role?: AriaRole
  }
}
