// A user's project whose install left out the package with the binary.
import { Engine } from 'canter'

await Engine.open({ memory: true })
