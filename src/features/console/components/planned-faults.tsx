import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import type { EndpointAbout } from '@/contract/doors/about'
import { clearFaultsDoor, type Fault } from '@/contract/doors/control'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { Skeleton } from '@/components/skeleton'
import { openDoor } from '../doors'
import { useFaults } from '../queries'
import { useTesterAction } from '../use-tester-action'
import { timesWord } from '../messages'
import { Problem } from './problem'
import './console.scss'

interface Props {
  endpoints: readonly EndpointAbout[]
  kinds: readonly { readonly kind: string; readonly about: string }[]
}

/** The faults that are planned and have not happened yet. */
export function PlannedFaults({ endpoints, kinds }: Props) {
  const query = useFaults()
  const clear = useTesterAction(
    () => openDoor(clearFaultsDoor),
    () => '已全部取消',
  )
  const title = ({ endpoint }: Fault) => endpoints.find(({ id }) => id === endpoint)?.title ?? '任何接口'
  const about = (fault: Fault) => kinds.find(({ kind }) => kind === fault.kind)?.about
  return (
    <>
      <Problem of={clear} />
      <Loaded load={loadOf(query)} skeleton={<Skeleton rows={1} />}>
        {(faults) => (
          <Card
            title="已设置的故障"
            list
            action={
              faults.length > 0 ? (
                <Button kind="text" size="small" onTap={async () => void (await clear.act(undefined))}>
                  全部取消
                </Button>
              ) : null
            }
          >
            {faults.length === 0 ? <View className="console-about">没有，一切正常</View> : null}
            {faults.slice(-20).map((fault) => (
              <Row key={fault.id} title={title(fault)} note={about(fault)} value={timesWord(fault)} />
            ))}
          </Card>
        )}
      </Loaded>
    </>
  )
}
