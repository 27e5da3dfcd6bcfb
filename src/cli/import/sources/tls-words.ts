/** Where the user says how TLS is checked: by flags, or in the column `tls` of an inventory. */
type Place = 'flag' | 'column';

/** What errors of a connection call the settings of a manifest, and what the user has instead. */
const WORDS: readonly (readonly [RegExp, Readonly<Record<Place, string>>])[] = [
  [
    /set connection\.tls\.ca to the authority/g,
    { flag: 'name the authority with --tls-ca FILE', column: 'name the authority, tls = ca:FILE' },
  ],
  [/set connection\.tls\.ca/g, { flag: 'use --tls-ca FILE', column: 'set tls to ca:FILE' }],
  [
    /set connection\.tls\.fingerprint/g,
    { flag: 'use --tls-fingerprint', column: 'set tls to sha256:…' },
  ],
  [
    /set connection\.tls\.anonymous/g,
    { flag: 'use --tls-anonymous', column: 'set tls to anonymous' },
  ],
  [/leave out connection\.tls/g, { flag: 'use --plain', column: 'set tls to none' }],
  [/set connection\.tls/g, { flag: 'leave --plain out', column: 'set tls to another than none' }],
  [/connection\.tls\.ca/g, { flag: '--tls-ca FILE', column: 'ca:FILE' }],
  [/connection\.tls\.fingerprint/g, { flag: '--tls-fingerprint', column: 'sha256:…' }],
  [/connection\.tls\.anonymous/g, { flag: '--tls-anonymous', column: 'anonymous' }],
  [
    /connection\.address and connection\.port/g,
    { flag: 'the address', column: 'address and port' },
  ],
];

/** An error of a connection in the words of whoever has no manifest yet. */
export function flagWords(message: string, place: Place): string {
  return WORDS.reduce((text, [pattern, words]) => text.replace(pattern, words[place]), message);
}
