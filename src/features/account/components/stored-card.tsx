import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { confirm, toast } from '@/platform/feedback'
import { deleteAllStored, deleteStored, storedData, type StoredGroup } from '@/queries/stored-data'
import { sessionSaved } from '@/session/backend'
import { useSession } from '@/session/store'
import { sizeWords, STORED_TEXTS } from '../stored-texts'
import './stored-card.scss'

async function sureTo(title: string, content: string, confirmText: string): Promise<boolean> {
  return confirm({ title, content, confirmText, cancelText: '取消', danger: true })
}

function KindRow({ stored, onDelete }: { stored: StoredGroup; onDelete: () => Promise<void> }) {
  const { title, note } = STORED_TEXTS[stored.kind]
  const size = stored.count > 1 ? `${stored.count} 项，${sizeWords(stored.bytes)}` : sizeWords(stored.bytes)
  const signedOut = useSession(({ status }) => stored.kind === 'session' && status !== 'signedIn')
  if (signedOut)
    return <Row title={title} note="没有登录。只记着这一点，以及认得上次账号的一个标记，看不出是谁" />
  return (
    <Row
      title={title}
      note={`${note}（${size}）`}
      value={
        <Button kind="text" size="small" label={`删除${title}`} onTap={onDelete}>
          删除
        </Button>
      }
    />
  )
}

/** What the app has stored on this phone, by kind. Each kind can be deleted alone, or all at once. */
export function StoredCard() {
  const [kinds, setKinds] = useState(storedData)
  const read = () => setKinds(storedData())
  useDidShow(read)
  useEffect(() => {
    // The session is encrypted by WeChat asynchronously, so the list is read again after it was saved.
    void sessionSaved().then(() => setKinds(storedData()))
  }, [])

  const drop = async (kind: StoredGroup['kind']) => {
    const { title, loss } = STORED_TEXTS[kind]
    if (!(await sureTo(`删除${title}？`, loss, '删除'))) return
    deleteStored(kind)
    await sessionSaved()
    read()
    toast('已删除')
  }
  const clear = async () => {
    const content =
      '将退出登录，没有提交的填写内容、看过的内容和设置都会清除。已经提交的申请和绑定的房屋不受影响。'
    if (!(await sureTo('清除这台手机上的内容？', content, '清除'))) return
    deleteAllStored()
    await sessionSaved()
    read()
    toast('已清除')
  }
  return (
    <Card title="这台手机上保存的内容">
      {kinds.length > 0 ? (
        kinds.map((stored) => (
          <KindRow key={stored.kind} stored={stored} onDelete={() => drop(stored.kind)} />
        ))
      ) : (
        <View className="wj-note">没有保存任何内容</View>
      )}
      <View className="stored-card__clear">
        <Button block kind="danger" icon="trash-2" onTap={clear}>
          清除这台手机上的内容
        </Button>
      </View>
    </Card>
  )
}
