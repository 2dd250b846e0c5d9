import type { ReactNode } from 'react'

// The literal is what keeps the console out of production: the build does not look into a branch that it knows to be dead.
function consoleEntry(): ReactNode {
  if (process.env.TARO_APP_MOCK !== '1') return null
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would be bundled whatever the literal says
  const entry =
    require('./features/console/console-button') as typeof import('./features/console/console-button')
  return entry.consoleButton()
}

/** What testers have over every page of a mock build. */
export const testersButton = consoleEntry()
