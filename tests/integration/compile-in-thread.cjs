// Lets a worker thread load the TypeScript sources in tests, compiled as Jest compiles them.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');
const jestConfig = require('../../jest.config.js');

const [, options] = Object.values(jestConfig.transform)[0];

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename, swcrc: false });
  module._compile(code, filename);
};
