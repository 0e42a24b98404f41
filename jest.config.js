const esmPackages =
  '@nestjs|file-type|strtok3|token-types|@tokenizer|uint8array-extras|@borewit|load-esm|openid-client|oauth4webapi|jose|nodemailer|timezones-ical-library|ical.js|uuid';

/** @type {import('jest').Config} */
module.exports = {
  testMatch: [
    '<rootDir>/libs/**/*.test.ts',
    '<rootDir>/apps/**/*.test.ts',
    '<rootDir>/tests/{integration,invariants}/**/*.test.ts',
  ],
  globalSetup: '<rootDir>/tests/integration/global-setup.ts',
  globalTeardown: '<rootDir>/tests/integration/global-teardown.ts',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  transform: {
    '^.+\\.[cm]?[tj]s$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages})(/|$))`],
  maxWorkers: 2,
  // Ends what hangs, and nothing else: no test asserts a time, and a machine with much else to do may be many times slower.
  testTimeout: 600_000,
};
