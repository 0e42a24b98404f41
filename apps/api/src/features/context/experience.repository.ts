import { Injectable } from '@nestjs/common';
import { MAX_NUMBER } from '#api/features/proposals/proposal-facts';
import type { Tx } from '#api/platform/tx';
import { EarlierTalkEntity, SpeakerExperienceEntity } from '#api/features/context/context.entity';
import type { ExperienceBody, MyExperience } from '#api/features/context/context.types';

export interface SpeakerKey {
  readonly conferenceId: string;
  readonly speakerId: string;
}

@Injectable()
export class ExperienceRepository {
  /** The user as a speaker of that proposal, with what they said; null: they are none. */
  find(
    tx: Tx,
    conferenceId: string,
    number: number,
    userId: string | null,
  ): Promise<(MyExperience & { speakerId: string }) | null> {
    if (number > MAX_NUMBER) return Promise.resolve(null);
    return tx.one(
      `select s.id as "speakerId", x.has_spoken_before as "hasSpokenBefore", x.version,
         coalesce((select jsonb_agg(jsonb_build_object('title', e.title, 'event', e.event, 'year', e.year,
             'recordingUrl', e.recording_url) order by e.position)
           from earlier_talks e where e.conference_id = s.conference_id and e.speaker_id = s.id), '[]') as "earlierTalks"
       from proposals p
         join proposal_speakers l on l.conference_id = p.conference_id and l.proposal_id = p.id
         join speakers s on s.conference_id = l.conference_id and s.id = l.speaker_id
         left join speaker_experiences x on x.conference_id = s.conference_id and x.speaker_id = s.id
       where p.conference_id = $1 and p.number = $2 and s.user_id = $3 order by l.position limit 1`,
      [conferenceId, number, userId],
    );
  }

  /** False: stored by somebody else since the version seen (null: none). */
  async save(
    tx: Tx,
    key: SpeakerKey,
    seen: number | null,
    { hasSpokenBefore, earlierTalks }: ExperienceBody,
  ): Promise<boolean> {
    const isSaved =
      seen === null
        ? (await tx.insert(
            SpeakerExperienceEntity,
            [{ ...key, hasSpokenBefore }],
            'on conflict do nothing',
          )) > 0
        : (await tx.updateVersioned(SpeakerExperienceEntity, { ...key }, seen, { hasSpokenBefore })) !== null;
    if (!isSaved) return false;
    await tx.run('delete from earlier_talks where conference_id = $1 and speaker_id = $2', [
      key.conferenceId,
      key.speakerId,
    ]);
    await tx.insert(
      EarlierTalkEntity,
      earlierTalks.map(({ title, event, year, recordingUrl }, position) => ({
        ...key,
        position,
        title,
        event,
        year,
        recordingUrl,
      })),
    );
    return true;
  }
}
