import { View } from '@tarojs/components'
import { useState } from 'react'
import { sentenceOf } from '@/api/errors'
import { Loaded } from '@/components/loaded'
import { Notice } from '@/components/notice'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { consentScopes, type ConsentScope } from '@/contract/weapp/consents'
import { ConsentRows } from '@/features/personal-data/components/consent-rows'
import { CONSENT_TEXTS } from '@/features/personal-data/consent-texts'
import { refreshPersonalData, useConsents } from '@/features/personal-data/queries'
import { confirm, toast } from '@/platform/feedback'
import { withdrawConsent } from '@/queries/consents'
import { usePageQuery } from '@/queries/page-query'
import { SignedInGuard, SignInFirst } from '../../guards/signed-in-guard'

const sureTo = (scope: ConsentScope) =>
  confirm({
    title: `撤回“${consentScopes.label(scope)}”？`,
    content: CONSENT_TEXTS[scope].loss,
    confirmText: '撤回',
    cancelText: '取消',
    danger: true,
  })

function Consents() {
  const query = useConsents()
  const load = usePageQuery(query, { isEmpty: (rows) => rows.length === 0 })
  const [problem, setProblem] = useState<string>()
  const withdraw = async (scope: ConsentScope) => {
    if (!(await sureTo(scope))) return
    try {
      await withdrawConsent(scope)
      setProblem(undefined)
      toast('已撤回')
    } catch (error) {
      setProblem(sentenceOf(error))
    }
    await refreshPersonalData()
  }
  return (
    <Screen>
      <Loaded
        load={load}
        head={problem ? <Notice kind="danger">{problem}</Notice> : null}
        skeleton={<Skeleton rows={4} />}
        empty={{ title: '还没有授权记录', note: '您同意过的每一项都会列在这里' }}
      >
        {(rows) => <ConsentRows consents={rows} onWithdraw={withdraw} />}
      </Loaded>
      <View className="wj-note">撤回“隐私说明和用户协议”等于不再使用万家，请到“设置 → 注销账号”办理。</View>
    </Screen>
  )
}

/** 授权管理: the consents, each of which can be withdrawn by itself. */
export default function ConsentsPage() {
  return (
    <SignedInGuard visitor={<SignInFirst title="登录后查看授权" note="您同意过的每一项都可以在这里撤回" />}>
      <Consents />
    </SignedInGuard>
  )
}
