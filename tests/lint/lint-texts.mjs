// Lints the texts on stdin ([{ file, text }]) as if they stood in those files; prints the rules that each breaks.
import { ESLint } from 'eslint'
import { text } from 'node:stream/consumers'
import ts from 'typescript-eslint'

// Rules with types need files that exist.
const eslint = new ESLint({ overrideConfig: ts.configs.disableTypeChecked })
const broken = []
for (const { file, text: code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: file })
  broken.push((result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message))
}
process.stdout.write(JSON.stringify(broken))
