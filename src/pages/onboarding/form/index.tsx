import { pages } from '@/routes/pages'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { useHiddenFromCaptures } from '@/components/use-hidden-from-captures'
import { queryClient } from '@/queries/query-client'
import { HousePicker } from '@/features/house-picker/house-picker'
import { FlowContext } from '@/features/onboarding/components/flow-context'
import { FaceStep } from '@/features/onboarding/components/face-step'
import { HouseStep } from '@/features/onboarding/components/house-step'
import { IdCardStep } from '@/features/onboarding/components/id-card-step'
import { OtherStep } from '@/features/onboarding/components/other-step'
import { OwnPhoneStep } from '@/features/onboarding/components/own-phone-step'
import { PhoneStep } from '@/features/onboarding/components/phone-step'
import { RelationStep } from '@/features/onboarding/components/relation-step'
import { Result } from '@/features/onboarding/components/result'
import { ReviewStep } from '@/features/onboarding/components/review-step'
import { clearDraft } from '@/features/onboarding/draft'
import { useFlow } from '@/features/onboarding/use-flow'
import { useLeaveQuestion } from '@/features/onboarding/use-leave-question'
import type { PhoneCheckResult } from '@/features/onboarding/use-phone-check'
import { toast } from '@/platform/feedback'
import { go, replace, switchTab } from '@/platform/navigation'
import { weappForm } from '@/platform/weapp-form'
import { session } from '@/session/backend'
import { useSession } from '@/session/store'
import { SignedInGuard } from '../../guards/signed-in-guard'
import { SignInToBind } from '../sign-in-to-bind'
import { useTakeOver } from '../use-take-over'

const toLogin = () => void go(pages.login.url(pages.form.url()))
const toHouses = () => void switchTab(pages.houses.url())
const toBindMore = (again?: number) => void replace(pages.bindMore.url(again))

/** Shows the list with the houses that were bound. The account's new role comes with the next token. */
async function showBound(answer: PhoneCheckResult): Promise<void> {
  clearDraft('form')
  toast(answer === 'bound' ? '已自动绑定您的房屋' : '您已经绑定过，不用重复填写')
  await switchTab(pages.houses.url())
  await session.refresh().catch(() => undefined)
  await queryClient.invalidateQueries()
}

const isMember = () => useSession.getState().account?.roles.includes('HouseMember') === true

/** The account is HouseMember already, which this device did not know. */
async function becomeMember(): Promise<void> {
  await session.refresh().catch(() => undefined)
  toBindMore()
}

export default function FormPage() {
  const flow = useFlow('form', { toLogin, toHouses })
  const again = pages.form.parse(useRouter().params)
  const isFilled = useTakeOver('form', again)
  const status = useSession((state) => state.status)
  const [submitted, setSubmitted] = useState<string>()
  useHiddenFromCaptures()
  useLeaveQuestion('form', flow.step, submitted !== undefined)
  // In form 2021-02 every further house goes through this form.
  const asksAgain = weappForm() === '2021-02'

  useEffect(() => {
    // It is decided once, so that a role that changes later does not close the form.
    if (!asksAgain && useSession.getState().account?.roles.includes('HouseMember')) toBindMore(again)
  }, [status, asksAgain, again])

  if (submitted !== undefined) {
    return (
      <Result introduction={submitted} onHouses={toHouses} onHome={() => void switchTab(pages.home.url())} />
    )
  }
  const steps = {
    phone: () => (isMember() ? <OwnPhoneStep /> : <PhoneStep onFound={(answer) => void showBound(answer)} />),
    house: () => (
      <HouseStep picker={(onPick, onNotFound) => <HousePicker onPick={onPick} onNotFound={onNotFound} />} />
    ),
    relation: () => <RelationStep />,
    face: () => <FaceStep />,
    idCard: () => <IdCardStep />,
    more: () => <OtherStep />,
    review: () => <ReviewStep onSubmitted={setSubmitted} onOtherForm={() => void becomeMember()} />,
  }
  return (
    <SignedInGuard staysOpen visitor={<SignInToBind onLogin={toLogin} />}>
      {isFilled ? (
        <FlowContext.Provider value={flow}>{steps[flow.step]()}</FlowContext.Provider>
      ) : (
        <Screen>
          <Skeleton shape="form" rows={5} />
        </Screen>
      )}
    </SignedInGuard>
  )
}
