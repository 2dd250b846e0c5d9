import { readEnvelope, type Form } from '../../src/contract/core/systems'
import type { HttpAnswer } from './judge'

/** A sign that weapp's backend speaks a certain form. */
export interface Sign {
  readonly form: Form
  /** Where the sign was seen. */
  readonly where: string
}

const bodyOf = ({ body }: HttpAnswer): Readonly<Record<string, unknown>> =>
  readEnvelope('weapp', body)?.body ?? {}

const isRoleObject = (role: unknown) => typeof role === 'object' && role !== null && 'name' in role

/** The sign in the answer to a sign-in by WeChat's code. Later backends answer with permissions, or with roles as objects. */
export function signOfSignIn(answer: HttpAnswer): Sign | undefined {
  const { roles, permissions } = bodyOf(answer)
  const where = 'the answer to POST /api/v1/weapp/authorizations'
  if (permissions !== undefined || (Array.isArray(roles) && roles.some(isRoleObject)))
    return { form: '2021-02', where }
  return Array.isArray(roles) ? { form: '2020-11', where } : undefined
}

/** The sign in a list of places. The documented form succeeds with code 1, later ones with 0. */
export function signOfPlaces(answer: HttpAnswer): Sign | undefined {
  const { code, data } = bodyOf(answer)
  if (!Array.isArray(data)) return undefined
  return { form: Number(code) === 0 ? '2021-02' : '2020-11', where: 'the code of POST /api/v1/communities' }
}

/** The sign in the answer to POST district, which the documented form does not have. */
export const signOfDistrict = (answer: HttpAnswer): Sign | undefined =>
  Array.isArray(bodyOf(answer).data) ? { form: '2021-02', where: 'POST /api/v1/district answers' } : undefined

/** A sentence that names the form, its signs, and the setting for it. */
export function tellForm(signs: readonly Sign[]): string {
  const forms = [...new Set(signs.map(({ form }) => form))]
  const [form] = forms
  if (form === undefined) return 'weapp: nothing told which form it speaks; sign in with --wx-code or a token'
  const seen = signs.map((sign) => `${sign.where} (${sign.form})`).join('; ')
  if (forms.length > 1) return `weapp: signs of both forms, ask its team: ${seen}`
  return `weapp speaks ${form}: build with WANJIA_WEAPP_FORM=${form}. Seen in ${seen}`
}

/** The form on which all signs agree; undefined if they disagree or there are none. */
export function formOf(signs: readonly Sign[]): Form | undefined {
  const [form, ...others] = [...new Set(signs.map((sign) => sign.form))]
  return others.length === 0 ? form : undefined
}
