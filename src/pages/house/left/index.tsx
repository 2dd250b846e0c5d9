import { pages } from '@/routes/pages'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Loaded } from '@/components/loaded'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { StateTag } from '@/features/houses/components/state-tag'
import { useRemoveHouse } from '@/features/houses/household'
import { formerNote } from '@/features/houses/messages'
import { useMyHouses } from '@/features/houses/queries'
import { confirm, toast } from '@/platform/feedback'
import { switchTab } from '@/platform/navigation'
import { usePageQuery } from '@/queries/page-query'
import { RouteGuard } from '../../guards/route-guard'
import { SignedInGuard } from '../../guards/signed-in-guard'
import { ToHouses } from '../to-houses'

const ask = () =>
  confirm({
    title: '从列表删除？',
    content: '只是不再显示，物业的登记不变。以后需要时可以重新申请绑定。',
    confirmText: '删除',
    cancelText: '不删除',
    danger: true,
  })

function LeftHouse({ membershipId }: { membershipId: number }) {
  const query = useMyHouses()
  const load = usePageQuery({
    ...query,
    data: query.data && (query.data.others.find((house) => house.membershipId === membershipId) ?? null),
  })
  const { busy, sentence, change } = useRemoveHouse()
  const remove = async () => {
    if (!(await ask()) || !(await change(membershipId))) return
    await switchTab(pages.houses.url())
    toast('已删除')
  }
  return (
    <Screen
      bottom={
        load.state.kind === 'ready' ? (
          <Button block kind="danger" busy={busy} onTap={remove}>
            从列表删除
          </Button>
        ) : null
      }
    >
      <Loaded
        load={load}
        head={sentence ? <Notice kind="warning">{sentence}</Notice> : null}
        skeleton={<Skeleton rows={2} />}
        empty={{
          title: '没有找到这套房屋',
          note: '它可能已经从列表删除，或重新绑定了',
          action: <ToHouses />,
        }}
      >
        {(house) => (
          <Card list>
            <Row
              icon="house"
              title={house.introduction}
              note={formerNote(house)}
              tag={<StateTag of="house" state={house.state} />}
            />
          </Card>
        )}
      </Loaded>
    </Screen>
  )
}

export default function LeftHousePage() {
  return (
    <RouteGuard route={pages.leftHouse.parse(useRouter().params)} from="“我的房屋”" back={<ToHouses />}>
      {(membershipId) => (
        <SignedInGuard>
          <LeftHouse membershipId={membershipId} />
        </SignedInGuard>
      )}
    </RouteGuard>
  )
}
