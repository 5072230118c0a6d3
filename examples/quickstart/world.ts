/**
 * The world around the workflow, made up: who applies, and how the services and people out there behave.
 *
 * Nothing here is left to chance. How an applicant fares depends on the applicant alone, so every run of the quickstart must end with the same
 * table, killed engine or not.
 */
import { readFileSync } from 'node:fs'

/** A line of applicants.jsonl. */
export interface Applicant {
  readonly number: number
  readonly name: string
  readonly email: string
  readonly country: string
  /** Day of birth. */
  readonly born: string
  readonly nationalId: string
  /** Per year, in euros. */
  readonly income: number
  /** Whether they hold a public office: a person must look at these. */
  readonly publicOffice: boolean
}

/** The 200 applicants. */
export function applicants(): Applicant[] {
  const lines = readFileSync(new URL('applicants.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as Applicant)
}

/** Whether the identity service is out of order at this attempt: for half of the applicants at first, for a few always. */
export function identityServiceFails(number: number, attempt: number): boolean {
  if (number % 40 === 13) return true
  const failures = Math.max((number % 4) - 1, 0)
  return attempt < failures
}

/** Whether the identity service knows the national id as stolen. */
export function isStolen(nationalId: string): boolean {
  return nationalId.endsWith('7')
}

/** Whether the applicant sends the documents at all, and after how many milliseconds. */
export function documentsAfterMs(number: number): number | undefined {
  return number % 6 === 5 ? undefined : (number * 37) % 600
}

/** From 0 (harmless) to 100, by where the applicant lives and what they earn. */
export function riskScore(country: string, income: number): number {
  const place = country === 'ZZ' ? 70 : ['BR', 'KE', 'NG'].includes(country) ? 25 : 5
  return Math.min(place + (income < 20_000 ? 30 : income > 95_000 ? 20 : 0), 100)
}
