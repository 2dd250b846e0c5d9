import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice-group'
import { Loaded } from '@/components/loaded'
import { FORMS, type Form } from '@/contract/core/systems'
import { switchFormDoor } from '@/contract/doors/control'
import { isH5 } from '@/platform/env'
import { switchForm, weappForm } from '@/platform/weapp-form'
import { loadOf } from '@/queries/page-query'
import { openDoor } from '../doors'
import { useMockForm } from '../queries'
import { useTesterAction } from '../use-tester-action'
import { Problem } from './problem'

const WORDS: Readonly<Record<Form, { label: string; note: string }>> = {
  '2020-11': { label: '文档的形式', note: '2020年11月，文档所写' },
  '2021-02': { label: '后来的形式', note: '2021年2月，实际使用' },
}

/** What happens after the switch. A mini-program is built for one form, so only the browser's preview follows the backend at once. */
const doneWords = (form: Form): string =>
  isH5 || form === weappForm() ? '接口形式已切换' : '已切换，小程序需按这种形式重新构建'

/** Switches the form of the backend in which the mock speaks weapp. */
export function FormSwitch({ onChanged }: { onChanged: () => void }) {
  const query = useMockForm()
  const change = useTesterAction(
    async (form: Form) => {
      await openDoor(switchFormDoor, { form })
      switchForm(form)
    },
    (_, form) => doneWords(form),
  )
  const choose = async (form: Form) => {
    if (await change.act(form)) onChanged()
  }
  return (
    <>
      <Loaded load={loadOf(query)}>
        {({ form }) => (
          <Card list>
            <ChoiceGroup
              label="接口形式"
              options={FORMS.map((value) => ({ value, ...WORDS[value] }))}
              value={form}
              onChange={(value) => void choose(value)}
            />
          </Card>
        )}
      </Loaded>
      <Problem of={change} />
    </>
  )
}
