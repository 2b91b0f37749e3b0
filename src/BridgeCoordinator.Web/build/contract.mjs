// Writes contract/generated.ts from contract/openapi.json, the snapshot that the server's own test keeps equal to its document.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'json-schema-to-typescript'

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'contract')
const text = readFileSync(join(folder, 'openapi.json'), 'utf8')
const { components } = JSON.parse(text.replaceAll('#/components/schemas/', '#/definitions/'))

const definitions = mapValues(components.schemas, (schema) => {
  // The discriminator's own property says which member it is; without `required` TypeScript could not tell them apart.
  const { discriminator, ...rest } = schema
  return withoutNull(rest)
})

const types = await compile({ title: 'Contract', type: 'object', definitions }, 'Contract', {
  additionalProperties: false,
  unreachableDefinitions: true,
  format: false,
  bannerComment: '// Generated from openapi.json by the build: do not edit.',
})
writeFileSync(join(folder, 'generated.ts'), types + rightsOf(components.schemas))

/** Who may give which command besides the organizer, by the name that the command bears on the wire. */
function rightsOf(schemas) {
  const rights = schemas.Command.anyOf.map(({ $ref }) => {
    const command = schemas[$ref.split('/').at(-1)]
    return [command.properties.type.enum[0], command['x-roles']]
  })
  return `\nexport const rights: Record<Command['type'], readonly Role[]> = ${JSON.stringify(Object.fromEntries(rights), null, 2)}\n`
}

/** The server leaves out what has no value and never writes null, so an optional field is a value or absent. */
function withoutNull(schema) {
  if (Array.isArray(schema)) return schema.map(withoutNull)
  if (schema === null || typeof schema !== 'object') return schema
  if (schema.oneOf?.some((one) => one.type === 'null')) return withoutNull(schema.oneOf.find((one) => one.type !== 'null'))
  const mapped = mapValues(schema, withoutNull)
  if (Array.isArray(mapped.type)) mapped.type = mapped.type.find((type) => type !== 'null')
  return mapped
}

function mapValues(source, change) {
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, change(value)]))
}
