/** The languages that pages speak. A further one is a folder beside `en/` and a line in each catalogue. */
export type Locale = 'en'

export interface LocaleFacts {
  /** As in the `lang` attribute and in Intl. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
}

export const locales: Readonly<Record<Locale, LocaleFacts>> = {
  en: { tag: 'en-GB', direction: 'ltr' },
}
