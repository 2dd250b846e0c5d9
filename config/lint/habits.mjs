import path from 'node:path'

const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/

export const kebabCaseFiles = {
  meta: { type: 'problem', schema: [], messages: { name: 'files and folders are kebab-case: {{part}}' } },
  create(context) {
    return {
      Program(node) {
        const parts = path.relative(context.cwd, context.filename).split(path.sep)
        const part = parts.find((name) => !KEBAB.test(name))
        if (part) context.report({ node, loc: { line: 1, column: 0 }, messageId: 'name', data: { part } })
      },
    }
  },
}

export const reasonForDisable = {
  meta: { type: 'problem', schema: [], messages: { reason: 'say on the same line why: -- <reason>' } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const directive = /^\s*eslint-disable/.test(comment.value)
          if (directive && !/\s--\s+\S.{9,}/s.test(comment.value)) {
            context.report({ loc: comment.loc, messageId: 'reason' })
          }
        }
      },
    }
  },
}
