import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import type { Sms } from '@/contract/doors/people'
import { formatMoment } from '@/shared/dates'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { useSms, useWorldClock } from '../queries'
import { SMS_PURPOSES } from '../messages'
import './console.scss'

const NEWEST = 20

function stateOf({ used, expiresAt }: Sms, now: number | undefined) {
  if (used) return <Tag>已用过</Tag>
  if (now !== undefined && expiresAt <= now) return <Tag>已过期</Tag>
  return <Tag kind="success">可用</Tag>
}

/** The text messages that the mock has sent. */
export function SmsList() {
  const query = useSms()
  const now = useWorldClock().data?.now
  return (
    <Loaded
      load={loadOf(query, { isEmpty: (sent) => sent.length === 0 })}
      empty={{ title: '还没有发出短信', note: '获取验证码后，短信会出现在这里' }}
    >
      {(sent) => (
        <Card list>
          {sent.slice(0, NEWEST).map((sms) => (
            <Row
              key={sms.key}
              title={<View className="console-code">{sms.code}</View>}
              note={`${sms.phone} · ${SMS_PURPOSES[sms.purpose]} · ${formatMoment(sms.sentAt)}`}
              tag={stateOf(sms, now)}
            />
          ))}
        </Card>
      )}
    </Loaded>
  )
}
