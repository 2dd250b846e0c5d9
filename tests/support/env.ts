// The constants that a build writes into the code: those of the mock build for WeChat, with the loopback mock.
import { constants } from '../../config/env'

const literals = constants({ platform: 'weapp', mock: true, watch: false }, {})
for (const [name, literal] of Object.entries(literals)) {
  process.env[name.replace('process.env.', '')] = JSON.parse(literal) as string
}
process.env.TARO_ENV = 'weapp'
