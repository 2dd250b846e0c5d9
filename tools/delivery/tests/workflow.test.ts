import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const workflow = readFileSync('.github/workflows/check.yml', 'utf8')
const [head = '', body = ''] = workflow.split(/^jobs:$/m)
/** Name → text of each job. */
const jobs = new Map(
  body
    .split(/^ {2}(?=\w+:$)/m)
    .slice(1)
    .map((text): [string, string] => [text.slice(0, text.indexOf(':')), text]),
)
const steps = (job: string) => job.split(/^ {6}- /m).slice(1)

test('密钥只给送出的那一步，这一步不构建', () => {
  assert.doesNotMatch(head, /secrets\./)
  const withSecrets = [...jobs.values()].flatMap(steps).filter((step) => step.includes('secrets.'))
  assert.equal(withSecrets.length, 2)
  for (const step of withSecrets)
    assert.match(step, /^run: npm run --silent (preview -- --demo|upload --) --built$/m)
  for (const job of jobs.values()) assert.doesNotMatch(job.slice(0, job.indexOf('steps:')), /secrets\./)
})

test('默认没有权限，每个任务只拿自己要的；只有写评论的任务能写，它没有代码', () => {
  assert.match(head, /^permissions: \{\}$/m)
  for (const [name, job] of jobs) {
    const rights = /permissions:\n((?: {6}[\w-]+: \w+\n)+)/.exec(job)?.[1]?.trim()
    assert.equal(rights, name === 'comment' ? 'pull-requests: write' : 'contents: read', name)
    const checkouts = steps(job).filter((step) => step.includes('actions/checkout'))
    assert.equal(checkouts.length, name === 'comment' ? 0 : 1)
    for (const step of checkouts) assert.match(step, /persist-credentials: false/)
  }
})
