/** A person in front of a browser without script: keeps cookies, and sends what the forms of a page contain. */
export interface Visitor {
  read(path: string): Promise<string>
  /** The same browser at another address of the site. */
  at(site: string): Visitor
  /** Opens a page and sends a form of it; gives back where that leads. Throws when the form is not accepted. */
  send(form: { readonly on: string; readonly to?: string; readonly fields: Fields }): Promise<string>
}

export type Fields = Readonly<Record<string, string>>

export function visitor(site: string, cookies = new Map<string, string>()): Visitor {
  async function ask(path: string, body?: URLSearchParams): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(new URL(path, site), {
      redirect: 'manual',
      headers: { cookie },
      ...(body !== undefined && { method: 'POST', body }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }

  async function read(path: string): Promise<string> {
    const answer = await ask(path)
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`)
    return text
  }

  return {
    read,
    at: (other) => visitor(other, cookies),
    async send({ on, to = on, fields }) {
      const page = await read(on)
      const form = new URLSearchParams(fields)
      for (const name of ['csrf', 'act', 'token']) {
        const value = new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1]
        if (value !== undefined && !form.has(name)) form.set(name, value)
      }
      const answer = await ask(to, form)
      if (answer.status !== 303) throw new Error(`The form for ${to} was answered with ${answer.status}`)
      return answer.headers.get('location') ?? ''
    },
  }
}
