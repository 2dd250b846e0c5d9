import { Card } from '@/components/card'
import type { IconName } from '@/components/picture-names'
import { Row } from '@/components/row'

export interface MenuEntry {
  readonly icon: IconName
  readonly title: string
  readonly note: string
  readonly url: string
}

/** The links to the console's pages. */
export function Menu({
  title,
  entries,
  onOpen,
}: {
  title?: string
  entries: readonly MenuEntry[]
  onOpen: (url: string) => void
}) {
  return (
    <Card title={title} list>
      {entries.map(({ icon, title: name, note, url }) => (
        <Row key={url} icon={icon} title={name} note={note} onTap={() => onOpen(url)} />
      ))}
    </Card>
  )
}
