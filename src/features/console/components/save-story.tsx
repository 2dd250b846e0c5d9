import { Button } from '@/components/button'
import { communityTime } from '@/contract/core/dates'
import { clockDoor } from '@/contract/doors/control'
import { seedsDoor, storyDoor } from '@/contract/doors/about'
import { version } from '@/platform/env'
import { persona } from '@/platform/persona'
import { saveText } from '@/platform/save-text'
import { openDoor } from '../doors'
import { useTesterAction } from '../use-tester-action'
import { Problem } from './problem'

const timeOf = (at: number) => communityTime(at).format('YYYY-MM-DD HH:mm:ss')

const FILE = 'wanjia-story.json'

async function save(): Promise<string> {
  const [{ seed }, { now }, calls] = await Promise.all([
    openDoor(seedsDoor),
    openDoor(clockDoor),
    openDoor(storyDoor),
  ])
  const told = calls.map(({ at, ...call }) => ({ at: timeOf(at), ...call }))
  const story = { version, persona: persona(), seed, now: timeOf(now), calls: told }
  return saveText(FILE, JSON.stringify(story, null, 2))
}

/** The whole story as a file, to be attached to a report of a bug. */
export function SaveStory() {
  const action = useTesterAction(save, (said) => said)
  return (
    <>
      <Problem of={action} />
      <Button
        block
        kind="secondary"
        busy={action.busy}
        onTap={async () => void (await action.act(undefined))}
      >
        导出全部经过（个人信息已打码）
      </Button>
    </>
  )
}
