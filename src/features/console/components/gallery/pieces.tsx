import { View } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { Steps } from '@/components/steps'
import { Tag } from '@/components/tag'
import './gallery.scss'

const TAGS = [
  { kind: 'success', word: '已完成' },
  { kind: 'warning', word: '待缴费' },
  { kind: 'danger', word: '未通过' },
  { kind: 'info', word: '维修中' },
  { kind: 'neutral', word: '已撤回' },
] as const

const NOTICES = ['info', 'success', 'warning', 'danger'] as const

const nothing = () => undefined

/** Samples of the components that show something: rows, tags, notices, steps, amounts. */
export function Pieces() {
  return (
    <>
      <Steps names={['第一步', '第二步', '第三步']} current={1} />
      {NOTICES.map((kind) => (
        <Notice key={kind} kind={kind} onDismiss={nothing}>
          一句话说明发生了什么，接下来可以做什么。
        </Notice>
      ))}
      <Notice
        action={
          <Button kind="text" size="small">
            去处理
          </Button>
        }
      >
        带按钮的提示
      </Notice>
      <Card
        title="行"
        action={
          <Button kind="text" size="small">
            全部
          </Button>
        }
        list
      >
        <Row title="只有标题" />
        <Row title="标题和值" value="右边的值" />
        <Row icon="house" title="可以点的行" note="第二行说明" onTap={nothing} />
        <Row title="带状态的行" tag={<Tag kind="success">已完成</Tag>} onTap={nothing} />
        <Row lead={<Avatar name="样例" />} title="带头像的行" />
        <ListRow title="长列表的行" note={'第二行\n第三行'} tag="待受理" tagKind="warning" onTap={nothing} />
      </Card>
      <Card title="状态和金额">
        <View className="gallery__line">
          {TAGS.map(({ kind, word }) => (
            <View key={kind} className="gallery__piece">
              <Tag kind={kind}>{word}</Tag>
            </View>
          ))}
        </View>
        <View className="gallery__line">
          <View className="gallery__piece">
            <Amount fen={1} />
          </View>
          <View className="gallery__piece">
            <Amount fen={391_171} size="section" />
          </View>
          <View className="gallery__piece">
            <Amount fen={123_456_789} size="title" />
          </View>
        </View>
      </Card>
    </>
  )
}
