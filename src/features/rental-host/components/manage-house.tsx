import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { rentWords, sizeWords, titleOf, typeWords } from '@/components/rental-words'
import type { HouseStatus } from '@/contract/rental/vocabulary'
import { confirm, toast } from '@/platform/feedback'
import { PART_NAMES, PARTS } from '../house-values'
import type { HostHouse } from '../queries'
import { useHouseMove, type Move } from '../use-house-move'
import { statusOf, statusTag } from '../words'
import { isNotProven, type ReleaseWays } from './release-step'
import { UncertainNotice } from './uncertain-notice'
import './rental-host.scss'

interface Question {
  readonly title: string
  readonly content: string
  readonly confirmText: string
  readonly danger?: true
  readonly done: string
}

/** The question before each move, which says what it means. */
const QUESTIONS: Readonly<Record<Move, Question>> = {
  release: {
    title: '发布这套房源',
    content: '发布后租客可以搜到并申请看房。',
    confirmText: '发布',
    done: '已发布',
  },
  pullOff: {
    title: '下架这套房源',
    content: '租客不能再搜到和打开它，已有的看房申请还在。之后可以重新发布。',
    confirmText: '下架',
    done: '已下架',
  },
  delete: {
    title: '删除这套房源',
    content: '填写的内容、照片和视频都会删除，不能恢复。已有的看房申请仍能看到。',
    confirmText: '删除',
    danger: true,
    done: '已删除',
  },
}

interface Props extends ReleaseWays {
  house: HostHouse
  /** The number of viewing requests for this house; undefined while it is unknown. */
  requests: number | undefined
  onRequests: () => void
  onContinue: () => void
  onDeleted: () => void
}

const WHAT: Readonly<Record<Move, string>> = { release: '发布', pullOff: '下架', delete: '删除' }

type ChangesProps = Pick<ReleaseWays, 'onEdit' | 'onPhotos'> & Pick<HostHouse, 'row'>

function Changes({ row, onEdit, onPhotos }: ChangesProps) {
  return (
    <Card title="修改" list>
      {PARTS.map((part) => (
        <Row key={part} icon="pencil" title={PART_NAMES[part]} onTap={() => onEdit(part)} />
      ))}
      <Row
        icon="image"
        title="照片和视频"
        note={`${row.photos.length}张照片${row.videos.length > 0 ? '，有视频' : ''}`}
        onTap={onPhotos}
      />
    </Card>
  )
}

interface MovesProps {
  status: HouseStatus
  busy: boolean
  off: boolean
  onAsk: (move: Move) => Promise<void>
  onContinue: () => void
}

/** The moves that are possible in this state. A released house has to be pulled off before it can be deleted. */
function Moves({ status, busy, off, onAsk, onContinue }: MovesProps) {
  if (status === 'released')
    return (
      <Button kind="secondary" block busy={busy} disabled={off} onTap={() => onAsk('pullOff')}>
        下架
      </Button>
    )
  return (
    <View className="host-moves">
      {status === 'draft' ? (
        <Button block disabled={off} onTap={onContinue}>
          继续发布
        </Button>
      ) : (
        <Button block busy={busy} disabled={off} onTap={() => onAsk('release')}>
          重新发布
        </Button>
      )}
      <Button kind="danger" block disabled={off} onTap={() => onAsk('delete')}>
        删除房源
      </Button>
    </View>
  )
}

/** One of the landlord's houses: its state, the parts that can be changed, and what can be done with it as a whole. */
export function ManageHouse({ house, requests, onRequests, onContinue, onDeleted, ...ways }: Props) {
  const { row, detail } = house
  const [last, setLast] = useState<Move>('release')
  const move = useHouseMove(row.id, (done) => {
    toast(QUESTIONS[done].done)
    if (done === 'delete') onDeleted()
  })
  const { word, kind } = statusTag(row.status)
  const ask = async (wanted: Move) => {
    const { done: _, ...question } = QUESTIONS[wanted]
    if (!(await confirm(question))) return
    setLast(wanted)
    await move.send(wanted)
  }
  const busy = move.sending.state === 'busy'
  return (
    <>
      <UncertainNotice
        write={move}
        what={WHAT[last]}
        onLogin={ways.onLogin}
        way={isNotProven(move.sending.error) ? { text: '去完成认证', onTap: ways.onChecklist } : undefined}
      />
      <Card list>
        <Row
          title={titleOf({ ...row, ...detail })}
          note={`${rentWords(row.rent)} · ${typeWords(row.type)} · ${sizeWords(row.size)}`}
          tag={<Tag kind={kind}>{word}</Tag>}
        />
        <Row icon="eye" title="看看租客看到的样子" onTap={ways.onPreview} />
        <Row
          icon="calendar"
          title="看房申请"
          value={requests === undefined ? undefined : requests > 0 ? `${requests}条` : '还没有'}
          onTap={onRequests}
        />
      </Card>
      <Changes row={row} onEdit={ways.onEdit} onPhotos={ways.onPhotos} />
      <Moves
        status={statusOf(row.status)}
        busy={busy}
        off={busy || move.uncertain}
        onAsk={ask}
        onContinue={onContinue}
      />
    </>
  )
}
