import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice-group'
import { resetDoor, type SeedName } from '@/contract/doors/control'
import { confirm } from '@/platform/feedback'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { openDoor } from '../doors'
import { signInAgain } from '../identity'
import { useSeeds } from '../queries'
import { useTesterAction } from '../use-tester-action'
import { Problem } from './problem'

const NAMES: Readonly<Record<SeedName, string>> = { default: '标准', large: '很大', empty: '空的' }

async function isSure(): Promise<boolean> {
  return confirm({
    title: '重置数据？',
    content: '之前做过的都会消失，住户会重新登录。',
    confirmText: '重置',
    cancelText: '取消',
    danger: true,
  })
}

/** Puts the world back to a seed. */
export function Seeds({ onChanged }: { onChanged: () => void }) {
  const query = useSeeds()
  const [chosen, setChosen] = useState<SeedName>()
  const reset = useTesterAction(
    async (seed: SeedName | undefined) => {
      await openDoor(resetDoor, { seed })
      await signInAgain()
    },
    () => '数据已重置',
  )
  const ask = async () => {
    if ((await isSure()) && (await reset.act(chosen))) onChanged()
  }
  return (
    <>
      <Loaded load={loadOf(query)}>
        {({ seed, seeds }) => (
          <Card list>
            <ChoiceGroup
              label="数据"
              options={seeds.map(({ name, about }) => ({ value: name, label: NAMES[name], note: about }))}
              value={chosen ?? seed}
              onChange={setChosen}
            />
          </Card>
        )}
      </Loaded>
      <Problem of={reset} />
      <Button block kind="danger" busy={reset.busy} onTap={ask}>
        重置为这份数据
      </Button>
    </>
  )
}
