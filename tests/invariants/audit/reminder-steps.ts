import type { TestApp } from '../../integration/app';
import type { Step } from './step';

/** Everybody of the season who has something left is reminded by hand. */
export function reminderSteps(app: TestApp, base: string): Step[] {
  return [
    {
      route: 'POST /api/conferences/{slug}/rounds/{roundId}/reminders',
      by: 'admin',
      ask: async () => {
        await app.sql('update committee_members set quiet_from = 0, quiet_until = 0');
        const members = await app.sql<{ id: string }>('select id from committee_members');
        const [round] = await app.sql<{ id: string }>(
          'select round_id as id from review_assignments order by assigned_at limit 1',
        );
        return {
          path: `${base}/rounds/${round!.id}/reminders`,
          body: { memberIds: members.map(({ id }) => id) },
        };
      },
    },
  ];
}
