// The APIs for places: the phone's own, choosing one, and showing one.
import { button, h } from '../dom'
import type { Host } from '../host-types'
import { asNumber, asText, type Dict } from '../json'
import { askContent } from '../ui/dialogs'
import type { WxBuilder } from './api'
import { needParameters } from './parameters'
import { needPermission, needPrivacy } from './permission'

const HERE = { latitude: 32.06, longitude: 118.79 }

/** Invented places around the phone. */
const PLACES = [
  { name: '示例小区', address: '示例区示例路1号', latitude: 32.061, longitude: 118.791 },
  { name: '示例公园', address: '示例区公园路2号', latitude: 32.058, longitude: 118.786 },
]

async function choosePlace(host: Host, api: string): Promise<Dict> {
  await needPrivacy(host, api)
  let chosen: Dict = PLACES[0] ?? {}
  const rows = PLACES.map((place) =>
    button(place.name, 'wh-item', () => {
      chosen = place
      for (const row of rows) row.setAttribute('aria-pressed', String(row.textContent === place.name))
    }),
  )
  const answer = await askContent('wh-location', h('div', { className: 'wh-items' }, ...rows), () => chosen)
  if (!answer) throw new Error('cancel')
  return answer
}

export function locationApi(builder: WxBuilder): void {
  const { host } = builder
  builder.async('getLocation', async () => {
    await needPrivacy(host, 'getLocation')
    await needPermission(host, 'userLocation')
    return { ...HERE, speed: -1, accuracy: 30, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30 }
  })
  builder.async('getFuzzyLocation', async () => {
    await needPrivacy(host, 'getFuzzyLocation')
    await needPermission(host, 'userLocation')
    return HERE
  })
  builder.async('chooseLocation', () => choosePlace(host, 'chooseLocation'))
  builder.async('choosePoi', async () => ({ type: 2, ...(await choosePlace(host, 'choosePoi')) }))
  builder.async('openLocation', async (options) => {
    needParameters(options, 'Number', 'latitude', 'longitude')
    const place = [asText(options.name), asText(options.address)].filter((text) => text !== '').join(' ')
    const where = `${asNumber(options.latitude, 0)}, ${asNumber(options.longitude, 0)}`
    await askContent('wh-map', h('div', { className: 'wh-line', textContent: place || where }), () => true)
  })
}
