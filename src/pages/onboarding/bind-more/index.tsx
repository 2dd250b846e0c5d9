import { pages } from '@/routes/pages'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { useHiddenFromCaptures } from '@/components/use-hidden-from-captures'
import { HousePicker } from '@/features/house-picker/house-picker'
import { FlowContext } from '@/features/onboarding/components/flow-context'
import { HouseStep } from '@/features/onboarding/components/house-step'
import { OwnPhoneStep } from '@/features/onboarding/components/own-phone-step'
import { RelationStep } from '@/features/onboarding/components/relation-step'
import { Result } from '@/features/onboarding/components/result'
import { ReviewStep } from '@/features/onboarding/components/review-step'
import type { Step } from '@/features/onboarding/flow'
import { useFlow } from '@/features/onboarding/use-flow'
import { useLeaveQuestion } from '@/features/onboarding/use-leave-question'
import { go, replace, switchTab } from '@/platform/navigation'
import { weappForm } from '@/platform/weapp-form'
import { session } from '@/session/backend'
import { useSession } from '@/session/store'
import { SignedInGuard } from '../../guards/signed-in-guard'
import { SignInToBind } from '../sign-in-to-bind'
import { useTakeOver } from '../use-take-over'

const toLogin = () => void go(pages.login.url(pages.bindMore.url()))
const toHouses = () => void switchTab(pages.houses.url())
const toForm = (again?: number) => void replace(pages.form.url(again))

/** The account has no person any more, which this device did not know, so that the first form is needed. */
async function startOver(): Promise<void> {
  await session.refresh().catch(() => undefined)
  toForm()
}

interface StepViewProps {
  step: Step
  onSubmitted: (introduction: string) => void
}

function StepView({ step, onSubmitted }: StepViewProps) {
  if (step === 'phone') return <OwnPhoneStep />
  if (step === 'house') {
    return (
      <HouseStep picker={(onPick, onNotFound) => <HousePicker onPick={onPick} onNotFound={onNotFound} />} />
    )
  }
  if (step === 'relation') return <RelationStep />
  return <ReviewStep onSubmitted={onSubmitted} onOtherForm={() => void startOver()} />
}

/** The form for a further house (2.4.2), for residents whose person is known. */
export default function BindMorePage() {
  const flow = useFlow('bindMore', { toLogin, toHouses })
  const again = pages.bindMore.parse(useRouter().params)
  const isFilled = useTakeOver('bindMore', again)
  const status = useSession((state) => state.status)
  const [submitted, setSubmitted] = useState<string>()
  useHiddenFromCaptures()
  useLeaveQuestion('bindMore', flow.step, submitted !== undefined)

  useEffect(() => {
    const { account } = useSession.getState()
    if (weappForm() === '2021-02' || (account && !account.roles.includes('HouseMember'))) toForm(again)
  }, [status, again])

  if (submitted !== undefined) {
    return (
      <Result introduction={submitted} onHouses={toHouses} onHome={() => void switchTab(pages.home.url())} />
    )
  }
  return (
    <SignedInGuard staysOpen visitor={<SignInToBind onLogin={toLogin} />}>
      {isFilled ? (
        <FlowContext.Provider value={flow}>
          <StepView step={flow.step} onSubmitted={setSubmitted} />
        </FlowContext.Provider>
      ) : (
        <Screen>
          <Skeleton shape="form" rows={3} />
        </Screen>
      )}
    </SignedInGuard>
  )
}
