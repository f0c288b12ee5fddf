// What is missing: ids, targets of links, captions, scopes, titles of pictures, steps of headings.
const faults = [];
const say = (what, e) => faults.push(what + ': ' + e.outerHTML.slice(0, 120));
const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => faults.push('twice: ' + id));
document.querySelectorAll('a').forEach(a => {
  if (!document.getElementById(a.getAttribute('href').slice(1))) say('leads nowhere', a);
});
document.querySelectorAll('[aria-labelledby], [aria-describedby]').forEach(e => {
  for (const name of ['aria-labelledby', 'aria-describedby']) {
    (e.getAttribute(name) || '').split(' ').filter(id => id).forEach(id => {
      const by = document.getElementById(id);
      if (!by || !by.textContent.trim()) say('not named', e);
    });
  }
});
document.querySelectorAll('table').forEach(t => {
  if (!t.caption || !t.caption.textContent.trim()) say('no caption', t);
});
document.querySelectorAll('th').forEach(th => {
  if (!['row', 'col', 'rowgroup'].includes(th.scope) || !th.textContent.trim()) say('no scope', th);
});
document.querySelectorAll('svg').forEach(svg => {
  const title = svg.querySelector(':scope > title');
  const desc = svg.querySelector(':scope > desc');
  if (!title || !title.textContent.trim() || !desc || !desc.textContent.trim()) say('no title or description', svg);
  if (svg.getAttribute('role') !== 'img' || !svg.getAttribute('aria-labelledby')) say('no picture', svg);
  svg.querySelectorAll('[fill^="url("]').forEach(e => {
    if (!document.getElementById(e.getAttribute('fill').slice(5, -1))) say('no pattern', e);
  });
});
let last = 0;
document.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach(h => {
  const level = Number(h.tagName[1]);
  if (level > last + 1 || !h.textContent.trim()) say('heading after h' + last, h);
  last = level;
});
if (document.querySelectorAll('h1').length !== 1 || document.querySelectorAll('main').length !== 1) faults.push('one h1, one main');
return faults;
