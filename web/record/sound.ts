const SWITCH = 'sound'
const LENGTH = 0.12

/** Sound is off until a player switches it on, on the page about themselves. */
export function isSoundOn(): boolean {
  return localStorage.getItem(SWITCH) === 'on'
}

/** Switches sound on, with a knock to hear it by, or off; the browser remembers. */
export function switchSound(on: boolean): void {
  localStorage.setItem(SWITCH, on ? 'on' : 'off')
  if (on) playStamp().catch(() => {})
}

/** The dull knock of a stamp; silence for whoever has not asked for it, or asked for less motion. */
export async function playStamp(): Promise<void> {
  if (!isSoundOn() || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const audio = new AudioContext()
  const [knock, volume] = [audio.createOscillator(), audio.createGain()]
  knock.frequency.setValueAtTime(160, audio.currentTime)
  knock.frequency.exponentialRampToValueAtTime(50, audio.currentTime + LENGTH)
  volume.gain.setValueAtTime(0.5, audio.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + LENGTH)
  knock.connect(volume).connect(audio.destination)
  knock.onended = () => audio.close()
  knock.start()
  knock.stop(audio.currentTime + LENGTH)
}
