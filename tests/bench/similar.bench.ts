import { similarTexts } from '#domain/similarity/similar-texts';
import type { ComparedText } from '#domain/similarity/weighed-texts';
import { type BenchCase, below, exactly, shown } from './bench-case';
import { kubeconSizeRows } from './kubecon-size';
import { MemoryWatch } from './memory-watch';

const name = 'similar/kubecon-size';

/** One of the talks, sent in once more with its first words left out. */
const COPIED = 1234;

/** Every talk of the made season compared with every other, with one that was sent in twice. */
export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: (dataFolder) => {
    const texts = kubeconSizeRows(dataFolder, 'proposals.csv').map(
      (row): ComparedText => ({ title: row['title']!, body: row['abstract']! }),
    );
    const { title, body } = texts[COPIED]!;
    texts.push({ title, body: body.split(' ').slice(3).join(' ') });
    const memory = new MemoryWatch();
    const processor = process.cpuUsage();
    const started = performance.now();
    const found = similarTexts(texts);
    const seconds = (performance.now() - started) / 1000;
    const isFound = found.some(({ text, other }) => text === COPIED && other === texts.length - 1);
    return [
      below(`${name}/seconds`, seconds, 's', 2, null),
      shown(`${name}/cpu-seconds`, process.cpuUsage(processor).user / 1e6, 's'),
      shown(`${name}/mb`, memory.grownMegabytes(), 'MB'),
      exactly(`${name}/copy-found`, isFound ? 1 : 0, 'holds', 1),
      // Its texts are drawn from a hundred words: whatever else is found is chance.
      shown(`${name}/by-chance`, found.length - 2, 'mentions'),
    ];
  },
};
