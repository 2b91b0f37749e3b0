import type { HtmlTagDescriptor, Plugin } from 'vite'

/**
 * Lets the dashboard's own files travel beside the entry instead of after it: most readers come for that page, many over a
 * slow line, where a second round trip is most of a second. For every other page it is a few kilobytes at low priority.
 */
export function preloadDashboard(): Plugin {
  return {
    name: 'preload-dashboard',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const entry = chunks.find((chunk) => chunk.isEntry)
        const dashboard = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('views/dashboard/Dashboard.tsx'))
        if (!entry || !dashboard) return []
        const own = chunks.filter((chunk) => chunk === dashboard || (chunk !== entry && dashboard.imports.includes(chunk.fileName)))
        return own.flatMap((chunk) => [
          link({ rel: 'modulepreload', crossorigin: true, href: `/${chunk.fileName}` }),
          ...[...(chunk.viteMetadata?.importedCss ?? [])].map((css) => link({ rel: 'preload', as: 'style', crossorigin: true, href: `/${css}` })),
        ])
      },
    },
  }
}

function link(attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' }
}
