import { forwardRef, type MouseEvent } from 'react'
import { attributes, childrenOf, handler, withDetail, type Props } from './element'

/** What WeChat gives after its own question, by openType. */
const OPEN: Record<string, [event: string, detail: Record<string, unknown>]> = {
  chooseAvatar: ['onChooseAvatar', { avatarUrl: 'wxfile://tmp_avatar.png' }],
  agreePrivacyAuthorization: ['onAgreePrivacyAuthorization', {}],
  openSetting: ['onOpenSetting', { authSetting: { 'scope.camera': true } }],
}

/** What the button for the phone number gives. Tests set it. */
export const phoneButton: { answer: Record<string, unknown> } = {
  answer: { errMsg: 'getPhoneNumber:fail user deny' },
}

export const Button = forwardRef<HTMLButtonElement, Props>((props, ref) => {
  const isPhone = props.openType === 'getPhoneNumber'
  const open = isPhone ? (['onGetPhoneNumber', phoneButton.answer] as const) : OPEN[String(props.openType)]
  const type = props.formType === 'submit' || props.formType === 'reset' ? props.formType : 'button'
  const click = (event: MouseEvent) => {
    handler(props, 'onClick')?.(event)
    if (open) handler(props, open[0])?.(withDetail(event, open[1]))
  }
  return (
    <button {...attributes(props)} ref={ref} type={type} disabled={Boolean(props.disabled)} onClick={click}>
      {childrenOf(props)}
    </button>
  )
})
Button.displayName = 'Button'
