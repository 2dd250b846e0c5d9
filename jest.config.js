// Packages that are published as ESM only, or that belong to Taro and must be in the same module graph.
const TRANSFORMED = [
  '@tarojs',
  '@stencil',
  '@open-draft',
  '@mswjs',
  'headers-polyfill',
  'is-node-process',
  'jsonp-retry',
  'lodash-es',
  'outvariant',
  'rettime',
  'strict-event-emitter',
  'until-async',
].join('|')

const transform = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2021',
  },
  module: { type: 'commonjs' },
}

/** Folders whose tests need no document. They begin in half a second less without one. */
const WITHOUT_DOCUMENT = [
  'api',
  'config',
  'contract',
  'docs',
  'journeys',
  'lint',
  'mock',
  'routes',
  'scripts',
].map((folder) => `/tests/${folder}/`)

const common = {
  // The sources are among the roots, so that jest can relate a changed file to the tests that reach it (npm run check).
  roots: ['src', 'mock', 'tests', 'tools', 'scripts', 'config'].map((folder) => `<rootDir>/${folder}`),
  setupFiles: ['<rootDir>/tests/support/env.ts'],
  transform: { '^.+\\.(m?[tj]s|[tj]sx)$': ['@swc/jest', transform] },
  transformIgnorePatterns: [`/node_modules/(?!(${TRANSFORMED})/)`],
  moduleNameMapper: {
    '\\.(scss|css|png|jpg|svg)$': '<rootDir>/tests/support/empty.js',
    '^@tarojs/components$': '<rootDir>/tests/support/components.tsx',
    '^@tarojs/taro$': '<rootDir>/tests/support/taro.ts',
    '^@tarojs/router(/.*)?$': '<rootDir>/tests/support/empty.js',
    '^@tarojs/components/.*$': '<rootDir>/tests/support/empty.js',
    '^@/(.*)$': '<rootDir>/src/$1',
    '^~mock/(.*)$': '<rootDir>/mock/$1',
    '^~tests/(.*)$': '<rootDir>/tests/$1',
  },
  // Compile-time flags of @tarojs/runtime.
  globals: {
    ENABLE_INNER_HTML: true,
    ENABLE_ADJACENT_HTML: true,
    ENABLE_SIZE_APIS: false,
    ENABLE_TEMPLATE_CONTENT: true,
    ENABLE_CLONE_NODE: true,
    ENABLE_CONTAINS: true,
    ENABLE_MUTATION_OBSERVER: true,
    DEPRECATED_ADAPTER_COMPONENT: false,
  },
}

// The journeys in a browser and the tests of the tools run under node:test and not here.
const ELSEWHERE = ['/node_modules/', '/tests/(e2e|weapp|commands)/', '/tools/[a-z-]+/tests/']
const NOISES = '<rootDir>/tests/support/noises.ts'

module.exports = {
  // This ends a test that never ends. It is long, so that a busy machine does not fail a passing test.
  testTimeout: 60_000,
  // The project's folder is left out of these patterns, because its name may contain brackets.
  projects: [
    {
      ...common,
      testEnvironment: 'jest-fixed-jsdom',
      testEnvironmentOptions: { url: 'http://localhost/' },
      testMatch: ['**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: [...ELSEWHERE, ...WITHOUT_DOCUMENT],
      setupFilesAfterEnv: ['<rootDir>/tests/support/setup.ts', NOISES],
    },
    {
      ...common,
      testEnvironment: 'node',
      testMatch: WITHOUT_DOCUMENT.map((folder) => `**${folder}**/*.test.ts`),
      testPathIgnorePatterns: ELSEWHERE,
      setupFilesAfterEnv: [NOISES],
    },
  ],
}
