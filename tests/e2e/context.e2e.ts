import { aConference } from '../factories/conferences';
import { aMember, aUser } from '../factories/people';
import { aProposal, aSpeaker } from '../factories/proposals';
import { assign } from '../factories/reviews';
import { expect, expectGoodPage, test } from './fixtures';

test('a speaker tells of an earlier talk, and whoever reviews reads what surrounds the new one', async ({
  page,
  db,
  signIn,
}) => {
  const conference = await aConference(db, 'context-days', { name: 'Context Days' });
  const { id } = conference;
  const sam = await aUser(db, 'Sam Speaker', { email: 'sam@context.example.org' });
  const rita = await aMember(db, id, await aUser(db, 'Rita', { email: 'rita@context.example.org' }), [
    'reviewer',
  ]);
  const speakerIds = [await aSpeaker(db, id, { name: 'Sam Speaker', userId: sam.userId, email: sam.email })];
  const talk = await aProposal(db, id, { title: 'Signing what we ship', speakerIds });
  const workshop = await aProposal(db, id, { title: 'A workshop on provenance', speakerIds });
  // The same telling words: what the server finds by itself a moment later is what is stored here.
  const copy = await aProposal(db, id, {
    title: 'Signing: what we ship',
    speakerIds: [await aSpeaker(db, id, { name: 'Somebody Else' })],
  });
  await db.sql(`update proposals set description = 'What we did, and why.' where id = $1`, [copy.id]);
  await db.sql(
    `insert into similar_proposals (conference_id, proposal_id, other_conference_id, other_proposal_id, similarity, words)
     values ($1, $2, $1, $3, 100, '{ship,signing}') on conflict do nothing`,
    [id, talk.id, copy.id],
  );
  await assign(db, conference, talk, rita);
  await assign(db, conference, workshop, rita);
  await db.sql('update proposals set conflicts_known = true where conference_id = $1', [id]);
  await db.sql('update committee_members set conflicts_known = true where conference_id = $1', [id]);

  await signIn(sam.email);
  await page.goto(`/c/context-days/my-talks/${talk.number}`);
  const card = page.locator('details', { hasText: 'Have you spoken before?' });
  await card.getByText('Have you spoken before?').click();
  await card.getByRole('radio', { name: 'Yes' }).click();
  await card.getByRole('button', { name: 'Add an earlier talk' }).click();
  await card.getByRole('textbox', { name: 'Title' }).fill('Signing, the first year');
  await card.getByRole('textbox', { name: 'Link to the recording' }).fill('http://video.example.org/w/1');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText('Enter a link that begins with https://, or none.')).toBeVisible();
  await page.reload();
  await expect(card.getByRole('textbox', { name: 'Title' })).toHaveValue('Signing, the first year');
  await card.getByRole('textbox', { name: 'Link to the recording' }).fill('https://video.example.org/w/1');
  await expectGoodPage(page);
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText('Saved')).toBeVisible();

  await signIn(rita.email);
  await page.goto(`/c/context-days/review/${talk.number}`);
  const around = page.getByRole('region', { name: 'Around this talk' });
  await expect(around.getByText('Has spoken before')).toBeVisible();
  await expect(around.getByText(`1 other talk in this call: #${workshop.number}`)).toBeVisible();
  const recording = around.getByRole('link', {
    name: 'Recording of Signing, the first year, opens in a new tab',
  });
  await expect(recording).toHaveAttribute('href', 'https://video.example.org/w/1');
  await expect(recording).toHaveAttribute('rel', /noopener/);
  await expect(around.getByText('nearly the same text')).toBeVisible();
  await around.getByText('Signing: what we ship').click();
  await expect(around.getByText('What we did, and why.')).toBeVisible();
  await expectGoodPage(page);

  // The next talk's surroundings come with it, and none of this one's stay.
  await page.goto(`/c/context-days/review/${workshop.number}`);
  await expect(around.getByText(`1 other talk in this call: #${talk.number}`)).toBeVisible();
  await expect(around.getByText('Signing: what we ship')).toHaveCount(0);

  await db.sql('update review_rounds set speakers_hidden = true where id = $1', [conference.roundId]);
  await page.reload();
  await expect(around.getByText('Speaker A')).toBeVisible();
  await expect(around.getByText('Sam Speaker')).toHaveCount(0);
  await expect(around.getByRole('link')).toHaveCount(0);
});
