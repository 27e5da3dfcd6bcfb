import { defineConfig } from 'vitest/config';

/** Tests that need packages of the operating system; `.ci/run` installs them. */
export default defineConfig({
  test: {
    include: ['test/integration/**/*.test.ts'],
    testTimeout: 60_000,
    env: { NO_COLOR: '1' },
  },
});
