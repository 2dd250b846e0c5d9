import { Button } from '@/components/button'
import { communityTime } from '@/contract/core/dates'
import { clockDoor } from '@/contract/doors/control'
import { seedsDoor, storyDoor } from '@/contract/doors/about'
import { copyText } from '@/platform/clipboard'
import { isH5, version } from '@/platform/env'
import { persona } from '@/platform/persona'
import { handOverText } from '@/platform/text-file'
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
  const text = JSON.stringify(story, null, 2)
  if ((await handOverText(FILE, text)) === 'done') return `${isH5 ? '已下载' : '已发送'} ${FILE}`
  if (await copyText(text)) return '没有发送成文件，内容已复制'
  throw new Error('neither sent nor copied')
}

/** Saves everything that was asked and answered as a file, which can be attached to a bug report. */
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
