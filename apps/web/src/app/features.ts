import { assignmentRoutes } from '../features/chair/assignment/assignment-routes';
import { budgetsRoutes } from '../features/chair/budgets/budgets-routes';
import { bidRoutes } from '../features/bid/bid-routes';
import { calibrationRoutes } from '../features/chair/calibration/calibration-routes';
import { committeeRoutes } from '../features/chair/committee/committee-routes';
import { coverageRoutes } from '../features/chair/coverage/coverage-routes';
import { conflictsRoutes } from '../features/chair/conflicts/conflicts-routes';
import { discussionRoutes } from '../features/discussion/discussion-routes';
import { exportsRoutes } from '../features/chair/exports/exports-routes';
import { interestRoutes } from '../features/interest/interest-routes';
import { misfiledRoutes } from '../features/chair/misfiled/misfiled-routes';
import { orderRoutes } from '../features/chair/order/order-routes';
import { redactionRoutes } from '../features/chair/redaction/redaction-routes';
import { remindersRoutes } from '../features/chair/reminders/reminders-routes';
import { reviewRoutes } from '../features/review/review-routes';
import { rankingRoutes } from '../features/chair/ranking/ranking-routes';
import { scheduleRoutes } from '../features/chair/schedule/schedule-routes';
import { suspicionsRoutes } from '../features/chair/suspicions/suspicions-routes';
import { seatRoutes } from '../features/seat/seat-routes';
import { settingsRoutes } from '../features/settings/settings-routes';
import { submitRoutes } from '../features/submit/submit-routes';
import type { FeatureRoutes } from './feature-routes';

/** Every feature's pages, in the order of the rail. Pages load when they are opened. */
export const FEATURES: readonly FeatureRoutes[] = [
  submitRoutes,
  reviewRoutes,
  discussionRoutes,
  bidRoutes,
  orderRoutes,
  rankingRoutes,
  budgetsRoutes,
  calibrationRoutes,
  misfiledRoutes,
  suspicionsRoutes,
  seatRoutes,
  committeeRoutes,
  conflictsRoutes,
  redactionRoutes,
  assignmentRoutes,
  coverageRoutes,
  remindersRoutes,
  scheduleRoutes,
  exportsRoutes,
  settingsRoutes,
  interestRoutes,
];
