import type { TestApp } from '../../integration/app';
import type { Step } from './step';

/** Everybody who has something left is reminded by hand. */
export const reminderStep = (app: TestApp, base: string): Step => ({
  route: 'POST /api/conferences/{slug}/rounds/{roundId}/reminders',
  by: 'admin',
  ask: async () => {
    const members = await app.sql<{ id: string }>('select id from committee_members');
    const [round] = await app.sql<{ id: string }>('select id from review_rounds order by position limit 1');
    return {
      path: `${base}/rounds/${round!.id}/reminders`,
      body: { memberIds: members.map(({ id }) => id) },
    };
  },
});
