import { render } from 'solid-js/web'
import { ShareButton } from '../parts/ShareButton.tsx'

for (const place of document.querySelectorAll<HTMLElement>('[data-share]')) {
  const { share = '', url } = place.dataset
  render(() => <ShareButton text={share} url={url} />, place)
}
