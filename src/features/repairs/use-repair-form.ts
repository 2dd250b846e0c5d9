import { useEffect, useMemo, useState } from 'react'
import * as v from 'valibot'
import { fitsGraphemes } from '@/contract/core/graphemes'
import { atMost } from '@/contract/core/values'
import type { Category } from '@/contract/zhongmin/structures'
import { scrollToField, scrollToTop } from '@/platform/scroll'
import { picturesProblem } from '@/queries/picture-uploads'
import { useForm, type Form } from '@/shared/use-form'
import { pathsOf, type CategoryPath } from './categories'
import { readDraft, removeDraft, writeDraft, type Draft, type UncertainRepair } from './drafts'
import { categoryWords, repairSentence, sendRepairSentence } from './messages'
import { dropPictures, usePictures } from './pictures'
import { describingOf, MAX_DESCRIBING, useSendRepair } from './send-repair'
import { visitMoment, visitWords, type VisitPart } from './visit'

/** What a repair that is reported again takes over. It is undefined while the former repair cannot be read. */
export interface Again {
  readonly number: string
  readonly place?: string
  /** The category as work orders have it: 楼道/灯泡/不亮. */
  readonly category?: string
}

export interface RepairValues {
  category: string
  describing: string
  visitDay?: string
  visitPart?: VisitPart
}

const CHOOSE = '请选择报修类别'
const DESCRIBE = '请写清哪里、怎么了，至少 5 个字'
const TOO_LONG = `描述和上门时间合起来最多 ${MAX_DESCRIBING} 个字，请缩短一些`

const schema = v.object({
  category: v.string(CHOOSE),
  describing: v.pipe(v.string(DESCRIBE), v.trim(), v.minLength(5, DESCRIBE), atMost(MAX_DESCRIBING)),
  visitDay: v.optional(v.string()),
  visitPart: v.optional(v.picklist(['morning', 'afternoon', 'evening'])),
})

export const fieldId = (key: string) => `repair-${key}`

interface Options {
  readonly draftKey: string
  readonly propertyNumber: string
  readonly again?: Again
  readonly tree?: Category
  readonly onArrived: (sent: UncertainRepair) => void
}

/** Gives the request if it is complete. Otherwise it shows what is missing and scrolls to it. */
function complete(
  form: Form<RepairValues>,
  paths: readonly CategoryPath[],
  { propertyNumber, again }: Options,
) {
  const values = form.checked()
  const category = paths.find(({ three }) => three.id === form.values.category)
  if (!category) form.fail('category', CHOOSE)
  const describing =
    values && describingOf({ describing: values.describing, visit: visitWords(values), again: again?.number })
  if (describing && !fitsGraphemes(describing, MAX_DESCRIBING)) form.fail('describing', TOO_LONG)
  const first = (['describing', 'category'] as const).find((key) => form.errors[key])
  if (first) scrollToField(fieldId(first))
  return !first && category && values && describing
    ? { propertyNumber, category, describing, appointAt: visitMoment(values) }
    : undefined
}

/** The sentence for an error of sending or of looking up. */
function sentenceOfProblem({ sending, lookingUp }: ReturnType<typeof useSendRepair>): string | undefined {
  if (sending.state === 'failed') return sendRepairSentence(sending.error)
  return lookingUp.state === 'failed' ? repairSentence(lookingUp.error) : undefined
}

/** The form of one repair with its draft. Each change goes into the draft at once. */
export function useRepairForm(options: Options) {
  const { draftKey, again, tree, onArrived } = options
  const pictures = usePictures(draftKey)
  const [picturesError, setPicturesError] = useState<string>()
  const [restored, setRestored] = useState(() => readDraft(draftKey))
  const draft: Draft = restored?.draft ?? {}
  const paths = useMemo(() => (tree ? pathsOf(tree) : []), [tree])
  const isTyped = draft.describing || draft.visitDay || (draft.category && !again)
  const request = useSendRepair(draftKey, onArrived)
  const form = useForm<RepairValues>({
    schema,
    initial: {
      category: draft.category,
      describing: draft.describing,
      visitDay: draft.visitDay,
      visitPart: draft.visitPart,
    },
    onChange: (values) =>
      writeDraft(draftKey, { ...values, uncertain: readDraft(draftKey)?.draft.uncertain }),
  })

  const wished = paths.find(
    ({ name }) => categoryWords(name) === (again?.category && categoryWords(again.category)),
  )?.three.id
  useEffect(() => {
    if (wished !== undefined && form.values.category === undefined) form.setValue('category', wished)
  }, [form, wished])

  return {
    form,
    pictures,
    picturesError,
    uncertain: request.uncertain,
    missing: request.missing,
    lookUp: request.lookUp,
    /** A restored draft is announced only if it holds something that the resident had entered. */
    restored: isTyped ? restored : undefined,
    busy: request.sending.state === 'busy',
    sentence: sentenceOfProblem(request),
    category: paths.find(({ three }) => three.id === form.values.category),
    clear() {
      removeDraft(draftKey)
      dropPictures(draftKey)
      setRestored(undefined)
      form.reset({})
    },
    async submit() {
      const problem = picturesProblem(pictures)
      setPicturesError(problem)
      const ready = complete(form, paths, options)
      if (problem || !ready || (await request.send(ready)) === 'arrived') return
      // The notices stand at the top of the page.
      scrollToTop()
    },
  }
}
