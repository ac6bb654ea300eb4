/** The order matters: browsers name each other in their user agents. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPad\b/, 'iPadOS'],
  [/\biPhone\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

interface Device {
  browser: string;
  system: string;
}

/** Browser and system of a user agent, without versions; '' for what is not known. */
export function deviceOf(userAgent: string | undefined): Device {
  const named = (list: typeof BROWSERS): string =>
    list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? '';
  return { browser: named(BROWSERS), system: named(SYSTEMS) };
}
