import { pages } from '@/routes/pages'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Loaded } from '@/components/loaded'
import { Notice } from '@/components/notice'
import { rentalSentence } from '@/components/rental-words'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { checklistOf, isAllDone, type TaskName } from '@/features/rental-host/checklist'
import { Checklist } from '@/features/rental-host/components/checklist'
import { MyHouses } from '@/features/rental-host/components/my-houses'
import { useMe } from '@/features/rental-host/me'
import { useMyHouses } from '@/features/rental-host/queries'
import { statusOf } from '@/features/rental-host/words'
import { go } from '@/platform/navigation'
import { loadOf, usePageRereads } from '@/queries/page-query'
import { HostGuard } from '../../guards/rental-guard'

const TASKS: Readonly<Record<TaskName, () => void>> = {
  profile: () => void go(pages.hostProfile.url()),
  identity: () => void go(pages.hostIdentity.url()),
  certificate: () => void go(pages.hostCertificate.url()),
  house: () => void go(pages.hostPublish.url()),
}

/** Further ways. They stay when all steps are done, because the profile and the papers can be sent again. */
const More = ({ done }: { done: boolean }) => (
  <Card list>
    <Row
      icon="calendar"
      title="看房申请"
      note="租客申请看您的房源"
      onTap={() => void go(pages.hostRequests.url())}
    />
    {done ? (
      <>
        <Row icon="user-round" title="房东资料" onTap={TASKS.profile} />
        <Row icon="id-card" title="实名认证" value="已认证" onTap={TASKS.identity} />
        <Row icon="file-text" title="房产证认证" value="已认证" onTap={TASKS.certificate} />
      </>
    ) : null}
    <Row icon="users" title="邀请码" onTap={() => void go(pages.hostInvitation.url())} />
    <Row icon="shield-check" title="支付宝与芝麻分" onTap={() => void go(pages.hostAlipay.url())} />
  </Card>
)

function Home() {
  const me = useMe()
  const houses = useMyHouses()
  const [meLoad, housesLoad] = [
    loadOf(me, { sentence: rentalSentence }),
    loadOf(houses, { sentence: rentalSentence }),
  ]
  const read = async () => void (await Promise.all([meLoad.read(), housesLoad.read()]))
  usePageRereads(read, read)
  const released = (houses.data ?? []).filter((house) => statusOf(house.status) === 'released').length
  const tasks = me.data && checklistOf(me.data, released)
  return (
    <Screen
      bottom={
        <Button block icon="plus" onTap={TASKS.house}>
          发布房源
        </Button>
      }
    >
      <Loaded load={meLoad} skeleton={<Skeleton shape="card" rows={4} />}>
        {() =>
          tasks && !isAllDone(tasks) ? <Checklist tasks={tasks} onOpen={(name) => TASKS[name]()} /> : null
        }
      </Loaded>
      <Loaded load={housesLoad} skeleton={<Skeleton rows={3} />}>
        {(rows) => <MyHouses houses={rows} onOpen={({ id }) => void go(pages.hostHouse.url(id))} />}
      </Loaded>
      {housesLoad.state.kind === 'failed' ? (
        <Notice>没有读到您的房源。还没有发布过的话，可以直接发布。</Notice>
      ) : null}
      <More done={tasks !== undefined && isAllDone(tasks)} />
    </Screen>
  )
}

export default function HostHomePage() {
  return (
    <HostGuard>
      <Home />
    </HostGuard>
  )
}
