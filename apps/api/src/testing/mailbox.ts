import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it gets. */
export interface Mailbox {
  url: string;
  letters: string[];
  next(): Promise<string>;
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const letters: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        letters.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    next: async () => {
      const seen = letters.length;
      for (let attempt = 0; attempt < 300 && letters.length === seen; attempt += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      const letter = letters.at(-1);
      if (letters.length === seen || !letter) throw new Error('No letter came');
      return letter;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Quoted-printable back to text, line by line. */
export const readable = (letter: string): string =>
  letter
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());
