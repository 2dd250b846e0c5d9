// wx.enableAlertBeforeUnload: the phone's back button asks before it leaves the page; wx.navigateBack does not ask.
import { asText } from '../json'
import type { WxBuilder } from './api'
import { needParameters } from './parameters'

export function leaveQuestionApi(builder: WxBuilder): void {
  const { pages } = builder.host
  builder.async('enableAlertBeforeUnload', (options) => {
    needParameters(options, 'String', 'message')
    const page = pages.opening ?? pages.top()
    if (page) page.leaveQuestion = asText(options.message)
  })
  builder.async('disableAlertBeforeUnload', () => {
    const page = pages.opening ?? pages.top()
    if (page) page.leaveQuestion = undefined
  })
}
