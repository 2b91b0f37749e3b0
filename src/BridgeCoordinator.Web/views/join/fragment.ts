import { decode } from '../../routing/location'

/** What stands behind a link's #: the code, and the page that it is for where that is not its holder's own. */
export interface Fragment {
  code: string
  page: string | null
}

export function readFragment(hash: string): Fragment {
  const [code = '', ...rest] = hash.replace(/^#/, '').split('&')
  return { code: decode(code), page: new URLSearchParams(rest.join('&')).get('page') }
}

export function withPage(link: string, page: string): string {
  return `${link}&page=${encodeURIComponent(page)}`
}
