import { Card } from '@/components/card'
import { SwitchRow } from '@/components/switch-row'
import { moduleNames, type Module } from '@/contract/core/vocabulary'
import { setModule } from '@/contract/wjdh/modules'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { Skeleton } from '@/components/skeleton'
import { callOffice } from '../actor'
import { useModules } from '../office-queries'
import { useTesterAction } from '../use-tester-action'
import { Problem } from './problem'

interface Switch {
  readonly module: Module
  readonly on: boolean
}

/** Switches a community's modules (wjdh 3.2.1, 3.2.2), and with them what the mini-program offers there. */
export function ModuleSwitches({ community }: { community: string }) {
  const query = useModules(community)
  const change = useTesterAction(
    (to: Switch) => callOffice(setModule, { communityIdentifier: community, ...to }),
    (_done, { module, on }) => `${moduleNames.label(module)}已${on ? '打开' : '关闭'}`,
  )
  return (
    <>
      <Problem of={change} />
      <Loaded load={loadOf(query)} skeleton={<Skeleton rows={6} />}>
        {(all) => (
          <Card title="功能模块" list>
            {all.map(({ id, module, on }) => (
              <SwitchRow
                key={id}
                title={moduleNames.label(module)}
                note={on ? '已打开' : '已关闭'}
                checked={on}
                disabled={change.busy}
                onChange={(next) => void change.act({ module, on: next })}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </>
  )
}
