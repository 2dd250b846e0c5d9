import { pages } from '@/routes/pages'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { Loaded } from '@/components/loaded'
import { rentalSentence } from '@/components/rental-words'
import { Screen } from '@/components/screen'
import { FriendCode, MyCode } from '@/features/rental-host/components/invitation'
import { useCodes } from '@/features/rental-host/invitation'
import { usePageQuery } from '@/queries/page-query'
import { HostGuard } from '../../guards/rental-guard'
import { toLogin } from '../../guards/no-house'

function Invitation({ given }: { given: string | undefined }) {
  const query = useCodes()
  const load = usePageQuery(query, { sentence: rentalSentence })
  useShareAppMessage(() => ({
    title: '邀请您来出租和找房',
    path: pages.hostInvitation.url(query.data?.myCode),
  }))
  return (
    <Screen>
      <Loaded load={load}>
        {(codes) => (
          <>
            <MyCode code={codes.myCode} />
            <FriendCode
              codes={codes}
              given={given}
              onLogin={() => toLogin(pages.hostInvitation.url(given))}
            />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

export default function HostInvitationPage() {
  const { code } = pages.hostInvitation.parse(useRouter().params) ?? {}
  return (
    <HostGuard>
      <Invitation given={code} />
    </HostGuard>
  )
}
