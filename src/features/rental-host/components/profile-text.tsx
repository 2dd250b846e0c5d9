import { TextField, type TextFieldProps } from '@/components/text-field'
import type { Form } from '@/shared/use-form'
import { errorNaming, type ProfileValues } from '../profile'

type TextKey =
  | 'nickname'
  | 'occupation'
  | 'addressProvince'
  | 'addressCity'
  | 'accountName'
  | 'accountNumber'
  | 'accountIdNumber'
  | 'tel'
  | 'virtualTel'
  | 'wechat'
  | 'qq'

interface Props extends Pick<
  TextFieldProps,
  'label' | 'required' | 'placeholder' | 'hint' | 'maxlength' | 'type'
> {
  form: Form<ProfileValues>
  name: TextKey
}

/** A text field of the profile. If it is emptied, the field is not sent. */
export const ProfileText = ({ form, name, ...rest }: Props) => (
  <TextField
    {...rest}
    value={form.values[name]}
    onInput={(text) => form.type(name, text.trim() === '' ? undefined : text)}
    error={errorNaming(rest.label, form.errors[name])}
  />
)
