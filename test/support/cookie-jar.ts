/** The cookies of one browser, for whichever address it asks. */
export interface CookieJar {
  /** What the browser would send. */
  header(): string
  /** Keeps what an answer sets. */
  take(answer: Response): void
}

export function cookieJar(): CookieJar {
  const cookies = new Map<string, string>()
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    take(answer) {
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (/max-age=0/i.test(line)) cookies.delete(name)
        else cookies.set(name, value)
      }
    },
  }
}

/** What a form of a page contains unseen. */
export function hidden(page: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1]
  if (value === undefined) throw new Error(`The page has no field ${name}: ${page.slice(0, 2_000)}`)
  return value
}
