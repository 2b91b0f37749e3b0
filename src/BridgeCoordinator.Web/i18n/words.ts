import { language, type Language } from './language'

type Phrase = string | ((...parts: never[]) => string)
type Catalogue = { readonly [key: string]: Phrase | Catalogue }

/** The same keys and the same parameters; only the sentences differ. */
type Translated<T> = T extends string ? string : T extends (...parts: infer P) => string ? (...parts: P) => string : { readonly [K in keyof T]: Translated<T[K]> }

/**
 * A catalogue in both languages, kept beside the view that uses it so that it loads with that view. A key that one language
 * lacks does not compile. Call the result while rendering: `words().title`.
 */
export function defineWords<T extends Catalogue>(vi: T, en: Translated<T>): () => Translated<T> {
  const catalogues: Record<Language, unknown> = { vi, en }
  return () => catalogues[language.value] as Translated<T>
}
