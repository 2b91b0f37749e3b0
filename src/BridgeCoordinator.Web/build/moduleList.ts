import type { Plugin } from 'vite'

/** Writes which modules went into which file, for the size check. */
export function moduleList(): Plugin {
  return {
    name: 'module-list',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const modules = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, Object.keys(chunk.modules)]))
      this.emitFile({ type: 'asset', fileName: 'modules.json', source: JSON.stringify(modules) })
    },
  }
}
