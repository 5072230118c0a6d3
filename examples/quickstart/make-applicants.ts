/**
 * Made applicants.jsonl, once: 200 people who do not exist. Run it again and the same file comes out.
 *
 *     npx tsx examples/quickstart/make-applicants.ts > examples/quickstart/applicants.jsonl
 */
import type { Applicant } from './world.js'

const GIVEN =
  'Amara,Bjorn,Chen,Divya,Emeka,Fatima,Giulia,Hassan,Ines,Jonas,Kaito,Leila,Mateo,Nadia,Omar,Priya,Quentin,Rosa,Sven,Tomas'
const FAMILY =
  'Abebe,Bauer,Costa,Dimitrov,Eriksen,Ferrari,Garcia,Haddad,Ivanova,Jensen,Kowalski,Lopez,Moreau,Nakamura,Okafor,Patel,Rossi,Silva,Tanaka,Weber'
const COUNTRIES = 'AT,BE,BR,CH,DE,ES,FR,IN,IT,JP,KE,NG,PL,PT,SE,ZZ'

// A linear congruential generator: chance that is the same everywhere. The low bits of such a generator are poor, so the high ones are used.
let state = 20_260_829
function below(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}

function oneOf(list: string): string {
  const items = list.split(',')
  return items[below(items.length)] ?? ''
}

function applicant(number: number): Applicant {
  const [given, family, country] = [oneOf(GIVEN), oneOf(FAMILY), oneOf(COUNTRIES)]
  const born = new Date(Date.UTC(1945 + below(60), below(12), 1 + below(28)))
  return {
    number,
    name: `${given} ${family}`,
    email: `${given}.${family}.${number}@example.com`.toLowerCase(),
    country,
    born: born.toISOString().slice(0, 10),
    nationalId: `${country}-${String(100_000_000 + below(900_000_000))}`,
    income: 12_000 + below(180) * 500,
    publicOffice: below(20) === 0,
  }
}

for (let number = 1; number <= 200; number++) process.stdout.write(`${JSON.stringify(applicant(number))}\n`)
