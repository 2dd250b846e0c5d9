/* eslint-disable @typescript-eslint/no-require-imports -- an import would be bundled whatever the literal says */
import type { ReactNode } from 'react'

/** What testers have over every page of a mock build. The literal is what keeps the console out of production: the build does not look into a branch that it knows to be dead. */
export const testersButton: ReactNode =
  process.env.TARO_APP_MOCK === '1'
    ? (
        require('./features/console/console-button') as typeof import('./features/console/console-button')
      ).consoleButton()
    : null
