/** Prints `docs/metrics.md`: `npm run docs:metrics`. */
import { metersPage } from '../ts/http/meters.js'

process.stdout.write(metersPage())
