import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the checkout, whether this runs from the sources or from dist. */
export const projectRoot: string = (() => {
  let folder = __dirname;
  while (!existsSync(join(folder, 'nest-cli.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No project folder above ${__dirname}`);
    folder = parent;
  }
  return folder;
})();
