// By hand: `styleText` is younger than the oldest Node that may start us.
const styles = { bold: 1, dim: 2, red: 31, green: 32 };
const terminal = process.stderr.isTTY && !process.env.CI;

/** Progress goes to stderr: what a script may want to read stands alone on stdout. */
export function say(text = '') {
  process.stderr.write(`${text}\n`);
}

export function colour(style, text) {
  return process.stderr.isTTY && !process.env.NO_COLOR ? `\x1b[${styles[style]}m${text}\x1b[0m` : text;
}

/**
 * Runs one step and shows it: its name while it works, ✓ and seconds when it is done. `work` gets a function that
 * shows what it is at just now.
 */
export async function step(name, work) {
  const start = Date.now();
  const show = terminal ? rewriting(name, start) : appending(name);
  try {
    const result = await work(show.detail);
    show.end(`${colour('green', '✓')} ${name} ${colour('dim', seconds(start))}`);
    return result;
  } catch (error) {
    show.end(`${colour('red', '✗')} ${name} ${colour('dim', seconds(start))}`);
    throw error;
  }
}

export function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

/** In a terminal a step is one line that is rewritten until it is done. */
function rewriting(name, start) {
  let detail = '';
  const draw = () => {
    const line = `… ${name} ${seconds(start)}${detail && `  ${detail}`}`;
    process.stderr.write(`\r\x1b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
  };
  const timer = setInterval(draw, 200);
  draw();
  return {
    detail: (text) => (detail = text.trim()),
    end: (line) => {
      clearInterval(timer);
      process.stderr.write(`\r\x1b[K${line}\n`);
    },
  };
}

/** In a log a step that takes more than a second says so, and so does what it tells about itself. */
function appending(name) {
  let announced = false;
  const announce = () => {
    if (!announced) say(`… ${name}`);
    announced = true;
  };
  const timer = setTimeout(announce, 1000);
  return {
    detail: (text) => {
      announce();
      say(`    ${text.trim()}`);
    },
    end: (line) => {
      clearTimeout(timer);
      say(line);
    },
  };
}
