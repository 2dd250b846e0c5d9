import { pages } from '@/routes/pages'
import { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import type { UseQueryResult } from '@tanstack/react-query'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Outdated } from '@/components/outdated'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { StateView, type ViewState } from '@/components/state-view'
import { AuditFacts } from '@/features/houses/components/audit-facts'
import { useMyHouses, type AuditItem, type MyHouses } from '@/features/houses/queries'
import { useCancelAudit } from '@/features/houses/use-cancel-audit'
import { useMembership } from '@/features/houses/use-membership'
import { clock } from '@/platform/clock'
import { confirm, stopPullDownRefresh, toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { ForResident, ToHouses } from '../../guards/for-resident'

/** An application that the list does not have (any more) is told apart from a list that is not there. */
function viewOf(query: UseQueryResult<MyHouses>, auditId: number): ViewState<AuditItem> {
  const audit = query.data?.audits.find((row) => row.auditId === auditId)
  if (audit) return { kind: 'ready', data: audit }
  if (query.isFetching) return { kind: 'loading' }
  return query.error ? { kind: 'failed', sentence: sentenceOf(query.error) } : { kind: 'empty' }
}

const askToCancel = () =>
  confirm({
    title: '撤回这次申请？',
    content: '撤回后物业不再审核。需要时可以重新申请。',
    confirmText: '撤回',
    cancelText: '不撤回',
    danger: true,
  })

function Audit({ auditId }: { auditId: number }) {
  const query = useMyHouses()
  const member = useMembership(query.data?.houses.length ?? 0)
  const { busy, sentence, cancel, reset } = useCancelAudit()
  const read = async () => void (await query.refetch({ cancelRefetch: false }))
  useDidShow(() => void read())
  usePullDownRefresh(() => void read().finally(stopPullDownRefresh))

  const view = viewOf(query, auditId)
  const takeBack = async () => {
    if ((await askToCancel()) && (await cancel(auditId))) toast('已撤回申请')
  }
  const buttons = {
    pending: (
      <Button block kind="danger" busy={busy} onTap={takeBack}>
        撤回申请
      </Button>
    ),
    again: (
      <Button block onTap={() => go(member ? pages.bindMore.url() : pages.form.url())}>
        重新申请
      </Button>
    ),
  }
  const state = view.kind === 'ready' ? view.data.state : undefined
  const bottom = {
    pending: buttons.pending,
    rejected: buttons.again,
    withdrawn: buttons.again,
    approved: <ToHouses />,
  }

  return (
    <Screen bottom={state && bottom[state]}>
      {sentence ? (
        <Notice kind="warning" onDismiss={reset}>
          {sentence}
        </Notice>
      ) : null}
      {view.kind === 'ready' && query.error ? (
        <Outdated sentence={sentenceOf(query.error)} updatedAt={query.dataUpdatedAt} onRetry={read} />
      ) : null}
      <StateView
        state={view}
        onRetry={read}
        skeleton={<Skeleton shape="card" rows={3} />}
        empty={{
          title: '没有找到这条申请',
          note: '审核通过的申请会变成您的房屋，请到“我的房屋”查看',
          action: <ToHouses />,
        }}
      >
        {(audit) => <AuditFacts audit={audit} now={clock.now()} />}
      </StateView>
    </Screen>
  )
}

export default function AuditPage() {
  const auditId = pages.application.parse(useRouter().params)
  return (
    <ForResident valid={auditId !== undefined}>
      {auditId === undefined ? null : <Audit auditId={auditId} />}
    </ForResident>
  )
}
