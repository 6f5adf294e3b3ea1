import { followLiveCounts } from './live-counts.ts'
import { showLocalTimes } from './local-times.ts'

showLocalTimes(document)
followLiveCounts(document)
