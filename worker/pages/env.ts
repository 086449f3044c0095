import type { SecureHeadersVariables } from 'hono/secure-headers'
import type { AppEnv } from '../api/app.ts'

/** What a page's handler finds in its context: the app's bindings, and the nonce of its one inline style; what it leaves there: whether its page is the same for everybody who comes without a cookie. */
export interface PageEnv extends AppEnv {
  Variables: SecureHeadersVariables & { everybody?: boolean }
}
