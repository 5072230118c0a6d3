/** google.rpc.Status{8, "", [Any{RetryInfo{0 s, 20 ms}}]}, byte by byte. */
export const RETRY_DETAILS = (() => {
  const field = (tag: number, bytes: Buffer) => Buffer.concat([Buffer.from([tag, bytes.length]), bytes])
  const delay = Buffer.from([0x10, 0x80, 0xda, 0xc4, 0x09])
  const url = field(0x0a, Buffer.from('type.googleapis.com/google.rpc.RetryInfo'))
  return Buffer.concat([Buffer.from([0x08, 8]), field(0x1a, Buffer.concat([url, field(0x12, field(0x0a, delay))]))])
})()
