import { useDidHide, useUnload } from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { atMost, positive } from '@/contract/core/values'
import { picturesProblem } from '@/queries/picture-uploads'
import { useForm, type Form } from '@/shared/use-form'
import { changeDraft, clearDraft, draftOf, keepDrafts, restoreDraft } from './draft'
import type { ComplaintValues } from './use-send-complaint'

export const MAX_LENGTH = 500

const schema: v.GenericSchema<unknown, ComplaintValues> = v.object({
  categoryId: positive.check,
  content: v.pipe(
    v.string('请填写内容'),
    v.trim(),
    v.minLength(5, '请至少写 5 个字，说清时间、地点和经过'),
    atMost(MAX_LENGTH),
  ),
  anonymous: v.boolean(),
})

function restored(communityIdentifier: string): Partial<ComplaintValues> {
  restoreDraft(communityIdentifier)
  const { categoryId, content, anonymous } = draftOf(communityIdentifier)
  return { categoryId, content, anonymous }
}

export interface ComplaintForm {
  readonly form: Form<ComplaintValues>
  readonly picturesError?: string
  /** The values, if they may be sent; otherwise undefined, and the reasons are shown. */
  checked(): ComplaintValues | undefined
  clear(): void
}

/** The form for a community's draft. What is entered goes into the draft at once, and on the device soon after. */
export function useComplaintForm(communityIdentifier: string): ComplaintForm {
  const [initial] = useState(() => restored(communityIdentifier))
  const [picturesError, setPicturesError] = useState<string>()
  const form = useForm({
    schema,
    initial,
    onChange: (values) => changeDraft(communityIdentifier, values),
  })
  useDidHide(keepDrafts)
  useUnload(keepDrafts)
  return {
    form,
    picturesError,
    checked() {
      const problem = picturesProblem(draftOf(communityIdentifier).pictures)
      setPicturesError(problem)
      const values = form.checked()
      return problem === undefined ? values : undefined
    },
    clear() {
      clearDraft(communityIdentifier)
      setPicturesError(undefined)
      form.reset(restored(communityIdentifier))
    },
  }
}
