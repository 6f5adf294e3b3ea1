/**
 * Does one thing at a time, in the order of asking. Between two of them the event loop turns once, so that requests which
 * arrive together share the next one, and whoever waited for the last one reads the state before it changes again.
 */
export interface Lane {
  /** Resolves as soon as nothing is being done, which may be before things that are still waiting for their turn. */
  quiet(): Promise<void>
  run<Value>(job: () => Promise<Value>): Promise<Value>
}

export function lane(): Lane {
  const jobs: (() => Promise<void>)[] = []
  let doing: Promise<void> | undefined
  let going = false

  async function go(): Promise<void> {
    going = true
    for (;;) {
      await new Promise((resume) => setImmediate(resume))
      const job = jobs.shift()
      if (job === undefined) break
      doing = job()
      await doing
      doing = undefined
    }
    going = false
  }

  return {
    quiet: async () => doing,
    run: (job) =>
      new Promise((resolve, reject) => {
        jobs.push(() => job().then(resolve, reject))
        if (!going) void go()
      }),
  }
}
