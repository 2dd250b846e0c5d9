// npm run docs: writes docs/backends.md, docs/endpoints.md and docs/openapi.json from the contract.
import { writeFileSync } from 'node:fs'
import { runCommand } from './lib/command-line'
import { endpointFiles } from './lib/endpoint-docs-files'

const COMMAND = {
  name: 'npm run docs --',
  about: 'Writes docs/backends.md, docs/endpoints.md and docs/openapi.json from the contract.',
  flags: {},
}

void runCommand(COMMAND, () => {
  for (const [file, text] of Object.entries(endpointFiles())) {
    writeFileSync(file, text)
    console.log(file)
  }
})
