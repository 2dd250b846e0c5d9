import comments from '@eslint-community/eslint-plugin-eslint-comments'
import js from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import checkFile from 'eslint-plugin-check-file'
import importX from 'eslint-plugin-import-x'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'
import { zones, zonesOfTheGate } from './config/lint/layers.mjs'

const LIFECYCLE = [
  'useRouter',
  'useLaunch',
  'useLoad',
  'useReady',
  'useDidShow',
  'useDidHide',
  'useUnload',
  'usePullDownRefresh',
  'useReachBottom',
  'useShareAppMessage',
]

// Globals that WeChat's logic layer lacks. Taro provides window, document and URL there, which behave differently from a browser's.
const NOT_IN_WECHAT = [
  'window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'indexedDB',
  'fetch', 'Headers', 'Request', 'Response', 'XMLHttpRequest', 'WebSocket', 'EventSource',
  'FormData', 'Blob', 'File', 'FileReader', 'TextEncoder', 'TextDecoder', 'atob', 'btoa',
  'crypto', 'structuredClone', 'queueMicrotask', 'performance', 'Buffer', 'setImmediate', 'wx',
] // prettier-ignore

// Methods that iOS 12, which is supported, lacks and that are not polyfilled.
const TOO_NEW = {
  selector:
    'MemberExpression[property.name=/^(replaceAll|matchAll|findLast|findLastIndex|toSorted|toReversed|hasOwn|allSettled)$/]',
  message: 'not on iOS 12',
}

// Attributes that config/templates.ts removes from WeChat's templates. It keeps onTouchMove only on elements with catchMove.
const NOT_IN_TEMPLATES = {
  selector: [
    'JSXAttribute[name.name=/^(on(Touch(?!Move)|Long|Animation|Transition)|animation$|hoverSta)/]',
    'JSXOpeningElement:not(:has(> JSXAttribute[name.name="catchMove"])) > JSXAttribute[name.name="onTouchMove"]',
  ].join(', '),
  message: 'config/templates.ts leaves it out of the templates',
}

// Type imports within an expression, which the rules about layers do not see.
const TYPE_AT_ITS_USE = {
  selector: ':not(TSTypeQuery) > TSImportType',
  message: 'import types at the top: import type { T } from …',
}

// HTML as a text, since config/index.ts leaves Taro's HTML parser out of the package.
const NO_HTML_PARSER = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"], MemberExpression[property.name="innerHTML"]',
  message: 'the mini-program has no HTML parser: config/index.ts',
}

// Elements that can be tapped but that a screen reader does not find.
const WITHOUT_ROLE = {
  selector:
    'JSXOpeningElement[name.name=/^(View|Text|Image)$/]:has(> JSXAttribute[name.name="onClick"]):not(:has(> JSXAttribute[name.name="role"]))',
  message: 'what can be tapped has a role',
}

const TYPED = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
}

export default ts.config(
  { ignores: ['dist', 'coverage', '.cache', '**/fixtures/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.recommended,
  {
    plugins: {
      'import-x': importX,
      'check-file': checkFile,
      '@eslint-community/eslint-comments': comments,
    },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
    },
    rules: {
      'no-undef': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'import-x/no-restricted-paths': ['error', { zones }],
      'check-file/filename-naming-convention': [
        'error',
        { '**/*': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': ['error', { '**/': 'KEBAB_CASE' }],
      '@eslint-community/eslint-comments/require-description': [
        'error',
        { ignore: ['eslint-enable', 'global', 'globals', 'exported'] },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'mock/**/*.ts', 'scripts/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: TYPED,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'no-console': 'error',
      'no-restricted-globals': ['error', ...NOT_IN_WECHAT],
      'no-restricted-syntax': [
        'error',
        TOO_NEW,
        NOT_IN_TEMPLATES,
        NO_HTML_PARSER,
        WITHOUT_ROLE,
        TYPE_AT_ITS_USE,
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'read it from src/platform/env.ts' },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@tarojs/components',
              importNames: ['ScrollView'],
              message: 'config/templates.ts leaves it out of the templates',
            },
            {
              name: '@tarojs/taro',
              allowImportNames: LIFECYCLE,
              message: 'only src/platform touches Taro; elsewhere only the lifecycle hooks',
            },
          ],
          patterns: [
            {
              group: ['@tarojs/taro/*', '@tarojs/taro-*', '@tarojs/runtime'],
              message: 'an inner part of Taro',
            },
          ],
        },
      ],
    },
  },
  { files: ['mock/**'], rules: { 'no-restricted-syntax': ['error', TYPE_AT_ITS_USE] } },
  { files: ['src/platform/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/platform/network-gate.h5.ts'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: zonesOfTheGate }] },
  },
  {
    files: ['src/**/*.h5.{ts,tsx}'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: [
      'src/platform/env.ts',
      'src/platform/network-gate.h5.ts',
      'src/platform/wire.ts',
      'src/app.config.ts',
      'src/console-entry.tsx',
      'src/platform/payment.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['src/pages/**'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['tests/**', '**/tests/**', 'tools/**'],
    rules: { 'max-lines': ['error', 400], 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.{js,cjs}'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
