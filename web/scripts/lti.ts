// What script adds inside a learning platform: what was chosen goes back by itself, and a registration that is done is closed.
document.querySelector<HTMLFormElement>('form[data-send]')?.submit()

if (document.querySelector('[data-done]')) {
  const opener: Window = window.opener ?? window.parent
  opener.postMessage({ subject: 'org.imsglobal.lti.close' }, '*')
}
