import { SimilarProposalsService } from '#api/features/context/similar-proposals.service';
import { aConference } from '../../factories/conferences';
import { aProposal } from '../../factories/proposals';
import { type TestApp, startTestApp } from '../app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({}, { comparesTexts: true });
});
afterAll(() => app.close());

interface Stored {
  mine: string;
  other: string;
  similarity: number;
  words: string[];
}

const compared = async (conferenceId: string): Promise<Stored[]> => {
  await app.get(SimilarProposalsService).compare(conferenceId);
  return app.sql<Stored>(
    `select p.title as mine, o.title as other, s.similarity, s.words from similar_proposals s
       join proposals p on p.id = s.proposal_id join proposals o on o.id = s.other_proposal_id
     where s.conference_id = $1 order by p.number, s.similarity desc`,
    [conferenceId],
  );
};
const queued = (conferenceId: string): Promise<{ run_at: Date }[]> =>
  app.sql(`select run_at from graphile_worker.jobs where key = $1`, [`compare_texts:${conferenceId}`]);

describe('the comparison of texts', () => {
  it('stores which talks of the call are alike, from both sides, and forgets what is so no longer', async () => {
    const { id } = await aConference(app, 'alike');
    const one = await aProposal(app, id, { title: 'Tracing kernels with eBPF' });
    await aProposal(app, id, { title: 'eBPF: tracing a kernel you do not own' });
    await aProposal(app, id, { title: 'Composting for office plants' });
    const found = await compared(id);
    expect(found.map(({ mine, other }) => [mine, other])).toEqual([
      ['Tracing kernels with eBPF', 'eBPF: tracing a kernel you do not own'],
      ['eBPF: tracing a kernel you do not own', 'Tracing kernels with eBPF'],
    ]);
    expect(found[0]!.similarity).toBe(found[1]!.similarity);
    expect(found[0]!.words).toEqual(['ebpf', 'kernel', 'tracing']);
    await app.sql(`update proposals set title = 'Bread without machines' where id = $1`, [one.id]);
    expect(await compared(id)).toEqual([]);
  });

  it.each(['draft', 'withdrawn', 'set_aside'])('knows nothing of a talk that is %s', async (state) => {
    const { id } = await aConference(app, `not-${state.replace('_', '-')}`);
    await aProposal(app, id, { title: 'Tracing kernels with eBPF' });
    await aProposal(app, id, { title: 'Tracing kernels with eBPF', state });
    expect(await compared(id)).toEqual([]);
  });

  it('finds talks of the programme of an edition that is over, and none that was never public', async () => {
    const { id } = await aConference(app, 'this-year');
    const editions = [
      ['last-year', 'confirmed', -400, false],
      ['year-of-a-demo', 'confirmed', -400, true],
      ['not-over-yet', 'confirmed', 3, false],
      ['turned-down', 'rejected', -400, false],
      ['never-released', 'submitted', -400, false],
    ] as const;
    for (const [slug, state, ends, isDemo] of editions) {
      const edition = await aConference(app, slug);
      await app.sql(
        `update conferences set starts_on = current_date + $2::int - 1, ends_on = current_date + $2::int, is_demo = $3 where id = $1`,
        [edition.id, ends, isDemo],
      );
      await aProposal(app, edition.id, { title: `Unikernels in ${slug}`, state });
    }
    await aProposal(app, id, { title: 'Unikernels in this-year' });
    const found = await compared(id);
    expect(found.map(({ other }) => other)).toEqual(['Unikernels in last-year']);
  });

  it('is asked for once for all changes of a moment, by whatever changes what a talk says', async () => {
    const { id } = await aConference(app, 'asked-for');
    const { id: proposalId } = await aProposal(app, id, { title: 'A draft', state: 'draft' });
    expect(await queued(id)).toEqual([]);
    await app.sql(`update proposals set state = 'submitted', submitted_at = now() where id = $1`, [
      proposalId,
    ]);
    const [first, ...more] = await queued(id);
    expect([first, more]).toEqual([expect.anything(), []]);
    await app.sql(`update proposals set description = 'Now with one' where id = $1`, [proposalId]);
    expect(await queued(id)).toEqual([first]);
  });

  it('is not asked for by what a comparison does not read', async () => {
    const { id } = await aConference(app, 'not-asked-for');
    const { id: proposalId } = await aProposal(app, id, { title: 'A draft', state: 'draft' });
    await app.sql(`update proposals set title = 'A better draft', notes = 'Soon' where id = $1`, [
      proposalId,
    ]);
    expect(await queued(id)).toEqual([]);
  });
});
