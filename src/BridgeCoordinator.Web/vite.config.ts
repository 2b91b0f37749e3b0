import { defineConfig } from 'vite'
import { earlyScript } from './build/earlyScript.ts'
import { moduleList } from './build/moduleList.ts'

export default defineConfig({
  plugins: [earlyScript(), moduleList()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    // The content security policy allows no data: URI and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'early', test: /[\\/]connection[\\/]early\.ts$/, priority: 1 },
            // One file: on a slow line each of a dozen small ones costs more in headers and turns than in code.
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
})
