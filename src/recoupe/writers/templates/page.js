(() => {
const $ = (s, r = document) => [...r.querySelectorAll(s)], one = (s, r) => $(s, r)[0], root = document.documentElement;
const mark = (name, list) => { for (const e of new Set([...$('.' + name), ...list])) e.classList.toggle(name, list.includes(e)); };
const parts = hash => { const id = CSS.escape(hash.slice(1)); return id ? $(`.text [id="${id}"],.text .${id}`) : []; };
$('.script').forEach(e => e.hidden = false);

// The language, kept for the next dossier.
const speak = l => { root.lang = l; document.title = one('title').dataset[l]; };
const memory = v => { try { return v ? localStorage.recoupe = v : localStorage.recoupe; } catch {} };
for (const r of $('.pick')) {
  r.onchange = () => { speak(r.id); memory(r.id); };
  if (memory() === r.id) r.click();
}

// Evidence that lies in several elements is shown whole; what is folded opens.
const show = () => {
  mark('lit', parts(location.hash));
  (one(':target')?.closest('details') ?? {}).open = true;
};
(onhashchange = show)();

// Search in the articles.
const find = one('#find'), hits = one('#hits'), plain = s => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
let found = [], hit = -1;
find.oninput = () => {
  const want = plain(find.value.trim());
  found = want[1] ? $('.sheet .text p').filter(p => plain(p.textContent).includes(want)) : [];
  mark('found', found);
  hit = -1;
  hits.value = want[1] ? found.length : '';
};
find.onkeydown = e => {
  if (e.key === 'Escape') find.blur();
  if (e.key !== 'Enter' || !found.length) return;
  hit = (hit + (e.shiftKey ? found.length - 1 : 1)) % found.length;
  found[hit].scrollIntoView({block: 'center'});
  hits.value = `${hit + 1}/${found.length}`;
};

// A quotation with its source: the words as the article has them, who, where, when.
const copied = (a, who) => {
  const line = m => m.closest('p'), marks = parts(a.hash), sheet = marks[0].closest('.sheet');
  const words = marks.map((m, i) => (i && line(m) !== line(marks[i - 1]) ? '\n' : '') + m.textContent).join('');
  const from = [who.lang ? '' : who.textContent, one('.cite', sheet).innerText, one('a[rel]', sheet)?.href].filter(x => x);
  return (one('.ind', a) ? words : root.lang === 'fr' ? `«\u202f${words}\u202f»` : `“${words}”`) + ` — ${from.join(', ')}`;
};
for (const a of $('#quotes :is(.cols p>a,a:has(q))')) {
  const b = one('#quotes>.copy').cloneNode(true), who = one('h4,.says>li>b', a.closest('.utter,.says>li')).firstChild;
  let last = a;
  b.hidden = false;
  b.onclick = () => navigator.clipboard.writeText(copied(a, who)).then(() => b.classList.add('done'));
  while (one('q', a) && last.nextElementSibling?.href) last = last.nextElementSibling;
  last.after(b);
}

// Two articles side by side, and the way from passage to passage.
const panes = one('.panes');
let step = () => {};
onkeydown = e => {
  const {key} = e;
  if (e.ctrlKey || e.metaKey || e.altKey || !one('#keys').checked || e.target.matches('[type=search],select')) return;
  if (key === '/') { e.preventDefault(); find.focus(); }
  if (key === 'n' || key === 'p') step(key === 'n' ? 1 : -1);
};
if (!panes) return;
const [l, r] = $('.pane'), left = one('#left'), right = one('#right'), count = one('#step'), close = one('#close');
let pairs = [], at = -1, lead;
right.append(...left.cloneNode(true).options);
right.selectedIndex = 1;
const fill = (pane, select) => {
  const copy = one('#t' + select.value).cloneNode(true);
  for (const e of [copy, ...$('[id]', copy)]) e.removeAttribute('id');
  pane.replaceChildren(copy);
  pane.ariaLabel = select.selectedOptions[0].text;
};
const open = () => {
  fill(l, left);
  fill(r, right);
  panes.hidden = close.hidden = false;
  const there = new Map($('a', r).map(e => [e.hash, e]));
  pairs = $('a', l).filter(e => there.has(e.hash)).map(e => [e, there.get(e.hash)]);
  at = -1;
  step(1);
};
const move = (pane, e, by = 60) => pane.scrollTop = e.offsetTop - by;
for (const [i, x, y] of [[0, l, r], [1, r, l]]) {
  x.onpointermove = x.onwheel = x.onkeydown = x.onfocus = () => lead = x;
  x.onscroll = () => {
    const near = lead === x && pairs.filter(p => p[i].offsetTop <= x.scrollTop + 90).at(-1);
    if (near) move(y, near[1 - i], near[i].offsetTop - x.scrollTop);
  };
}
step = by => {
  const list = panes.hidden ? $('.passage') : pairs, size = list.length;
  at = size && (at + by + size) % size;
  count.value = size && `${at + 1}/${size}`;
  lead = null;
  const here = size ? [list[at]].flat() : [];
  mark('cur', here);
  if (here[1]) { move(l, here[0]); move(r, here[1]); }
  else if (size) { here[0].tabIndex = -1; here[0].focus(); here[0].scrollIntoView({block: 'center'}); }
};
one('#open').onclick = open;
close.onclick = () => { panes.hidden = close.hidden = true; at = -1; };
left.onchange = right.onchange = () => panes.hidden || open();
for (const b of $('[data-step]')) b.onclick = () => step(+b.dataset.step);
for (const c of $('.matrix td:has(a)')) c.onclick = () => {
  left.value = c.cellIndex;
  right.value = c.parentNode.rowIndex + 1;
  open();
};
})();
