import { pages } from '@/routes/pages'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { Loaded } from '@/components/loaded'
import { Notice } from '@/components/notice'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { isKnown } from '@/contract/core/values'
import type { BindingState } from '@/contract/core/vocabulary'
import { ApplicationFacts } from '@/features/houses/components/application-facts'
import { useApplicationDetail } from '@/features/houses/detail-queries'
import { useApplication, useMyHouses } from '@/features/houses/queries'
import { useCancelApplication } from '@/features/houses/use-cancel-application'
import { useMembership } from '@/features/houses/use-membership'
import { clock } from '@/platform/clock'
import { confirm, toast } from '@/platform/feedback'
import { go, switchTab } from '@/platform/navigation'
import { usePageQuery } from '@/queries/page-query'
import { RouteGuard } from '../../guards/route-guard'
import { SignedInGuard } from '../../guards/signed-in-guard'
import { ToHouses } from '../to-houses'

const askToCancel = () =>
  confirm({
    title: '撤回这次申请？',
    content: '撤回后物业不再审核。需要时可以重新申请。',
    confirmText: '撤回',
    cancelText: '不撤回',
    danger: true,
  })

const askToRemove = () =>
  confirm({
    title: '删除这条申请？',
    content: '只是不再显示在您的列表里。需要时可以重新申请。',
    confirmText: '删除',
    cancelText: '不删除',
    danger: true,
  })

function ApplicationView({ applicationId }: { applicationId: number }) {
  const query = useApplication(applicationId)
  const detail = useApplicationDetail(applicationId)
  const member = useMembership(useMyHouses().data?.houses.length ?? 0)
  const { busy, sentence, cancel, reset } = useCancelApplication()
  const load = usePageQuery(query)

  const takeBack = async () => {
    if ((await askToCancel()) && (await cancel({ applicationId, shown: 'pending' }))) toast('已撤回申请')
  }
  const remove = async () => {
    if (!(await askToRemove()) || !(await cancel({ applicationId, shown: 'rejected' }))) return
    await switchTab(pages.houses.url())
    toast('已删除')
  }
  const buttons = {
    pending: (
      <Button block kind="danger" busy={busy} onTap={takeBack}>
        撤回申请
      </Button>
    ),
    again: (
      <Button block onTap={() => go((member ? pages.bindMore : pages.form).url(applicationId))}>
        重新申请
      </Button>
    ),
  }
  const state = query.data?.state
  const bottom: Partial<Record<BindingState, ReactNode>> = {
    pending: buttons.pending,
    rejected: (
      <>
        {buttons.again}
        <Button block kind="text" busy={busy} onTap={remove}>
          删除这条申请
        </Button>
      </>
    ),
    withdrawn: buttons.again,
    approved: <ToHouses />,
  }

  return (
    <Screen bottom={isKnown(state) && bottom[state]}>
      <Loaded
        load={load}
        head={
          sentence ? (
            <Notice kind="warning" onDismiss={reset}>
              {sentence}
            </Notice>
          ) : null
        }
        skeleton={<Skeleton shape="card" rows={3} />}
        empty={{
          title: '没有找到这条申请',
          note: '审核通过的申请会变成您的房屋，请到“我的房屋”查看',
          action: <ToHouses />,
        }}
      >
        {(application) => (
          <ApplicationFacts application={application} detail={detail.data} now={clock.now()} />
        )}
      </Loaded>
    </Screen>
  )
}

export default function ApplicationPage() {
  return (
    <RouteGuard route={pages.application.parse(useRouter().params)} from="“我的房屋”" back={<ToHouses />}>
      {(applicationId) => (
        <SignedInGuard>
          <ApplicationView applicationId={applicationId} />
        </SignedInGuard>
      )}
    </RouteGuard>
  )
}
