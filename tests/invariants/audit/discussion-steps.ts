import type { TestApp } from '../../integration/app';
import type { Browserless } from '../../integration/browserless';
import type { Step } from './step';

const C = '/api/conferences/{slug}';
const COMMENT = '00000000-0000-7000-8000-000000000c01';

/** The admin has reviewed talk 1, and Rita a moment ago: what is said about it, and asked of their reviews. */
export function discussionSteps(app: TestApp, admin: Browserless, base: string): Step[] {
  const one = async (column: string, from: string): Promise<string> =>
    (await app.sql<{ value: string }>(`select ${column} as value from ${from}`))[0]!.value;
  const reconsiderations = `${base}/proposals/1/reconsiderations`;
  const rita = async (): Promise<string> =>
    (await admin.get<{ people: { key: string }[] }>(reconsiderations)).json().people[0]!.key;
  return [
    {
      route: `PUT ${C}/discussions/{number}/comments/{commentId}`,
      by: 'admin',
      ask: async () => {
        const proposalId = await one('id', 'proposals');
        return {
          path: `${base}/discussions/1/comments/${COMMENT}`,
          body: { proposalId, text: 'Shall we?', mentions: [], parentId: null },
          version: 'new',
        };
      },
    },
    {
      route: `DELETE ${C}/discussions/{number}/comments/{commentId}`,
      by: 'admin',
      ask: () => ({ path: `${base}/discussions/1/comments/${COMMENT}`, version: 1 }),
    },
    {
      route: `PUT ${C}/discussion-mail`,
      by: 'admin',
      ask: () => ({ path: `${base}/discussion-mail`, body: { mailsMe: false } }),
      afterwards: () =>
        app.sql(
          `insert into reviews (conference_id, round_id, proposal_id, member_id, comment)
           select conference_id, round_id, proposal_id, (select id from committee_members where email = 'rita@example.org'), 'Good.'
           from reviews`,
        ),
    },
    {
      route: `POST ${C}/proposals/{number}/reconsiderations`,
      by: 'admin',
      ask: async () => ({
        path: reconsiderations,
        body: { proposalId: await one('id', 'proposals'), people: [await rita()], message: 'Again, please.' },
      }),
    },
    {
      route: `DELETE ${C}/proposals/{number}/reconsiderations/{reconsiderationId}`,
      by: 'admin',
      ask: async () => ({ path: `${reconsiderations}/${await one('id', 'reconsiderations')}`, version: 1 }),
      afterwards: () =>
        app.sql(
          `update reconsiderations set outcome = null, ended_at = null,
             member_id = (select member_id from reviews where member_id <> reconsiderations.member_id)`,
        ),
    },
    {
      route: `POST ${C}/reviews/{number}/stands`,
      by: 'admin',
      ask: () => ({ path: `${base}/reviews/1/stands` }),
    },
  ];
}
