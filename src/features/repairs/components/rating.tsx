import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { TextArea } from '@/components/text-area'
import { fitsGraphemes } from '@/contract/core/graphemes'
import { ratingDraftKeyOf, readDraft, removeDraft, writeDraft, type Draft } from '../drafts'
import { scoreWords } from '../messages'
import { useRate, type RepairDetail } from '../repair'
import { StarChoice } from './stars'

const MAX_COMMENT = 200

function RatingForm({ number, onRated }: { number: string; onRated: () => void }) {
  const draftKey = ratingDraftKeyOf(number)
  const [{ score, describing: comment = '' }, setDraft] = useState<Draft>(
    () => readDraft(draftKey)?.draft ?? {},
  )
  const [missing, setMissing] = useState(false)
  const { busy, sentence, rate } = useRate(number)
  const enter = (part: Draft) => {
    const next = { score, describing: comment, ...part }
    setDraft(next)
    writeDraft(draftKey, next)
  }
  const choose = (chosen: number) => {
    if (busy) return
    enter({ score: chosen })
    setMissing(false)
  }
  const send = async () => {
    if (score === undefined) return setMissing(true)
    // The field itself says that the text is too long.
    if (!fitsGraphemes(comment.trim(), MAX_COMMENT)) return
    if (!(await rate({ score, comment: comment.trim() || undefined }))) return
    removeDraft(draftKey)
    onRated()
  }
  return (
    <>
      {sentence ? <Notice kind="danger">{sentence}</Notice> : null}
      <Card list>
        <Field
          label="这次维修怎么样？"
          error={missing ? '请先选择几颗星' : undefined}
          disabled={busy}
          stacked
        >
          <StarChoice score={score} onChoose={choose} />
        </Field>
        <TextArea
          label="评价（选填）"
          value={comment}
          onInput={(text) => enter({ describing: text })}
          maxlength={MAX_COMMENT}
          placeholder="说说哪里好、哪里可以更好"
        />
        <View className="repair-rate">
          <Button block busy={busy} onTap={send}>
            提交评价
          </Button>
        </View>
      </Card>
    </>
  )
}

/** Rates a finished repair, which is possible once. Afterwards the rating is shown. */
export function Rating({ repair, onRated }: { repair: RepairDetail; onRated: () => void }) {
  const { number, state, score, comment } = repair
  if (state !== 'DONE') return null
  if (score === undefined) return <RatingForm number={number} onRated={onRated} />
  return (
    <Card list>
      <Row title="您的评价" value={scoreWords(score)} note={comment} />
    </Card>
  )
}
