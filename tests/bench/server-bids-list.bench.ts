import { aMember, aUser } from '../factories/people';
import { startTestApp } from '../integration/app';
import { startTestCluster, stopTestCluster } from '../integration/cluster';
import { atMost, type BenchCase, below } from './bench-case';
import { getRaw, median } from './http-timing';
import { loadKubeconSize } from './kubecon-size-season';

const name = 'server/bids-list';

export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: async (dataFolder) => {
    await startTestCluster();
    const app = await startTestApp();
    try {
      const conference = await loadKubeconSize(app, dataFolder);
      await app.sql('update conferences set takes_bids = true where id = $1', [conference.id]);
      const rita = await aMember(app, conference.id, await aUser(app, 'Rita Reviewer'), ['reviewer']);
      const visitor = await app.visitor().signIn(rita.email);
      await app.sql(
        `insert into bids (conference_id, proposal_id, member_id, value)
         select conference_id, id, $2, 5 from proposals where conference_id = $1 and number % 10 = 0`,
        [conference.id, rita.memberId],
      );
      const timings: number[] = [];
      let bytes = 0;
      for (let run = 0; run < 12; run++) {
        const answer = await getRaw(`${app.url}/api/conferences/kubecon-size/bids`, visitor.cookies());
        if (run >= 2) timings.push(answer.milliseconds);
        bytes = answer.body.length;
      }
      const saves: number[] = [];
      for (let number = 1; number <= 40; number++) {
        const started = performance.now();
        const { status } = await visitor.ask('PATCH', '/api/conferences/kubecon-size/bids', {
          body: { items: [{ number, value: 20 }] },
        });
        if (status !== 204) throw new Error(`A bid was answered ${status}.`);
        saves.push(performance.now() - started);
      }
      const statements = await app.statementsOf(() => visitor.get('/api/conferences/kubecon-size/bids'));
      return [
        below(`${name}/ms`, median(timings), 'ms', 120, null),
        below(`${name}/gzip-kb`, bytes / 1000, 'kB', 400, null),
        below(`${name}/save-ms`, median(saves), 'ms', 12, null),
        atMost(`${name}/statements`, statements.length, 'statements', 4),
      ];
    } finally {
      await app.close();
      await stopTestCluster();
    }
  },
};
