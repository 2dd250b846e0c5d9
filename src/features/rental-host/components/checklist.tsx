import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import type { Task, TaskName } from '../checklist'

interface Props {
  tasks: readonly Task[]
  onOpen: (name: TaskName) => void
}

/** Shows what is done and what has to be done before tenants can find a house. */
export const Checklist = ({ tasks, onOpen }: Props) => (
  <Card title="出租前的准备" list>
    {tasks.map(({ name, title, note, tag: { word, kind } }, index) => (
      <Row
        key={name}
        title={`${index + 1}. ${title}`}
        note={note}
        tag={<Tag kind={kind}>{word}</Tag>}
        onTap={() => onOpen(name)}
      />
    ))}
  </Card>
)
