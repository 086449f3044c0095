import * as z from 'zod'

/** The version of a platform as it is stored. */
export const PLATFORM_VERSION = 1

const address = z.url({ protocol: /^https?$/ }).max(1_000)
const name = z.string().min(1).max(255)

/** A learning platform by what it has told its tool, or its admin has told us. Addresses are whole URLs. */
export const PlatformConfig = z.object({
  issuer: address,
  client_id: name,
  /** which of its deployments may launch; left out: every one that its signature vouches for */
  deployments: z.array(name).max(1_000).optional(),
  /** where it says who somebody is */
  auth: address,
  /** where it gives access tokens, and who it says it is there where that is another */
  token: address,
  token_audience: name.optional(),
  /** its public keys */
  keys: address,
})
export type PlatformConfig = z.infer<typeof PlatformConfig>

/** A platform that may launch. */
export interface Platform extends PlatformConfig {
  /** made of its issuer and client id; two platforms never share one */
  id: string
  /** whether whoever runs this game has named its addresses: those may be in their own network */
  trusted: boolean
}

/** The platforms of the setting `LTI_PLATFORMS`, a list in JSON. Throws where it is none, with the place that is wrong. */
export function platformsOfSetting(setting: string | undefined): PlatformConfig[] {
  return setting ? z.array(PlatformConfig).parse(JSON.parse(setting)) : []
}
