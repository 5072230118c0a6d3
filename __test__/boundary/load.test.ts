// What is loaded on which machine, and what is said when it is not there.
import test from 'ava'
import { loadErrorText, platformOf } from '../../ts/native/load.js'

const platforms: [os: NodeJS.Platform, arch: string, libc: 'gnu' | 'musl', platform: string | undefined][] = [
  ['linux', 'x64', 'gnu', 'linux-x64-gnu'],
  ['linux', 'x64', 'musl', 'linux-x64-musl'],
  ['linux', 'arm64', 'gnu', 'linux-arm64-gnu'],
  ['linux', 'arm64', 'musl', 'linux-arm64-musl'],
  ['darwin', 'x64', 'gnu', 'darwin-x64'],
  ['darwin', 'arm64', 'gnu', 'darwin-arm64'],
  ['win32', 'x64', 'gnu', 'win32-x64-msvc'],
  ['win32', 'arm64', 'gnu', 'win32-arm64-msvc'],
  ['linux', 'riscv64', 'gnu', undefined],
  ['freebsd', 'x64', 'gnu', undefined],
]

for (const [os, arch, libc, platform] of platforms) {
  test(`${os} ${arch} (${libc}) is ${platform ?? 'not built for'}`, (t) => {
    t.is(
      platformOf(os, arch, () => libc),
      platform,
    )
  })
}

test('a failed load names platform, libc, Node.js, the package and the ways out', (t) => {
  const text = loadErrorText('linux-x64-gnu', new Error('Cannot find module\nRequire stack'))
  for (const part of [
    'package canter-linux-x64-gnu',
    `${process.platform} ${process.arch}`,
    `Node.js ${process.version}`,
    'Reason: Cannot find module\n',
    'npm install --include=optional',
    'supportedArchitectures',
    'npm run build',
  ]) {
    t.true(text.includes(part), part)
  }
})

test('a platform Canter is not built for is told so', (t) => {
  t.regex(loadErrorText(undefined, undefined), /^Expected a platform Canter is built for .* but this is /)
})
