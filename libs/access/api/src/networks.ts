import { BlockList, isIP } from 'node:net';

/** An address as its own family writes it: a server that listens on both sees IPv4 as `::ffff:192.0.2.7`. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** Whether an address lies in one of these networks (CIDR); an empty list allows every address. */
export function isAllowed(address: string, networks: readonly string[]): boolean {
  if (networks.length === 0) return true;
  const plain = plainAddress(address);
  const family = isIP(plain);
  if (family === 0) return false;
  const list = new BlockList();
  for (const network of networks) {
    const [base = '', bits] = network.split('/');
    const kind = isIP(base) === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(base, bits === undefined ? (kind === 'ipv4' ? 32 : 128) : Number(bits), kind);
  }
  return list.check(plain, family === 4 ? 'ipv4' : 'ipv6');
}
