import type { TestApp } from '../integration/app';
import type { Answer, Browserless } from '../integration/browserless';
import type { AssignmentSeason } from './assignment-season';

/** What the tests read of a run. */
export interface DeskRun {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly seed: number;
  readonly version: number;
  readonly failure: string | null;
  readonly applied: { readonly added: number; readonly removed: number; readonly left: number } | null;
  readonly preview: { readonly places: number; readonly added: number; readonly removed: number } | null;
}

export interface StoredAssignment {
  readonly number: number;
  readonly member: string;
}

/** A season's runs, as its chairs work with them. */
export class AssignmentDesk {
  constructor(
    private readonly app: TestApp,
    readonly season: AssignmentSeason,
  ) {}

  path(rest = ''): string {
    return `/api/conferences/${this.season.conference.slug}/assignment-runs${rest}`;
  }

  start(changes: object = {}): Promise<Answer<{ id: string }>> {
    const { roundId } = this.season.conference;
    const body = { roundId, reviewsPerProposal: 2, seed: 7, ...changes };
    return this.season.organizer.post<{ id: string }>(this.path(), body);
  }

  async finished(id: string): Promise<DeskRun> {
    for (let i = 0; i < 200; i++) {
      const run = (await this.season.cochair.get<DeskRun>(this.path(`/${id}`))).json();
      if (!['queued', 'running'].includes(run.state)) return run;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the run does not end');
  }

  async computed(changes: object = {}): Promise<DeskRun> {
    return this.finished((await this.start(changes)).json().id);
  }

  act(
    run: { readonly id: string; readonly version: number },
    what: 'apply' | 'undo' | 'cancel' | 'repeat',
    body?: object,
    by: Browserless = this.season.organizer,
  ): Promise<Answer<Record<string, number> & { id: string; title: string; code: string }>> {
    return by.post(this.path(`/${run.id}/${what}`), body, { version: run.version });
  }

  /** The plan of a run as one text, as the co-chair sees it, who has no conflict of interest. */
  async plan(run: { readonly id: string }): Promise<string> {
    return (await this.season.cochair.get(this.path(`/${run.id}/plan`))).text;
  }

  /** What stands and is not done, by talk and member. */
  active(): Promise<StoredAssignment[]> {
    return this.app.sql<StoredAssignment>(
      `select p.number, a.member_id as member from review_assignments a join proposals p on p.id = a.proposal_id
       where a.conference_id = $1 and a.state = 'active' order by 1, 2`,
      [this.season.conference.id],
    );
  }

  /** A draft on a standing assignment: its review has begun. */
  begin({ number, member }: StoredAssignment): Promise<unknown> {
    return this.app.sql(
      `insert into review_drafts (conference_id, round_id, proposal_id, member_id, content)
       select a.conference_id, a.round_id, a.proposal_id, a.member_id, '{}' from review_assignments a
         join proposals p on p.conference_id = a.conference_id and p.id = a.proposal_id
       where a.conference_id = $1 and p.number = $2 and a.member_id = $3`,
      [this.season.conference.id, number, member],
    );
  }
}
