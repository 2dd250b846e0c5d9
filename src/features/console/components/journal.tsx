import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { SwitchRow } from '@/components/switch-row'
import { Tag } from '@/components/tag'
import { formatMoment } from '@/shared/dates'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { useEndpoints, useJournal } from '../queries'
import { isGood, outcomeWord } from '../messages'
import { SaveStory } from './save-story'
import './console.scss'

/** The newest calls of the documented endpoints, without their content. */
export function Journal() {
  const [failedOnly, setFailedOnly] = useState(false)
  const query = useJournal(failedOnly)
  const { data: about } = useEndpoints()
  const title = (id: string | undefined) => about?.endpoints.find((one) => one.id === id)?.title
  return (
    <>
      <Card list>
        <SwitchRow title="只看没有成功的" checked={failedOnly} onChange={setFailedOnly} />
      </Card>
      <SaveStory />
      <Loaded
        load={loadOf(query, { isEmpty: (entries) => entries.length === 0 })}
        empty={{ title: failedOnly ? '最近的请求都成功了' : '还没有请求' }}
      >
        {(entries) => (
          <Card list>
            {entries.map((entry) => (
              <Row
                key={entry.id}
                title={title(entry.endpoint) ?? entry.endpoint ?? '没有文档的地址'}
                note={
                  <View className="console-words">
                    {`${entry.method} ${entry.path}\n${formatMoment(entry.at)}${entry.internal ? ' · 平台之间' : ''}`}
                  </View>
                }
                tag={<Tag kind={isGood(entry) ? 'success' : 'danger'}>{outcomeWord(entry)}</Tag>}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </>
  )
}
