import type { ProposalForChairs } from '#api/features/decisions/decisions.types';
import { type Random, seededRandom } from '#optimize/random';
import { type TestConference, aConference } from '../../factories/conferences';
import { aMember, aUser, newId, type Seat } from '../../factories/people';
import type { TestProposal } from '../../factories/proposals';
import { anAssignedProposal } from '../../factories/reviews';
import type { TestApp } from '../../integration/app';
import type { Answer, Browserless } from '../../integration/browserless';

const SCALES = [
  { min: 1, max: 5, step: 0.5 },
  { min: 1, max: 10, step: 1 },
  { min: 0, max: 3, step: 0.25 },
  { min: -2, max: 2, step: 1 },
];
const WEIGHTS = [0, 0.5, 1, 1, 2, 3.7];
const TALKS = 8;
const REVIEWERS = 6;

interface Criterion {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Talks and reviewers, and everything that can happen to what is said of them, drawn from a seed. */
export class RandomWorld {
  private constructor(
    private readonly app: TestApp,
    private readonly random: Random,
    readonly conference: TestConference,
    readonly chair: Browserless,
    private readonly criteria: readonly Criterion[],
    readonly talks: readonly TestProposal[],
    private readonly reviewers: readonly { readonly seat: Seat; readonly visitor: Browserless }[],
  ) {}

  static async make(app: TestApp, seed: number): Promise<RandomWorld> {
    const random = seededRandom(seed);
    const names = ['A', 'B', 'C', 'D', 'E'].slice(0, 1 + random.below(5));
    const conference = await aConference(app, `sums-${seed}-${newId().slice(-6)}`, { criteria: names });
    const criteria = Object.values(conference.criteria).map((id) => ({
      id,
      ...SCALES[random.below(SCALES.length)]!,
    }));
    for (const { id, min, max, step } of criteria)
      await app.sql(
        'update criteria set min = $2, max = $3, step = $4, weight = $5, is_required = false where id = $1',
        [id, min, max, step, WEIGHTS[random.below(WEIGHTS.length)]],
      );
    const seatOf = async (name: string, role: 'organizer' | 'reviewer') =>
      aMember(app, conference.id, await aUser(app, `${name} ${conference.slug}`), [role]);
    const chair = await app.visitor().signIn((await seatOf('Chair', 'organizer')).email);
    const reviewers = [];
    for (let i = 0; i < REVIEWERS; i++) {
      const seat = await seatOf(`Reviewer ${i}`, 'reviewer');
      reviewers.push({ seat, visitor: await app.visitor().signIn(seat.email) });
    }
    await app.sql('update committee_members set conflicts_known = true where conference_id = $1', [
      conference.id,
    ]);
    const talks = [];
    for (let i = 0; i < TALKS; i++)
      talks.push(
        await anAssignedProposal(
          app,
          conference,
          reviewers.map(({ seat }) => seat),
        ),
      );
    return new RandomWorld(app, random, conference, chair, criteria, talks, reviewers);
  }

  /** One thing happens, by the way it happens in a season where there is one. Answers what it was. */
  async happen(): Promise<string> {
    const talk = this.pick(this.talks);
    const reviewer = this.pick(this.reviewers);
    const pair = [this.conference.id, talk.id, reviewer.seat.memberId];
    const isPair = 'conference_id = $1 and proposal_id = $2 and member_id = $3';
    const what = this.random.below(20);
    if (what < 11) return this.review(talk, reviewer, what < 2);
    if (what < 13) return this.setOneAside(talk);
    if (what === 13) return this.setAllAside(reviewer.seat);
    if (what < 16) {
      await this.app.sql(
        `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, $4) on conflict do nothing`,
        [...pair, this.pick(['declared', 'company'])],
      );
      return 'conflict of interest';
    }
    if (what === 16) {
      await this.app.sql(`delete from conflicts_of_interest where ${isPair}`, pair);
      return 'conflict of interest gone';
    }
    if (what === 17) {
      await this.app.sql(`delete from reviews where ${isPair}`, pair);
      return 'review deleted';
    }
    const { id } = this.pick(this.criteria);
    await this.app.sql('update criteria set weight = $2 where id = $1', [id, this.pick(WEIGHTS)]);
    return 'weight';
  }

  path(rest: string): string {
    return `/api/conferences/${this.conference.slug}/${rest}`;
  }

  page({ number }: TestProposal): Promise<Answer<ProposalForChairs>> {
    return this.chair.get<ProposalForChairs>(this.path(`proposals/${number}`));
  }

  private async review(
    talk: TestProposal,
    { seat, visitor }: { readonly seat: Seat; readonly visitor: Browserless },
    abstained: boolean,
  ): Promise<string> {
    const [stored] = await this.app.sql<{ version: number }>(
      'select version from reviews where conference_id = $1 and proposal_id = $2 and member_id = $3',
      [this.conference.id, talk.id, seat.memberId],
    );
    const answered = abstained ? [] : this.criteria.filter(() => this.random.next() < 0.75);
    const body = {
      proposalId: talk.id,
      scores: Object.fromEntries(answered.map((criterion) => [criterion.id, this.score(criterion)])),
      verdict: abstained ? null : this.random.next() < 0.5,
      confidence: abstained ? null : 3,
      comment: 'As drawn.',
      privateNote: '',
      betterTrackId: null,
      abstained,
      flags: [],
    };
    const { status, text } = await visitor.put(
      this.path(`reviews/${talk.number}`),
      body,
      stored?.version ?? 'new',
    );
    // Over a conflict of interest there is no such talk for this reviewer.
    if (status !== 200 && status !== 404) throw new Error(`${status} ${text}`);
    return abstained ? 'abstention' : 'review';
  }

  /** Or back, where it is. */
  private async setOneAside(talk: TestProposal): Promise<string> {
    const { reviews } = (await this.page(talk)).json();
    if (reviews.length === 0) return 'nothing to set aside';
    const { id, setAside } = this.pick(reviews);
    const url = this.path(`proposals/${talk.number}/reviews/${id}/set-aside`);
    const { status } =
      setAside && !setAside.isOfAll
        ? await this.chair.delete(url, setAside.version)
        : await this.chair.put(url, { reason: 'As drawn' }, 'new');
    if (status >= 300) throw new Error(`${status} for ${url}`);
    return 'set aside';
  }

  private async setAllAside({ memberId }: Seat): Promise<string> {
    const url = this.path(`rounds/${this.conference.roundId}/reviewers/${memberId}/set-aside`);
    const { status } = await this.chair.put(url, { reason: 'As drawn' }, 'new');
    if (status === 412) await this.chair.delete(url, 1);
    return 'all set aside';
  }

  private score({ min, max, step }: Criterion): number {
    return min + step * this.random.below(Math.round((max - min) / step) + 1);
  }

  private pick<T>(from: readonly T[]): T {
    return from[this.random.below(from.length)]!;
  }
}
