// Test doubles of @tarojs/components: real DOM elements with their roles, and Taro's event shape. The H5 web components
// give no roles under jsdom and let clicks through when disabled.
import { Fragment } from 'react'
import { element, type Props } from './components/element'

export { Button } from './components/button'
export { Checkbox, CheckboxGroup, Radio, RadioGroup } from './components/choices'
export { Form, Input, Switch, Textarea } from './components/fields'
export { Camera, Image, ScrollView } from './components/media'
export { Picker } from './components/picker'

const bare = (props: Props) => <Fragment>{props.children}</Fragment>

export const View = element('div')
export const CoverView = element('div')
export const Swiper = element('div')
export const SwiperItem = element('div')
export const MovableArea = element('div')
export const MovableView = element('div')
export const Canvas = element('canvas')
export const Icon = element('span')
export const Text = element('span')
export const RichText = element('div', ({ nodes }) => (typeof nodes === 'string' ? { children: nodes } : {}))
export const Label = element('label', (props) => ({ htmlFor: props.for }))
export const Progress = element('div', ({ percent }) => ({ role: 'progressbar', 'aria-valuenow': percent }))
export const Block = bare
export const RootPortal = bare
export const PageMeta = bare
