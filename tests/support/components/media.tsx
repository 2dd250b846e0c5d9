import { forwardRef, useEffect, type SyntheticEvent, type UIEvent } from 'react'
import { device } from '../taro/device'
import { attributes, childrenOf, handler, withDetail, type Props } from './element'

export const Image = forwardRef<HTMLImageElement, Props>((props, ref) => (
  <img
    {...attributes(props)}
    ref={ref}
    src={typeof props.src === 'string' && props.src ? props.src : undefined}
    alt={typeof props.ariaLabel === 'string' ? props.ariaLabel : ''}
    onLoad={(event: SyntheticEvent) => handler(props, 'onLoad')?.(withDetail(event, { width: 1, height: 1 }))}
    onError={(event: SyntheticEvent) =>
      handler(props, 'onError')?.(withDetail(event, { errMsg: 'GET fail' }))
    }
  />
))
Image.displayName = 'Image'

/** The camera. If the phone has it switched off, it reports an error at once. */
export const Camera = forwardRef<HTMLDivElement, Props>((props, ref) => {
  const { onError, onInitDone } = props
  useEffect(() => {
    const allowed = device.settings['scope.camera'] !== false
    const told = allowed ? onInitDone : onError
    if (typeof told === 'function') told({ detail: allowed ? {} : { errMsg: 'insertCamera:fail auth deny' } })
  }, [onError, onInitDone])
  return <div role="img" aria-label="相机" {...attributes(props)} ref={ref} />
})
Camera.displayName = 'Camera'

export const ScrollView = forwardRef<HTMLDivElement, Props>((props, ref) => (
  <div
    {...attributes(props)}
    ref={ref}
    onScroll={(event: UIEvent<HTMLDivElement>) => {
      const { scrollTop, scrollHeight, clientHeight } = event.currentTarget
      handler(props, 'onScroll')?.(withDetail(event, { scrollTop, scrollHeight }))
      const threshold = Number(props.lowerThreshold ?? 50)
      if (scrollTop + clientHeight < scrollHeight - threshold) return
      handler(props, 'onScrollToLower')?.(withDetail(event, { direction: 'bottom' }))
    }}
  >
    {childrenOf(props)}
  </div>
))
ScrollView.displayName = 'ScrollView'
