import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { DrawingName } from './picture-names'
import { Drawing } from './drawing'
import './empty-state.scss'

export interface EmptyStateProps {
  drawing: DrawingName
  /** One sentence that says what has happened. */
  title: string
  note?: string
  /** What the person can do next: one Button or two. */
  children?: ReactNode
}

/** A drawing, a sentence and what to do next. It is used for empty lists, failures and results. */
export function EmptyState({ drawing, title, note, children }: EmptyStateProps) {
  return (
    <View className="wj-empty">
      <Drawing name={drawing} />
      <View className="wj-empty__title">{title}</View>
      {note ? <View className="wj-empty__note">{note}</View> : null}
      {children ? <View className="wj-empty__actions">{children}</View> : null}
    </View>
  )
}
