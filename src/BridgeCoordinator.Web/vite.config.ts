import { defineConfig } from 'vite'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Another process may be building at the same time: nothing shared is written outside the given folder.
  cacheDir: 'node_modules/.vite',
  build: {
    target: 'es2022',
    emptyOutDir: true,
    // The content security policy allows no data: URI and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    reportCompressedSize: false,
  },
})
