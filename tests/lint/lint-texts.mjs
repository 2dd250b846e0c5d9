// Lints the texts on stdin ([{ file, text }]) as if they were those files, and prints the rules that each text breaks.
import { ESLint } from 'eslint'
import { text } from 'node:stream/consumers'
import ts from 'typescript-eslint'

// Rules that need types are switched off, because they need files that exist.
const eslint = new ESLint({ overrideConfig: ts.configs.disableTypeChecked })
const broken = []
for (const { file, text: code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: file })
  broken.push((result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message))
}
process.stdout.write(JSON.stringify(broken))
