/** What of a reveal is unfolded comes into sight whole, past what sticks above and below it. */
function show({ target }: Event): void {
  if (target instanceof HTMLDetailsElement && target.open && target.closest('.folds'))
    target.scrollIntoView({ block: 'nearest' })
}

// It rises to nobody, but is heard on its way down.
addEventListener('toggle', show, true)
