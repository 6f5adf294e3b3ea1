import type { MethodName } from '../../core/tally/method-names.ts'
import { englishMethods } from './en/methods.ts'
import type { Locale } from './locale.ts'

const catalogues: Readonly<Record<Locale, Readonly<Record<MethodName, string>>>> = { en: englishMethods }

/** How a method counts, as whoever votes by it should know it. */
export function methodWords(method: MethodName, locale: Locale): string {
  return catalogues[locale][method]
}
