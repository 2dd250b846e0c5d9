import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button, type ButtonProps } from '@/components/button'
import { Notice } from '@/components/notice'
import { Screen } from '@/components/screen'
import { Steps } from '@/components/steps'
import { drafts } from '../draft'
import { STEP_NAMES, stepsOf, type FlowKind } from '../flow'
import { useFlowNavigation } from './flow-context'
import './onboarding.scss'

export interface StepFrameProps {
  children: ReactNode
  /** The primary button. Without it the step continues by itself. */
  primary?: Pick<ButtonProps, 'onTap' | 'busy' | 'disabled'> & { text: string }
}

const FROM_EARLIER_RUN: Readonly<Record<FlowKind, string>> = {
  form: '已恢复您上次选择的房屋和填写的关系。为保护您的隐私，手机号、照片和身份信息没有保存在手机上，请重新填写。',
  bindMore: '已恢复您上次选择的房屋和填写的关系。为保护您的隐私，手机号没有保存在手机上，请重新填写。',
}

const FROM_APPLICATION: Readonly<Record<FlowKind, string>> = {
  form: '已填好您上次申请里仍然有效的内容，请逐项核对，按物业说的原因修改。手机号要再验证一次，照片和敏感信息请重新填写。',
  bindMore: '已填好您上次申请里仍然有效的内容，请逐项核对，按物业说的原因修改。',
}

function Restored() {
  const { kind } = useFlowNavigation()
  const restored = drafts[kind]((draft) => draft.restored)
  if (!restored) return null
  const sentences = restored === 'application' ? FROM_APPLICATION : FROM_EARLIER_RUN
  return <Notice onDismiss={() => drafts[kind].setState({ restored: undefined })}>{sentences[kind]}</Notice>
}

/** The page of one step: its place in the form, its question, and the ways on and back. */
export function StepFrame({ children, primary }: StepFrameProps) {
  const { kind, step, back } = useFlowNavigation()
  const steps = stepsOf(kind)
  const bar =
    back || primary ? (
      <View className="onboarding-bar">
        {back ? (
          <View className={primary ? 'onboarding-bar__back' : 'onboarding-bar__next'}>
            <Button kind="secondary" block onTap={back}>
              上一步
            </Button>
          </View>
        ) : null}
        {primary ? (
          <View className="onboarding-bar__next">
            <Button block onTap={primary.onTap} busy={primary.busy} disabled={primary.disabled}>
              {primary.text}
            </Button>
          </View>
        ) : null}
      </View>
    ) : undefined
  return (
    <Screen bottom={bar} form>
      <Steps names={steps.map((name) => STEP_NAMES[name])} current={steps.indexOf(step)} />
      <Restored />
      {children}
    </Screen>
  )
}
