import type { Form } from '@/contract/core/systems'
import { builtForm, isH5, isMock } from './env'

let switched: Form | undefined

/** Previews only: the mock has been switched to another form than the one built for. */
export function switchForm(form: Form): void {
  switched = form
}

/** The form in which weapp's backend is spoken to. In what is published it is the build's own, and no other is in the bundle. */
export const weappForm = (): Form => (isH5 && isMock && switched ? switched : builtForm)
