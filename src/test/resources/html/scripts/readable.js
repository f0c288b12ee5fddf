// Words whose colour is too near to what lies behind them: below 4.5 to 1.
const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
const rgba = colour => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const data = canvas.getImageData(0, 0, 1, 1).data;
  return [data[0], data[1], data[2], data[3] / 255];
};
const part = c => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
const light = c => 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
const behind = e => {
  for (let at = e; at; at = at.parentElement) {
    if (at.matches('text.letter')) return rgba(getComputedStyle(at.previousElementSibling).fill);
    const colour = rgba(getComputedStyle(at).backgroundColor);
    if (colour[3] === 1 && !(at instanceof SVGElement)) return colour;
    if (colour[3] > 0 && colour[3] < 1) return null;
  }
  return rgba('white');
};
const faults = [];
const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let counted = 0;
while (words.nextNode()) {
  const parent = words.currentNode.parentElement;
  if (!words.currentNode.data.trim() || parent.closest('title, desc')) continue;
  const style = getComputedStyle(parent);
  const ink = rgba(parent instanceof SVGElement ? style.fill : style.color);
  const paper = behind(parent);
  const [high, low] = paper ? [light(ink), light(paper)].sort((a, b) => b - a) : [0, 0];
  const contrast = (high + 0.05) / (low + 0.05);
  counted++;
  if (!paper || ink[3] !== 1 || contrast < 4.5) {
    faults.push(contrast.toFixed(2) + ' ' + parent.className + ' ' + words.currentNode.data.trim().slice(0, 60));
  }
}
if (!counted) faults.push('no words at all');
return faults;
