import app from './en/app.json';
import calibration from './en/calibration.json';
import assignment from './en/assignment.json';
import bid from './en/bid.json';
import budgets from './en/budgets.json';
import bulkDecisions from './en/bulk-decisions.json';
import committee from './en/committee.json';
import conflicts from './en/conflicts.json';
import context from './en/context.json';
import coverage from './en/coverage.json';
import discussion from './en/discussion.json';
import demo from './en/demo.json';
import experience from './en/experience.json';
import exports from './en/exports.json';
import home from './en/home.json';
import interest from './en/interest.json';
import invitation from './en/invitation.json';
import mail from './en/mail.json';
import misfiled from './en/misfiled.json';
import redaction from './en/redaction.json';
import rankedQuery from './en/ranked-query.json';
import reminders from './en/reminders.json';
import review from './en/review.json';
import revisions from './en/revisions.json';
import order from './en/order.json';
import queue from './en/queue.json';
import ranking from './en/ranking.json';
import rounds from './en/rounds.json';
import schedule from './en/schedule.json';
import seat from './en/seat.json';
import offline from './en/offline.json';
import setAsides from './en/set-asides.json';
import settings from './en/settings.json';
import suspicions from './en/suspicions.json';
import submit from './en/submit.json';

/** One file per feature; a key that is not in it does not compile. */
export const english = {
  app,
  assignment,
  bid,
  budgets,
  calibration,
  'bulk-decisions': bulkDecisions,
  demo,
  discussion,
  exports,
  home,
  queue,
  redaction,
  reminders,
  review,
  revisions,
  ranking,
  'ranked-query': rankedQuery,
  rounds,
  schedule,
  seat,
  offline,
  order,
  'set-asides': setAsides,
  settings,
  submit,
  suspicions,
  committee,
  conflicts,
  interest,
  context,
  coverage,
  experience,
  misfiled,
  invitation,
  mail,
};
