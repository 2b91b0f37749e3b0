import type { Plugin } from 'vite'

/** Puts the script that asks for the board in front of the page's own code, which waits for all of its files. */
export function earlyScript(): Plugin {
  return {
    name: 'early-script',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const early = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'early')
        if (!early) throw new Error('the bundle has no early script')
        return [{ tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src: `/${early.fileName}` }, injectTo: 'head' }]
      },
    },
  }
}
