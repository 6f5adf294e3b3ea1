import { storeContract } from '../../../../test/contracts/store.ts'
import { memoryStore } from './store.ts'

storeContract('the store in memory', {
  place: async () => ({ open: async () => memoryStore(), remove: async () => {} }),
  keeps: false,
})
