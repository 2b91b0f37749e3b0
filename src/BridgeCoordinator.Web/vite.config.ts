import { defineConfig } from 'vite'
import { preloadDashboard } from './build/preloadDashboard.ts'

export default defineConfig({
  plugins: [preloadDashboard()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
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
