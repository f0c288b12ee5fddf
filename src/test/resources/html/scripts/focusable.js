// Place and tag of all that takes the focus, in the order of the document.
const all = [...document.querySelectorAll('*')];
return all.filter(e => e.tabIndex >= 0 && e.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true})
    && !(e.closest('details:not([open])') && e.tagName !== 'SUMMARY'))
  .map(e => all.indexOf(e) + ' ' + e.tagName);
