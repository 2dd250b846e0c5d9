import Taro from '@tarojs/taro'
import { back } from './navigation'

const isConsole = ({ route = '', path = '' }: { route?: string; path?: string }) =>
  (route || path).includes('pages/console/')

/** Closes the pages of the testers' console. The resident's page below them is shown as it was left. */
export function leaveConsole(): Promise<void> {
  const open = Taro.getCurrentPages() as { route?: string; path?: string }[]
  let depth = 0
  while (depth < open.length && isConsole(open[open.length - 1 - depth] ?? {})) depth++
  return back(depth)
}
