import { expect, test } from 'vitest'
import { publicUrl } from '../../../worker/game/make/public-address.ts'

test.each([
  ...['http://127.0.0.1/', 'http://127.1/', 'http://2130706433/', 'http://0177.0.0.1/', 'http://0x7f.0.0.1/'],
  ...[
    'http://017700000001/',
    'http://0x7f000001/',
    'http://127.0.0.1./',
    'http://①②⑦.⓪.⓪.①/',
    'http://0/',
    'http://0.0.0.0/',
  ],
  ...['http://10.1.2.3/', 'http://172.16.0.1/', 'http://172.31.255.255/', 'http://192.168.1.1/', 'http://100.64.0.1/'],
  ...['http://169.254.169.254/latest/meta-data/', 'http://2852039166/', 'http://0xa9fea9fe/', 'http://169.254.43518/'],
  ...['http://192.0.0.8/', 'http://198.18.0.1/', 'http://203.0.113.5/', 'http://224.0.0.1/', 'http://255.255.255.255/'],
  ...[
    'http://[::1]/',
    'http://[::]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
  ],
  ...[
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b::10.0.0.1]/',
  ],
  ...[
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[fd12::1]/',
  ],
  ...['http://[ff02::1]/', 'http://[fd00:ec2::254]/', 'http://[2001:db8::1]/', 'http://[100::1]/', 'http://[fec0::1]/'],
  ...[
    'http://localhost/',
    'http://LOCALHOST/',
    'http://localhost./',
    'http://a.localhost/',
    'http://printer/',
    'http://printer.local/',
  ],
  ...['http://metadata.google.internal/', 'http://intranet.lan/', 'http://router.home.arpa/', 'http://nas.home/'],
  ...['ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'gopher://example.org/'],
  ...[
    'http://example.org:8787/',
    'https://example.org:22/',
    'http://user:word@example.org/',
    'http://user@example.org/',
  ],
  ...['http://', 'nonsense', '', 'http://exa mple.org/', '//example.org/'],
])('nobody is let to %s', (address) => {
  expect(publicUrl(address)).toBeNull()
})

test.each([
  ['http://example.org/news', 'http://example.org/news'],
  ['https://www.example.org:443/a?b=c', 'https://www.example.org/a?b=c'],
  ['https://sub.paper.co.uk/x', 'https://sub.paper.co.uk/x'],
  ['https://8.8.8.8/', 'https://8.8.8.8/'],
  ['https://172.32.0.1/', 'https://172.32.0.1/'],
  ['https://[2606:4700::6810:84e5]/', 'https://[2606:4700::6810:84e5]/'],
  ['https://bücher.example.com/', 'https://xn--bcher-kva.example.com/'],
])('%s can be asked for', (address, asked) => {
  expect(publicUrl(address)?.href).toBe(asked)
})
