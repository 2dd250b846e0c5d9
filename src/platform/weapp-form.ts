import type { Form } from '@/contract/core/systems'
import { builtForm, isH5, isMock } from './env'

let switched: Form | undefined

/** Switches to another form of weapp's backend, after a tester has switched the mock. It has an effect in previews only. */
export function switchForm(form: Form): void {
  switched = form
}

/** The form of weapp's backend that the app uses. A published build always uses the form that it was built for. */
export const weappForm = (): Form => (isH5 && isMock && switched ? switched : builtForm)
