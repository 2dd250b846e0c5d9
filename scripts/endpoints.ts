// npm run docs: writes docs/endpoints.md and docs/openapi.json from the contract.
import { writeFileSync } from 'node:fs'
import { endpointFiles } from './lib/endpoint-docs-files'

for (const [file, text] of Object.entries(endpointFiles())) {
  writeFileSync(file, text)
  console.log(file)
}
