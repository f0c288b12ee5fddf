// Words that are not to be seen.
const faults = [];
const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (words.nextNode()) {
  const node = words.currentNode;
  const parent = node.parentElement;
  if (!node.data.trim() || parent.closest('.skip, title, desc')) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  const scroll = parent.closest('.scroll');
  const cut = scroll && (getComputedStyle(scroll).overflowX !== 'visible');
  if (!(box.width > 0 && box.height > 0) || !parent.checkVisibility({visibilityProperty: true, opacityProperty: true}) || cut) {
    faults.push(parent.tagName + ' ' + node.data.trim().slice(0, 80));
  }
}
return faults;
