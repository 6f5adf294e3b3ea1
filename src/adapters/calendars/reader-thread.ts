import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readIcalendar } from './read-icalendar.ts'

// Started by read-apart.ts, which waits for one message and ends this.

const asked = z.object({ text: z.string(), source: z.string(), from: z.string(), until: z.string() }).parse(workerData)

parentPort?.postMessage(readIcalendar(asked.text, asked))
