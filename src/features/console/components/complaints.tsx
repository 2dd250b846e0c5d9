import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import { TextArea } from '@/components/text-area'
import { complaintStates } from '@/contract/weapp/complaints'
import { updateComplaint } from '@/contract/wjdh/complaints'
import { formatMoment } from '@/shared/dates'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { callOffice } from '../actor'
import { useComplaints, type ComplaintItem } from '../office-queries'
import { useTesterAction } from '../use-tester-action'
import { Pictures } from './pictures'
import { Problem } from './problem'
import './console.scss'

function Answer({ complaint, onDone }: { complaint: ComplaintItem; onDone: () => void }) {
  const [reply, setReply] = useState(complaint.reply ?? '')
  const [error, setError] = useState<string>()
  const answer = useTesterAction(
    (words: string) =>
      callOffice(updateComplaint, { id: complaint.id ?? 0, state: 'answered', reply: words }),
    () => '已答复，住户马上能看到',
  )
  const send = async () => {
    const words = reply.trim()
    setError(words ? undefined : '请填写答复')
    if (words && (await answer.act(words))) onDone()
  }
  return (
    <>
      <TextArea label="答复" value={reply} onInput={setReply} maxlength={500} error={error} />
      <Problem of={answer} />
      <Button block busy={answer.busy} onTap={send}>
        发出答复
      </Button>
    </>
  )
}

function Complaint({ complaint }: { complaint: ComplaintItem }) {
  const [open, setOpen] = useState(false)
  const { category, state, content, images = [], reply, name, createdAt = 0 } = complaint
  return (
    <Card
      title={category ?? '投诉建议'}
      action={<Tag kind={state === 'answered' ? 'success' : 'warning'}>{complaintStates.show(state)}</Tag>}
    >
      <View className="console-words">{content}</View>
      <Pictures urls={images} />
      <View className="wj-note">{`${name ?? '匿名'} · ${formatMoment(createdAt)}`}</View>
      {reply && !open ? <View className="console-about">{`答复：${reply}`}</View> : null}
      {open ? (
        <Answer complaint={complaint} onDone={() => setOpen(false)} />
      ) : (
        <View className="console-inline">
          <Button
            kind="text"
            size="small"
            label={`${reply ? '修改答复' : '答复'}：${content.slice(0, 20)}`}
            onTap={() => setOpen(true)}
          >
            {reply ? '修改答复' : '答复'}
          </Button>
        </View>
      )}
    </Card>
  )
}

/** The complaints of a community as the office sees them (weapp.complaints), with its replies (wjdh.updateComplaint). */
export function Complaints({ community }: { community: string }) {
  const query = useComplaints(community)
  return (
    <Loaded
      load={loadOf(query, { isEmpty: ({ complaints }) => complaints.length === 0 })}
      empty={{ title: '没有投诉和建议' }}
    >
      {({ complaints }) => (
        <View>
          {complaints.map((complaint) => (
            <Complaint key={complaint.id} complaint={complaint} />
          ))}
        </View>
      )}
    </Loaded>
  )
}
