import { companyKey } from '#domain/committee/company';
import { type TestConference, aConference } from '../factories/conferences';
import { newId } from '../factories/people';
import type { TestApp } from '../integration/app';
import { kubeconSizeRows } from './kubecon-size';

type Columns = Readonly<Record<string, readonly unknown[]>>;

const CRITERIA = ['relevance', 'content', 'novelty', 'speaker', 'overall'];

/** The whole made season in a conference "kubecon-size": proposals, speakers, reviewers, conflicts of interest, reviews. */
export async function loadKubeconSize(app: TestApp, folder: string): Promise<TestConference> {
  const read = (file: string) => kubeconSizeRows(folder, file);
  const trackRows = read('tracks.csv');
  const conference = await aConference(app, 'kubecon-size', {
    tracks: trackRows.map((row) => row['name']!),
    criteria: CRITERIA,
  });
  const add = async (table: string, columns: Columns): Promise<void> => {
    const names = Object.keys(columns);
    await app.sql(
      `insert into ${table} (conference_id, ${names.map((name) => name.split(' ')[0]).join(', ')})
       select $1::uuid, * from unnest(${names.map((name, i) => `$${i + 2}::${name.split(' ')[1]}[]`).join(', ')})`,
      [conference.id, ...Object.values(columns)],
    );
  };
  const idsOf = (keys: readonly string[]) => new Map(keys.map((key) => [key, newId()]));
  const proposals = read('proposals.csv');
  const speakers = read('speakers.csv');
  const reviewers = read('reviewers.csv');
  const proposalIds = idsOf(proposals.map((row) => row['proposal_id']!));
  const speakerIds = idsOf(speakers.map((row) => row['email']!));
  const memberIds = idsOf(reviewers.map((row) => row['reviewer_id']!));
  const trackIds = new Map(
    trackRows.map((row) => [row['track_id']!, conference.tracks[row['name']!]!]),
  );
  await add('speakers', {
    'id uuid': [...speakerIds.values()],
    'email text': speakers.map((row) => row['email']),
    'name text': speakers.map((row) => `${row['given_name']} ${row['family_name']}`),
    'company text': speakers.map((row) => row['affiliation']),
    'company_key text': speakers.map((row) => companyKey(row['affiliation']!)),
  });
  await add('proposals', {
    'id uuid': [...proposalIds.values()],
    'number integer': proposals.map((row) => Number(row['proposal_id'])),
    'title text': proposals.map((row) => row['title']),
    'description text': proposals.map((row) => row['abstract']),
    'track_id uuid': proposals.map((row) => trackIds.get(row['track_id']!)),
    'state text': proposals.map(() => 'submitted'),
    'submitted_at timestamptz': proposals.map(() => new Date()),
  });
  const listed = proposals.flatMap((row) =>
    row['speaker_emails']!.split(/[;,|\s]+/).map((email, position) => ({
      proposalId: proposalIds.get(row['proposal_id']!),
      speakerId: speakerIds.get(email),
      position,
    })),
  );
  await add('proposal_speakers', {
    'proposal_id uuid': listed.map(({ proposalId }) => proposalId),
    'speaker_id uuid': listed.map(({ speakerId }) => speakerId),
    'position integer': listed.map(({ position }) => position),
  });
  await add('committee_members', {
    'id uuid': [...memberIds.values()],
    'email text': reviewers.map((row) => row['email']),
    'name text': reviewers.map((row) => `${row['given_name']} ${row['family_name']}`),
    'company text': reviewers.map((row) => row['affiliation']),
  });
  const conflicts = read('conflicts.csv');
  await add('conflicts_of_interest', {
    'proposal_id uuid': conflicts.map((row) => proposalIds.get(row['proposal_id']!)),
    'member_id uuid': conflicts.map((row) => memberIds.get(row['reviewer_id']!)),
    'source text': conflicts.map(() => 'imported'),
  });
  const reviews = read('reviews.csv').map((row) => ({
    row,
    proposalId: proposalIds.get(row['proposal_id']!),
    memberId: memberIds.get(row['reviewer_id']!),
  }));
  await add('reviews', {
    'round_id uuid': reviews.map(() => conference.roundId),
    'proposal_id uuid': reviews.map(({ proposalId }) => proposalId),
    'member_id uuid': reviews.map(({ memberId }) => memberId),
    'comment text': reviews.map(({ row }) => row['comment']),
    'verdict boolean': reviews.map(({ row }) => Number(row['overall']) >= 3),
  });
  for (const name of CRITERIA) {
    await add('scores', {
      'round_id uuid': reviews.map(() => conference.roundId),
      'proposal_id uuid': reviews.map(({ proposalId }) => proposalId),
      'member_id uuid': reviews.map(({ memberId }) => memberId),
      'criterion_id uuid': reviews.map(() => conference.criteria[name]),
      'value float8': reviews.map(({ row }) => Number(row[name])),
    });
  }
  await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
  await app.sql('update committee_members set conflicts_known = true where conference_id = $1', [conference.id]);
  await app.sql('vacuum analyze');
  return conference;
}
