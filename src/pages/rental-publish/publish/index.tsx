import { pages } from '@/routes/pages'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Loaded } from '@/components/loaded'
import { rentalSentence } from '@/components/rental-words'
import { Screen } from '@/components/screen'
import { DraftPart } from '@/features/rental-host/components/draft-part'
import { MediaEditor } from '@/features/rental-host/components/media-editor'
import { ReleaseStep } from '@/features/rental-host/components/release-step'
import { StepFrame } from '@/features/rental-host/components/step-frame'
import { restoreDraft, useDraft } from '@/features/rental-host/draft'
import { useHostHouse, type HostHouse } from '@/features/rental-host/queries'
import { useStaged } from '@/features/rental-host/staged-photos'
import { confirm, toast } from '@/platform/feedback'
import { go, replace } from '@/platform/navigation'
import { usePageQuery } from '@/queries/page-query'
import { backTo } from '../../guards/back-to'
import { HostGuard } from '../../guards/rental-guard'
import { NoHouse, toLogin } from '../../guards/no-house'

function NewHouse() {
  // The draft is restored before the form takes its first values.
  useState(restoreDraft)
  const part = useDraft((draft) => draft.part)
  const url = pages.hostPublish.url()
  return (
    <DraftPart
      key={part}
      part={part}
      onLogin={() => toLogin(url)}
      onCreated={(houseId) => {
        toast('草稿已保存，现在可以传照片')
        void replace(pages.hostPublish.url(houseId))
      }}
    />
  )
}

const WAITING = '选好的照片还没有上传。现在去下一步，它们会留在这里。'

/** The steps for the photos and the release, for a house that is on the server. */
function Further({ house }: { house: HostHouse }) {
  const { id } = house.row
  const [isLast, setLast] = useState(false)
  const staged = useStaged((all) => all[id])?.length ?? 0
  if (isLast)
    return (
      <ReleaseStep
        house={house}
        onReleased={() => {
          toast('已发布，租客可以搜到了')
          void replace(pages.hostHouse.url(id))
        }}
        onEdit={(part) => void go(pages.hostEdit.url({ id, part }))}
        onPhotos={() => setLast(false)}
        onPreview={() => void go(pages.hostPreview.url(id))}
        onChecklist={() => void backTo(pages.hostHome.url())}
        onLogin={() => toLogin(pages.hostPublish.url(id))}
      />
    )
  const goOn = async () => {
    const sure =
      staged === 0 || (await confirm({ title: '照片还没有上传', content: WAITING, confirmText: '下一步' }))
    if (sure) setLast(true)
  }
  return (
    <StepFrame
      step={3}
      onBack={() => void go(pages.hostEdit.url({ id, part: 'words' }))}
      primary={{ text: '下一步', onTap: goOn }}
    >
      <MediaEditor house={house} />
    </StepFrame>
  )
}

function Continue({ houseId }: { houseId: number }) {
  const query = useHostHouse(houseId)
  const load = usePageQuery(query, { sentence: rentalSentence })
  if (query.data) return <Further house={query.data} />
  return (
    <Screen>{load.state.kind === 'empty' ? <NoHouse /> : <Loaded load={load}>{() => null}</Loaded>}</Screen>
  )
}

export default function HostPublishPage() {
  const { houseId } = pages.hostPublish.parse(useRouter().params) ?? {}
  return <HostGuard>{houseId === undefined ? <NewHouse /> : <Continue houseId={houseId} />}</HostGuard>
}
