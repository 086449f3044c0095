/** Says what is wrong with the settings, or with the address that they name, before anything is built. */
import { freeAddress, parsePort } from './address.ts'
import { complain } from './fault.ts'
import { readSettings } from './settings.ts'

process.exitCode = await complain('Baseless did not start', async () => {
  const { host, port } = readSettings(process.env)
  await freeAddress(host, parsePort(port))
})
