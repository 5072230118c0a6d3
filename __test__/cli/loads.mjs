// Writes the URL of every module that is loaded to the file LOADS names: what a command costs, without a clock.
import { appendFileSync } from 'node:fs'
import { register } from 'node:module'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) register(import.meta.url)

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  appendFileSync(process.env.LOADS ?? '', `${url}\n`)
  return next(url, context)
}
