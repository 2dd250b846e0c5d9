import { existsIn, inForm } from '../../src/contract/core/forms'
import { FORMS, systemOf, type Form } from '../../src/contract/core/systems'
import type { EndpointSpec } from '../../src/contract/core/endpoint'
import { requestCell, row, sourceOf } from './endpoint-docs'

const HEAD = ['id', 'title', 'source', ...FORMS]

function formCell(endpoint: EndpointSpec, form: Form): string {
  if (!existsIn(endpoint, form)) return '—'
  const { method, path } = inForm(endpoint, form)
  return `${method} \`${path}\`<br>${requestCell(inForm(endpoint, form))}`
}

function backendRow(endpoint: EndpointSpec): string {
  const [documented = '', later = ''] = FORMS.map((form) => formCell(endpoint, form))
  return row([
    endpoint.id,
    endpoint.title,
    sourceOf(endpoint),
    documented,
    later === documented ? 'the same' : later,
  ])
}

const INTRODUCTION = `# Backends and their forms

Generated from src/contract by \`npm run docs\`; a test fails when it is not current.

**weapp is known in two forms.** \`2020-11\` is the one of its document (000), the state of one week. \`2021-02\` is the last that the
residents' own mini-program of those days was seen to speak. A build speaks one of them: \`WANJIA_WEAPP_FORM=2020-11\` (the default) or
\`2021-02\`. Our names, calls and pages are the same in both, and answers of either form are read in both. The mock speaks both:
\`npm run mock -- --form 2021-02\`, 时间和数据 in the console, and the panel beside the preview switch it, on the same people, houses and bills.
\`npm run conformance\` compares a backend with the documents.

**Where a call is known from.** *documented*: one of the five documents describes it. *observed*: no document does, and its address and
fields are those that the backend's real clients sent (R42). *ours*: found nowhere; a backend's team has to add it, or the app does without
what it is for.`

const QUESTIONS = `## What to ask a backend's team on the first day

1. Which form does it speak? Whoever can sign in by POST \`/api/v1/weapp/users\` with \`type\` has 2021-02; does the sign-in by password, and
   \`/api/v1/weapp/athorizations/phone\`, still answer?
2. Do bodies have to be JSON or a form? Which HTTP statuses come with a refusal, a lost token, too many calls?
3. How does it say that a token is lost: \`code\` 9, \`token_expired\` 0, HTTP 401? Does \`token_expired\` 0 come anywhere else?
4. What are the identifiers of its communities, with their leading zeros? Which communities are managed freely?
5. Does POST \`/api/v1/communities\` without a county answer all of them, none, or a fault?
6. Which keys does POST \`/api/v1/weapp/initialize\` give: numbers or words? Which words does the property office expect?
7. Do rows of \`user/housesList\` carry the five numbers of a house? Without them fees, repairs and announcements do not know where one lives.
8. Which states can an application, a membership, a bill and a complaint have, in which words?
9. How large may a face photo be, in bytes and in pixels?
10. Which of the calls marked *ours* below will it have? For each without, what a resident cannot do is named in the README.`

const LEFT = `## Seen in the real clients, and not asked for by ours

| observed call | what ours asks for instead |
| --- | --- |
| \`industries\`, \`smallindustries\`, \`jobs\` | free text |`

/** The text of docs/backends.md: what is documented, observed and ours, by call and by form. */
export function backendDocs(registry: readonly EndpointSpec[]): string {
  const weapp = registry.filter((endpoint) => systemOf(endpoint) === 'weapp')
  const others = registry.filter((endpoint) => systemOf(endpoint) !== 'weapp' && endpoint.extension)
  const other = others.map((endpoint) =>
    row([endpoint.id, endpoint.title, sourceOf(endpoint), `${endpoint.method} \`${endpoint.path}\``]),
  )
  return [
    INTRODUCTION,
    '',
    QUESTIONS,
    '',
    LEFT,
    '',
    '## weapp, call by call',
    '',
    row(HEAD),
    row(HEAD.map(() => '---')),
    ...weapp.map(backendRow),
    '',
    '## The other systems',
    '',
    'They have one form. All of their calls are documented ([endpoints.md](endpoints.md)) but these:',
    '',
    row(['id', 'title', 'source', 'method and path']),
    row(['---', '---', '---', '---']),
    ...other,
    '',
  ].join('\n')
}
