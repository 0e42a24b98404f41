import type { ScheduleRule } from '#domain/schedule/schedule-rule';
import { breakIsKept } from '#domain/schedule/rules/break-is-kept';
import { plenaryIsAlone } from '#domain/schedule/rules/plenary-is-alone';
import { roomHoldsOneSession } from '#domain/schedule/rules/room-holds-one-session';
import { sessionFitsASlot } from '#domain/schedule/rules/session-fits-a-slot';
import { sessionIsOnADay } from '#domain/schedule/rules/session-is-on-a-day';
import { speakerIsInOnePlace } from '#domain/schedule/rules/speaker-is-in-one-place';
import { talkIsAccepted } from '#domain/schedule/rules/talk-is-accepted';

/** What a schedule must be; the same in the server that enforces it and in the browser that shows it. */
export const SCHEDULE_RULES: readonly ScheduleRule[] = [
  roomHoldsOneSession,
  speakerIsInOnePlace,
  sessionIsOnADay,
  sessionFitsASlot,
  plenaryIsAlone,
  breakIsKept,
  talkIsAccepted,
];
