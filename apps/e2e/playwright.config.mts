import { defineConfig, devices } from '@playwright/test';
import { browserFlags } from '../../tools/lib/browser-flags.mjs';
import { installedBrowser } from '../../tools/lib/browser.mjs';

export default defineConfig({
  testDir: 'src',
  outputDir: '../../test-results/journeys',
  globalSetup: './src/start-application.mts',
  reporter: [['list'], ['json', { outputFile: '../../test-results/journeys.json' }]],
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: installedBrowser()?.path, args: browserFlags },
  },
});
