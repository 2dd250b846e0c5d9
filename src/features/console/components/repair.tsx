import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { TextArea } from '@/components/text-area'
import { updateRepair } from '@/contract/wjdh/repairs'
import { formatMoment } from '@/shared/dates'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { Skeleton } from '@/components/skeleton'
import { callOffice } from '../actor'
import { useRepair, type RepairRecord } from '../office-queries'
import { useTesterAction } from '../use-tester-action'
import { Problem } from './problem'
import './console.scss'

function Answer({ repair }: { repair: RepairRecord }) {
  const [reply, setReply] = useState(repair.reply ?? '')
  const save = useTesterAction(
    (solved: boolean) =>
      callOffice(updateRepair, { id: repair.id, solved, reply: reply.trim() || undefined }),
    (_done, solved) => (solved === repair.solved ? '答复已保存' : solved ? '已设为解决' : '已重新打开'),
  )
  return (
    <>
      <Problem of={save} />
      <Card list>
        <TextArea label="答复" value={reply} onInput={setReply} maxlength={500} placeholder="住户会看到" />
      </Card>
      <View className="console-stack">
        <Button block busy={save.busy} onTap={async () => void (await save.act(repair.solved))}>
          保存答复
        </Button>
        <Button
          block
          kind="secondary"
          disabled={save.busy}
          onTap={async () => void (await save.act(!repair.solved))}
        >
          {repair.solved ? '还没有解决，重新打开' : '设为已解决'}
        </Button>
      </View>
    </>
  )
}

/** One repair, with the office's reply (wjdh 4.2, 4.3). */
export function Repair({ id }: { id: number }) {
  return (
    <Loaded load={loadOf(useRepair(id))} skeleton={<Skeleton rows={4} />}>
      {(repair) => (
        <>
          <Card list>
            <Row
              title={<View className="console-words">{repair.description}</View>}
              note={repair.place}
              tag={
                <Tag kind={repair.solved ? 'success' : 'warning'}>{repair.solved ? '已解决' : '未解决'}</Tag>
              }
            />
            <Row title="报修人" value={repair.name} />
            <Row title="时间" value={formatMoment(repair.createdAt)} />
          </Card>
          <Answer repair={repair} />
        </>
      )}
    </Loaded>
  )
}
