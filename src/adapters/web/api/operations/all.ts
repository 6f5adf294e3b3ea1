import { act } from '../acts/acting.ts'
import type { Operation } from '../operation.ts'
import { listAnnouncements } from './announcements.ts'
import { listCharterVersions, readCharter, readCharterVersion } from './charters.ts'
import { listConsultations, readConsultation } from './consultations.ts'
import { listDecisions, listVoters, readDecision } from './decisions.ts'
import { listComingElections, listElections, listRoll, readBundle, readElection, readOwnElection } from './elections.ts'
import { readBoard, readHandOver, readHistory } from './foresight.ts'
import { readFoundation } from './foundations.ts'
import { listGroups, listSeats, readGroup, readRoll } from './groups.ts'
import { listPayments, listPromises, readGroupMoney, readMoney } from './money.ts'
import { chooseNotices, readNotices } from './notices.ts'
import { readDesk } from './own.ts'
import { listPeople, readPerson } from './people.ts'
import { readPowers, whoMay } from './powers.ts'
import { listEntries, readEntry, readRecord } from './record.ts'
import { listReports, readDuties, readReport } from './reports.ts'
import { listRequests, readRequest } from './requests.ts'
import { searchFoundation } from './search.ts'
import { readIndex, readToken } from './site.ts'

/** Everything that the API does, in the order in which the reference tells it. */
export const operations: readonly Operation[] = [
  readIndex,
  readToken,
  readFoundation,
  searchFoundation,
  listGroups,
  readGroup,
  listSeats,
  readRoll,
  readHandOver,
  readBoard,
  readHistory,
  readCharter,
  listCharterVersions,
  readCharterVersion,
  listPeople,
  readPerson,
  listDecisions,
  readDecision,
  listVoters,
  listElections,
  listComingElections,
  readElection,
  listRoll,
  readBundle,
  listAnnouncements,
  listConsultations,
  readConsultation,
  listRequests,
  readRequest,
  readMoney,
  readGroupMoney,
  listPromises,
  listPayments,
  readDuties,
  listReports,
  readReport,
  readPowers,
  whoMay,
  readRecord,
  listEntries,
  readEntry,
  readDesk,
  readOwnElection,
  readNotices,
  chooseNotices,
  act,
]
