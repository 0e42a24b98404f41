import type { TestApp } from '../integration/app';
import { aUser } from './people';

/** One reviewer, signed in, with what they will submit, in order. */
export interface SittingToEnter {
  readonly cookie: string;
  readonly reviews: readonly { readonly number: number; readonly body: object }[];
}

interface ImportedReview {
  readonly email: string;
  readonly number: number;
  readonly proposalId: string;
  readonly comment: string;
  readonly scores: Readonly<Record<string, number>>;
}

/**
 * Takes every review out of an imported season, as if it had been assigned and nobody had begun, gives each reviewer an
 * account, and answers what they have to submit so that everything is there again.
 */
export async function takenApart(app: TestApp, slug: string): Promise<SittingToEnter[]> {
  const [conference] = await app.sql<{ id: string }>('select id from conferences where slug = $1', [slug]);
  const { id } = conference!;
  const reviews = await app.sql<ImportedReview>(
    `select m.email, p.number, p.id as "proposalId", v.comment,
       (select jsonb_object_agg(s.criterion_id, s.value) from scores s where s.conference_id = $1
         and s.proposal_id = v.proposal_id and s.member_id = v.member_id) as scores
     from reviews v join committee_members m on m.conference_id = $1 and m.id = v.member_id
       join proposals p on p.conference_id = $1 and p.id = v.proposal_id
     where v.conference_id = $1 order by m.email, md5(p.number::text || m.email)`,
    [id],
  );
  for (const table of ['reviews', 'review_history'])
    await app.sql(`delete from ${table} where conference_id = $1`, [id]);
  await app.sql(`update review_assignments set state = 'active' where conference_id = $1`, [id]);
  await app.sql('update review_rounds set opens_at = null, closes_at = null where conference_id = $1', [id]);
  const byReviewer = new Map<string, ImportedReview[]>();
  for (const review of reviews)
    byReviewer.set(review.email, [...(byReviewer.get(review.email) ?? []), review]);
  const sittings: SittingToEnter[] = [];
  for (const [email, own] of byReviewer) {
    const user = await aUser(app, `Reviewer of ${slug}`, { email });
    await app.sql(
      `update committee_members set user_id = $3, state = 'active', agreed_to = 'a test', agreed_at = now()
       where conference_id = $1 and email = $2`,
      [id, email, user.userId],
    );
    await app.sql(
      `insert into member_roles (conference_id, member_id, role)
       select conference_id, id, 'reviewer' from committee_members where conference_id = $1 and email = $2 on conflict do nothing`,
      [id, email],
    );
    const visitor = await app.visitor().signIn(email);
    sittings.push({
      cookie: visitor.cookies(),
      reviews: own.map(({ number, proposalId, comment, scores }) => ({
        number,
        body: {
          proposalId,
          scores,
          verdict: null,
          confidence: null,
          comment,
          privateNote: '',
          betterTrackId: null,
          abstained: false,
          flags: [],
        },
      })),
    });
  }
  await app.sql('update committee_members set conflicts_known = true where conference_id = $1', [id]);
  return sittings;
}

/** Every score that counts, as one line each in an order of its own, so that two seasons can be held against each other. */
export async function countedScores(app: TestApp, slug: string): Promise<string[]> {
  const rows = await app.sql<{ line: string }>(
    `select concat_ws(' | ', p.number, m.email, v.comment, k.name, s.value) as line
     from conferences c join reviews v on v.conference_id = c.id and v.is_counted
       join proposals p on p.conference_id = c.id and p.id = v.proposal_id
       join committee_members m on m.conference_id = c.id and m.id = v.member_id
       join scores s on s.conference_id = c.id and s.round_id = v.round_id and s.proposal_id = v.proposal_id and s.member_id = v.member_id
       join criteria k on k.conference_id = c.id and k.round_id = v.round_id and k.id = s.criterion_id
     where c.slug = $1 order by p.number, m.email, k.position`,
    [slug],
  );
  return rows.map(({ line }) => line);
}
