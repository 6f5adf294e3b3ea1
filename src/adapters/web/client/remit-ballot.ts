import './remit-ranking.ts'
import { followBoxes } from './ballot-left.ts'

followBoxes(document)
