import { useMemo, type ReactNode } from 'react'
import { Card } from '@/components/card'
import { SelectField } from '@/components/select-field'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { setActor, useActor } from '../actor'
import { useCommunities } from '../queries'

interface Community {
  readonly identifier: string
  readonly name: string
}

interface Props {
  children: (communityIdentifier: string) => ReactNode
}

function Inside({ all, children }: Props & { all: readonly Community[] }) {
  const chosen = useActor((state) => state.community)
  const options = useMemo(
    () => all.map(({ identifier, name }) => ({ value: identifier, label: name })),
    [all],
  )
  const community = all.find(({ identifier }) => identifier === chosen) ?? all[0]
  if (!community) return null
  return (
    <>
      <Card list>
        <SelectField
          label="小区"
          options={options}
          value={community.identifier}
          onChange={(value) => setActor({ community: value })}
        />
      </Card>
      {children(community.identifier)}
    </>
  )
}

/** Panels about one community, with the choice of the community above them. */
export function ForCommunity({ children }: Props) {
  const query = useCommunities()
  return (
    <Loaded
      load={loadOf(query, { isEmpty: (all) => all.length === 0 })}
      empty={{ title: '这份数据里没有小区', note: '请在测试台的“时间和数据”里换一份' }}
    >
      {(all) => <Inside all={all}>{children}</Inside>}
    </Loaded>
  )
}
