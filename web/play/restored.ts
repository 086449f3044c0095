// A page that Back brings back as it was left still offers to begin what has been begun: it is asked for anew.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && document.querySelector('main form[action^="/q/"]')) location.reload()
})
