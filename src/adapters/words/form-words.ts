import { englishForms } from './en/forms.ts'
import type { Locale } from './locale.ts'

export type FormWords = typeof englishForms

const catalogues: Readonly<Record<Locale, FormWords>> = { en: englishForms }

export function formWords(locale: Locale): FormWords {
  return catalogues[locale]
}

/** Codes of what is wrong with fields, as sentences beside the fields. */
export function fieldProblemWords(
  codes: Readonly<Record<string, string>>,
  locale: Locale,
): Readonly<Record<string, string>> {
  const { field } = formWords(locale)
  return Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, field(code)]))
}
