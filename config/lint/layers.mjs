import { readdirSync } from 'node:fs'

/** The layers of src. Each may import those to its left. */
const LAYERS = [
  'contract',
  'shared',
  'routes',
  'api',
  'platform',
  'session',
  'queries',
  'components',
  'features',
  'pages',
]

/** Files of src that belong to no layer, such as app.tsx. They may import every layer, and no layer may import them. */
const beside = readdirSync('src').filter((name) => !LAYERS.includes(name))

const leftwards = LAYERS.map((layer, index) => ({
  target: `./src/${layer}`,
  from: [...LAYERS.slice(index + 1), ...beside].map((name) => `./src/${name}`),
  message: `Imports go only leftwards: ${LAYERS.join(' < ')}.`,
}))

const apart = readdirSync('src/features').map((feature) => ({
  target: `./src/features/${feature}`,
  from: './src/features',
  except: [`./${feature}`],
  message: 'Features do not import each other: join them in a page.',
}))

const mock = [
  {
    target: './mock',
    from: './src',
    except: ['./contract'],
    message: 'The mock sees of src only the contract, so that it cannot agree with a mistake of the client.',
  },
  { target: './mock', from: './tests', message: 'The mock never imports tests.' },
]

const shipped = (...from) => ({ target: './src', from, message: 'The app ships without them.' })

/** The zones of import-x/no-restricted-paths: which folder may import which. */
export const zones = [
  ...leftwards,
  ...apart,
  ...mock,
  shipped('./mock', './tests', './scripts', './tools', './config'),
]

/** The zones for the only file of src that may start the mock, in H5 mock builds. */
export const zonesOfTheGate = [...leftwards, shipped('./tests', './scripts', './tools', './config')]
