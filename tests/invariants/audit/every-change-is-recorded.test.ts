import { describeApi } from '#api/openapi';
import { type TestApp, startTestApp } from '../../integration/app';
import type { Answer, Browserless } from '../../integration/browserless';
import { everythingStored } from '../everything-stored';
import type { Step } from './step';
import { seasonSteps } from './steps';

/** Routes that change nothing that is accounted for, each with why. */
const WITHOUT_ENTRY: Readonly<Record<string, string>> = {
  'POST /api/login': 'a Login is no change of anything shared',
  'DELETE /api/login': 'a Login is no change of anything shared',
  'DELETE /api/login/look-as': 'the end of what POST recorded',
  'POST /api/sign-in-links': 'a mail alone; its use is recorded',
  'PUT /api/conferences/{slug}/reviews/{number}/draft': 'autosaves of a private draft',
  'DELETE /api/conferences/{slug}/reviews/{number}/draft': 'autosaves of a private draft',
  'PUT /api/conferences/{slug}/reviews/{number}/skip': 'a note to oneself, as a draft',
  'DELETE /api/conferences/{slug}/reviews/{number}/skip': 'a note to oneself, as a draft',
  'PUT /api/conferences/{slug}/discussions/{number}/read': 'a mark of one’s own of what one has read',
  'POST /api/conferences/{slug}/track-rankings/{trackId}/presence':
    'where one is at this moment, gone in seconds',
  'POST /api/conferences/{slug}/invitations/preview': 'reads only',
  'POST /api/conferences/{slug}/people-check': 'reads only',
  'POST /api/conferences/{slug}/rounds/{roundId}/pool-preview': 'reads only',
  'POST /api/conferences/{slug}/assignment-runs/{runId}/part-preview': 'reads only',
};

const ada = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' };

let app: TestApp;
let admin: Browserless;
let speaker: Browserless;

beforeAll(async () => {
  app = await startTestApp();
  admin = app.visitor();
  speaker = app.visitor();
});
afterAll(() => app.close());

const audited = async (): Promise<{ event: string; actor: string | null }[]> =>
  app.sql('select event, actor_id::text as actor from audit_entries order by id');

/** From now on no audit entry can be written. */
const breakAudit = (): Promise<unknown> =>
  app.sql('alter table audit_entries add constraint nothing_more check (false) not valid');
const mendAudit = (): Promise<unknown> => app.sql('alter table audit_entries drop constraint nothing_more');

async function take({ route, by, ask }: Step): Promise<Answer> {
  const { path, ...asked } = await ask();
  const caller = { admin, speaker, visitor: app.visitor() }[by];
  return caller.ask(route.split(' ')[0]!, path, asked);
}

/** That the step is recorded, and in one transaction: where the entry cannot be written, nothing is. */
async function holds(step: Step): Promise<void> {
  const before = await everythingStored(app);
  await breakAudit();
  const refused = await take(step).finally(mendAudit);
  expect({ route: step.route, isRefused: refused.status >= 400 }).toEqual({
    route: step.route,
    isRefused: true,
  });
  expect({ route: step.route, stored: await everythingStored(app) }).toEqual({
    route: step.route,
    stored: before,
  });
  const entries = (await audited()).length;
  const answer = await take(step);
  expect({ route: step.route, status: answer.status, text: answer.status < 300 ? '' : answer.text }).toEqual({
    route: step.route,
    status: answer.status,
    text: '',
  });
  const written = (await audited()).slice(entries);
  expect({ route: step.route, entries: written.length > 0 }).toEqual({ route: step.route, entries: true });
  await step.afterwards?.(answer);
}

const setUp: Step = {
  route: 'POST /api/installation/setup',
  by: 'admin',
  ask: () => ({ path: '/api/installation/setup', body: ada }),
};

describe('every change', () => {
  it('is known: each changing route is walked below, or says why it leaves no entry', () => {
    const routes = Object.entries(describeApi(app.nest).paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== 'get')
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    const walked = [setUp, ...seasonSteps(app, admin)].map(({ route }) => route);
    expect(routes.toSorted()).toEqual([...walked, ...Object.keys(WITHOUT_ENTRY)].toSorted());
  });

  it('leaves an audit entry in its own transaction', async () => {
    await holds(setUp);
    for (const step of seasonSteps(app, admin)) await holds(step);
    const [nobodys] = await app.sql<{ events: string[] }>(
      `select coalesce(array_agg(distinct event), '{}') as events from audit_entries where actor_id is null`,
    );
    // Whoever declines an invitation or offers to review has no account; a run is finished by the job that computes it.
    expect(nobodys!.events.toSorted()).toEqual([
      'assignment_run.finished',
      'interest.offered',
      'invitation.declined',
    ]);
  });
});
