import { defineConfig, devices } from '@playwright/test';
import { browserFlags } from '../../tools/lib/browser-flags.mjs';
import { installedBrowser } from '../../tools/lib/browser.mjs';

export default defineConfig({
  testDir: 'src',
  outputDir: '../../test-results/journeys',
  globalSetup: './src/start-application.mts',
  reporter: [['list'], ['json', { outputFile: '../../test-results/journeys.json' }]],
  forbidOnly: Boolean(process.env['CI']),
  // One after the other: they share one worker of jobs, and a journey should not wait for another one's.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    // A dialog takes the focus when it has come in; whoever is as fast as a journey would type into its first field.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: installedBrowser()?.path, args: browserFlags },
  },
});
