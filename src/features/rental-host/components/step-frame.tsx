import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button, type ButtonProps } from '@/components/button'
import { Screen } from '@/components/screen'
import { Steps } from '@/components/steps'
import { PART_NAMES } from '../house-values'
import './rental-host.scss'

/** The steps from nothing to a released house. The house is on the server from the fourth step on. */
const NAMES = [PART_NAMES.place, PART_NAMES.rent, PART_NAMES.words, '照片和视频', '核对并发布']

interface Props {
  /** Counts from 0. */
  step: number
  onBack?: () => void
  primary: Pick<ButtonProps, 'onTap' | 'busy' | 'disabled'> & { text: string }
  children: ReactNode
}

/** The page of one step of publishing: its place among the steps, its question, and the ways on and back. */
export const StepFrame = ({ step, onBack, primary: { text, ...button }, children }: Props) => (
  <Screen
    form
    bottom={
      <View className="host-bar">
        {onBack ? (
          <View className="host-bar__back">
            <Button kind="secondary" block onTap={onBack}>
              上一步
            </Button>
          </View>
        ) : null}
        <View className="host-bar__next">
          <Button block {...button}>
            {text}
          </Button>
        </View>
      </View>
    }
  >
    <Steps names={NAMES} current={step} />
    {children}
  </Screen>
)
