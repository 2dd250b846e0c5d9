import { useEffect, useMemo, useState } from 'react'
import * as v from 'valibot'
import type { Category } from '@/contract/zhongmin/structures'
import { scrollToField, scrollToTop } from '@/platform/scroll'
import { useForm, type Form } from '@/shared/use-form'
import { pathsOf, type CategoryPath } from './categories'
import { readDraft, removeDraft, writeDraft, type Draft, type Unsure } from './drafts'
import { categoryWords, repairSentence, reportSentence } from './messages'
import { describingOf, MAX_DESCRIBING, useReport } from './report'

/** What a repair that is reported again takes over; the rest is not there while the old one cannot be read. */
export interface Again {
  readonly number: string
  readonly place?: string
  /** 楼道/灯泡/不亮 */
  readonly category?: string
}

export interface ReportValues {
  category: string
  describing: string
  visit?: string
}

export const MAX_VISIT = 30
const CHOOSE = '请选择报修类别'
const DESCRIBE = '请写清哪里、怎么了，至少 5 个字'
const TOO_LONG = `描述和上门时间合起来最多 ${MAX_DESCRIBING} 个字，请缩短一些`

const schema = v.object({
  category: v.string(CHOOSE),
  describing: v.pipe(v.string(DESCRIBE), v.trim(), v.minLength(5, DESCRIBE), v.maxLength(MAX_DESCRIBING)),
  visit: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(MAX_VISIT))),
})

export const fieldId = (key: string) => `repair-${key}`

interface Options {
  readonly slot: string
  readonly propertyNumber: string
  readonly again?: Again
  readonly tree?: Category
  readonly onArrived: (sent: Unsure) => void
}

/** Shows what is missing and brings it into view; the report when nothing is. */
function complete(
  form: Form<ReportValues>,
  paths: readonly CategoryPath[],
  { propertyNumber, again }: Options,
) {
  const values = form.checked()
  const category = paths.find(({ three }) => three.id === form.values.category)
  if (!category) form.fail('category', CHOOSE)
  const describing = values && describingOf({ ...values, again: again?.number })
  if (describing && describing.length > MAX_DESCRIBING) form.fail('describing', TOO_LONG)
  const first = (['category', 'describing'] as const).find((key) => form.errors[key])
  if (first) scrollToField(fieldId(first))
  return !first && category && describing ? { propertyNumber, category, describing } : undefined
}

/** Why neither sending nor looking up came to an end. */
function sentenceOfProblem({ sending, lookingUp }: ReturnType<typeof useReport>): string | undefined {
  if (sending.state === 'failed') return reportSentence(sending.error)
  return lookingUp.state === 'failed' ? repairSentence(lookingUp.error) : undefined
}

/** One report with its draft; every change is in the draft at once. */
export function useReportForm(options: Options) {
  const { slot, again, tree, onArrived } = options
  const [restored, setRestored] = useState(() => readDraft(slot))
  const draft: Draft = restored?.draft ?? {}
  const paths = useMemo(() => (tree ? pathsOf(tree) : []), [tree])
  const isTyped = draft.describing || draft.visit || (draft.category && !again)
  const report = useReport(slot, onArrived)
  const form = useForm<ReportValues>({
    schema,
    initial: { category: draft.category, describing: draft.describing, visit: draft.visit },
    onChange: (values) => writeDraft(slot, { ...values, unsure: readDraft(slot)?.draft.unsure }),
  })

  const wished = paths.find(
    ({ name }) => categoryWords(name) === (again?.category && categoryWords(again.category)),
  )?.three.id
  useEffect(() => {
    if (wished !== undefined && form.values.category === undefined) form.setValue('category', wished)
  }, [form, wished])

  return {
    form,
    uncertain: report.uncertain,
    missing: report.missing,
    lookUp: report.lookUp,
    /** Worth a word: something that the resident had entered. */
    restored: isTyped ? restored : undefined,
    busy: report.sending.state === 'busy',
    sentence: sentenceOfProblem(report),
    category: paths.find(({ three }) => three.id === form.values.category),
    clear() {
      removeDraft(slot)
      setRestored(undefined)
      form.reset({})
    },
    async submit() {
      const ready = complete(form, paths, options)
      if (!ready || (await report.send(ready)) === 'arrived') return
      // What went wrong is told at the top.
      scrollToTop()
    },
  }
}
