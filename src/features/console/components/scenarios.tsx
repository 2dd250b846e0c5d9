import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { newFaultDoor, type FaultKind } from '@/contract/doors/control'
import { scenarioDoor, type Scenario } from '@/contract/doors/scenarios'
import { openDoor } from '../doors'
import { switchPersona } from '../identity'
import { useTesterAction } from '../use-tester-action'
import { Problem } from './problem'

interface Story {
  readonly scenario: Scenario
  readonly title: string
  readonly note: string
  /** The fault of every call from then on, until it is cancelled in 让请求失败. */
  readonly fault?: FaultKind
}

const STORIES: readonly Story[] = [
  { scenario: 'newResident', title: '新住户', note: '沈知夏，已注册，没有房屋' },
  { scenario: 'pending', title: '申请待审核', note: '沈知夏，刚申请了 10栋2单元5楼501号' },
  { scenario: 'rejected', title: '申请未通过', note: '沈知夏，昨天被退回，写明了原因' },
  { scenario: 'twoHouses', title: '两套房屋', note: '林晓岚，两套房屋的业主' },
  { scenario: 'arrears', title: '欠费', note: '林晓岚，前两年的物业费没有缴' },
  { scenario: 'nothingDue', title: '不欠费的小区', note: '林晓岚，没有待缴的账单' },
  { scenario: 'moduleOff', title: '关闭了功能的小区', note: '林晓岚，生活缴费和物业报修已关闭' },
  { scenario: 'houseChange', title: '修改房屋数据待审核', note: '林晓岚，到物业登记了1栋101号的新用途' },
  { scenario: 'slow', title: '后端很慢', note: '林晓岚，每个请求等 3 秒', fault: 'delay' },
  { scenario: 'down', title: '后端出错', note: '林晓岚，每个请求都答复 500', fault: 'http500' },
]

/** The number of calls for which a fault lasts. */
const ALL = 1_000

async function begin({ scenario, fault }: Story): Promise<void> {
  const { openid } = await openDoor(scenarioDoor, { scenario })
  await switchPersona(openid)
  // The fault is planned last, so that it does not hit the tester's own sign-in.
  if (fault) await openDoor(newFaultDoor, { endpoint: '*', kind: fault, times: ALL })
}

/** Begins in the middle of a story: sets who holds the phone, and what has happened to them. */
export function Scenarios({ onBegun }: { readonly onBegun: () => void }) {
  const action = useTesterAction(begin, (_done, { title }) => `场景：${title}`)
  const choose = async (story: Story) => {
    if (await action.act(story)) onBegun()
  }
  return (
    <>
      <Problem of={action} />
      <Card title="一键场景（重置为标准数据）" list>
        {STORIES.map((story) => (
          <Row
            key={story.scenario}
            icon="file-text"
            title={story.title}
            note={story.note}
            onTap={() => void choose(story)}
          />
        ))}
      </Card>
    </>
  )
}
