import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { chooseHouse, drafts } from '../draft'
import { stepAfter } from '../flow'
import type { House } from '../form-values'
import { useFlowNavigation } from './flow-context'
import { StepFrame } from './step-frame'

export interface HouseStepProps {
  /** Renders the house picker. It belongs to another feature, so the page passes it in. */
  picker: (onPick: (house: House) => void, onLeave: () => void) => ReactNode
}

/** The step for the house, from 小区 to 房屋. */
export function HouseStep({ picker }: HouseStepProps) {
  const { kind, next, goTo, toHouses } = useFlowNavigation()
  const house = drafts[kind]((draft) => draft.house)
  const [choosing, setChoosing] = useState(!house)

  const pick = (picked: House) => {
    chooseHouse(kind, picked)
    goTo(stepAfter(kind, 'house'))
  }

  if (house && !choosing) {
    return (
      <StepFrame primary={{ text: '下一步', onTap: next }}>
        <Card list>
          <Row icon="house" title="已选择的房屋" note={house.introduction} />
        </Card>
        <Button kind="text" onTap={() => setChoosing(true)}>
          重新选择
        </Button>
      </StepFrame>
    )
  }
  return (
    <StepFrame>
      <View id="onboarding-picker">{picker(pick, toHouses)}</View>
    </StepFrame>
  )
}
