// What runs out of the window, save in a part that scrolls by itself and can be reached with the keyboard.
const wide = document.documentElement.clientWidth;
const faults = [];
if (document.documentElement.scrollWidth > wide) faults.push('page: ' + document.documentElement.scrollWidth);
document.querySelectorAll('body *').forEach(e => {
  const scroll = e.parentElement.closest('.scroll');
  if (e.closest('.skip') || e.closest('defs')) return;
  const box = e.getBoundingClientRect();
  if (scroll ? scroll.tabIndex !== 0 : box.right > wide + 0.5 || box.left < -0.5) {
    faults.push(Math.round(box.right) + ' ' + e.outerHTML.slice(0, 120));
  }
});
return faults;
