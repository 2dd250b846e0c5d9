import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import type { Persona } from '@/contract/doors/people'
import { persona } from '@/platform/persona'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { Skeleton } from '@/components/skeleton'
import { switchPersona, newOpenid } from '../identity'
import { usePersonas } from '../queries'
import { useTesterAction } from '../use-tester-action'
import { Problem } from './problem'

const openidOf = ({ wxCode }: Persona) => wxCode.replace(/^wx:/, '')

/** Chooses who holds the phone: a persona of the seed, or somebody without an account. */
export function PersonaChoice({ onChanged }: { onChanged: () => void }) {
  const query = usePersonas()
  const [openid, setOpenid] = useState(persona)
  const change = useTesterAction(
    async (who: { openid: string; name: string }) => {
      await switchPersona(who.openid)
      setOpenid(who.openid)
    },
    (_done, { name }) => `现在是${name}`,
  )
  const choose = async (who: { openid: string; name: string }) => {
    if (await change.act(who)) onChanged()
  }
  const isOther = openid?.startsWith('tester-')
  return (
    <>
      <Problem of={change} />
      <Loaded load={loadOf(query)} skeleton={<Skeleton rows={4} />}>
        {({ personas }) => (
          <Card title="微信身份" list>
            {personas.map((one) => (
              <Row
                key={one.key}
                icon="user-round"
                title={one.name}
                note={one.about}
                tag={openidOf(one) === openid ? <Tag kind="info">现在</Tag> : null}
                onTap={() => void choose({ openid: openidOf(one), name: one.name })}
              />
            ))}
            {isOther ? (
              <Row
                icon="user-round"
                title="新的人"
                note="用测试台新建，可以注册"
                tag={<Tag kind="info">现在</Tag>}
              />
            ) : null}
          </Card>
        )}
      </Loaded>
      <Button
        block
        kind="secondary"
        icon="plus"
        busy={change.busy}
        onTap={() => choose({ openid: newOpenid(), name: '新的人，还没有注册' })}
      >
        换成一个新的人
      </Button>
    </>
  )
}
