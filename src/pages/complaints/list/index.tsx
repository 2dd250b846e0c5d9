import { pages } from '@/routes/pages'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { LoadedList } from '@/components/loaded-list'
import { Screen } from '@/components/screen'
import { rowNote, rowTitle, stateTag } from '@/features/complaints/messages'
import { useComplaints, type Complaint } from '@/features/complaints/queries'
import { clock } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { MemberGuard } from '../../guards/member-guard'

const write = (
  <Button block onTap={() => go(pages.newComplaint.url())}>
    提交投诉或建议
  </Button>
)

function ComplaintRow({ complaint }: { complaint: Complaint }) {
  const { word, kind } = stateTag(complaint.state)
  return (
    <ListRow
      title={rowTitle(complaint)}
      note={rowNote(complaint, clock.now())}
      tag={word}
      tagKind={kind}
      onTap={() => void (complaint.id > 0 && go(pages.complaint.url(complaint.id)))}
    />
  )
}

function Complaints({ communityIdentifier }: { communityIdentifier: string }) {
  const list = useComplaints(communityIdentifier)
  return (
    <Screen bottom={list.load.state.kind === 'empty' ? null : write}>
      <LoadedList
        list={list}
        empty={{
          title: '您还没有投诉或建议',
          note: '有什么问题或想法，可以在这里告诉物业，答复也会显示在这里',
          action: write,
        }}
      >
        {({ rows }) => (
          <Card list>
            {rows.map((complaint) => (
              <ComplaintRow key={complaint.id} complaint={complaint} />
            ))}
          </Card>
        )}
      </LoadedList>
    </Screen>
  )
}

export default function ComplaintsPage() {
  return (
    <MemberGuard module="complaints">
      {({ communityIdentifier }) => (
        <Complaints key={communityIdentifier} communityIdentifier={communityIdentifier} />
      )}
    </MemberGuard>
  )
}
