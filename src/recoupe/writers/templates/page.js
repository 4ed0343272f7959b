(() => {
const $ = (s, r = document) => [...r.querySelectorAll(s)], one = s => $(s)[0], root = document.documentElement;
$('.script').forEach(e => e.hidden = false);

// The language, kept for the next dossier.
const speak = l => { root.lang = l; document.title = one('title').dataset[l]; };
const memory = v => { try { return v ? localStorage.recoupe = v : localStorage.recoupe; } catch { return ''; } };
for (const r of $('.pick')) {
  r.onchange = () => { speak(r.id); memory(r.id); };
  if (memory() === r.id) { r.checked = true; speak(r.id); }
}

// Evidence that lies in several elements is shown whole.
const show = () => {
  $('.lit').forEach(e => e.classList.remove('lit'));
  const id = CSS.escape(location.hash.slice(1));
  if (id) $(`mark[id="${id}"],mark[data-s="${id}"]`).forEach(e => e.classList.add('lit'));
};
addEventListener('hashchange', show);
show();

// Search in the articles.
const find = one('#find'), fold = s => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
let hits = [], hit = -1;
find.oninput = () => {
  hits.forEach(e => e.classList.remove('found'));
  const want = fold(find.value.trim());
  hits = want.length > 1 ? $('.sheet .text p').filter(p => fold(p.textContent).includes(want)) : [];
  hits.forEach(e => e.classList.add('found'));
  hit = -1;
  one('#hits').value = want.length > 1 ? hits.length : '';
};
find.onkeydown = e => {
  if (e.key === 'Escape') find.blur();
  if (e.key !== 'Enter' || !hits.length) return;
  hit = (hit + (e.shiftKey ? hits.length - 1 : 1)) % hits.length;
  hits[Math.max(0, hit)].scrollIntoView({block: 'center'});
  one('#hits').value = `${hit + 1}/${hits.length}`;
};

// A quotation with its source: the words as the article has them, who, where, when.
const copied = (a, l = root.lang) => {
  const id = a.hash.slice(1), marks = $(`mark[id="${id}"],mark[data-s="${id}"]`), line = m => m.closest('p');
  const words = marks.map((m, i) => (i && line(m) !== line(marks[i - 1]) ? '\n' : '') + m.textContent).join('');
  const sheet = marks[0].closest('.sheet'), at = $('a[rel]', sheet)[0];
  const from = [a.closest('[data-who]').dataset.who, $('.cite', sheet)[0].innerText, at && at.href].filter(Boolean);
  return (l === 'fr' ? `«\u202f${words}\u202f»` : `“${words}”`) + ` — ${from.join(', ')}`;
};
for (const a of $('#quotes [data-who] a.ev')) {
  const b = one('#quotes>.copy').cloneNode(true);
  b.hidden = false;
  b.onclick = () => navigator.clipboard.writeText(copied(a)).then(() => b.classList.add('done'));
  const row = a.closest('li');
  if (row) row.append(' ', b); else a.after(b);
}

// Two articles side by side, and the way from passage to passage.
const panes = one('.panes');
let step = () => {};
addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || !one('#keys').checked || e.target.matches('[type=search],select')) return;
  if (e.key === '/') { e.preventDefault(); find.focus(); }
  if (e.key === 'n') step(1);
  if (e.key === 'p') step(-1);
});
if (!panes) return;
const [l, r] = $('.pane'), left = one('#left'), right = one('#right');
let pairs = [], at = -1, lead;
right.replaceChildren(...[...left.options].map(o => o.cloneNode(true)));
right.selectedIndex = 1;
const fill = (pane, select) => {
  const copy = one('#t' + select.value).cloneNode(true);
  for (const e of [copy, ...$('[id]', copy)]) e.removeAttribute('id');
  pane.replaceChildren(copy);
  pane.setAttribute('aria-label', select.selectedOptions[0].text);
};
const open = () => {
  fill(l, left);
  fill(r, right);
  panes.hidden = one('#close').hidden = false;
  const there = new Map($('a', r).map(e => [e.hash, e]));
  pairs = $('a', l).filter(e => there.has(e.hash)).map(e => [e, there.get(e.hash)]);
  at = -1;
  step(1);
};
const move = (pane, e, by = 60) => pane.scrollTop = e.offsetTop - by;
for (const [i, x, y] of [[0, l, r], [1, r, l]]) {
  x.onpointermove = x.onwheel = x.onkeydown = x.onfocus = () => lead = x;
  x.onscroll = () => {
    if (lead !== x) return;
    const near = pairs.filter(p => p[i].offsetTop <= x.scrollTop + 90).sort((p, q) => q[i].offsetTop - p[i].offsetTop)[0];
    if (near) move(y, near[1 - i], near[i].offsetTop - x.scrollTop);
  };
}
step = by => {
  const list = panes.hidden ? $('.passage') : pairs;
  $('.cur').forEach(e => e.classList.remove('cur'));
  one('#step').value = list.length ? '' : '0';
  if (!list.length) return;
  at = (at + by + list.length) % list.length;
  one('#step').value = `${at + 1}/${list.length}`;
  lead = null;
  for (const e of [list[at]].flat()) e.classList.add('cur');
  if (panes.hidden) { list[at].tabIndex = -1; list[at].scrollIntoView({block: 'center'}); list[at].focus({preventScroll: true}); }
  else { move(l, pairs[at][0]); move(r, pairs[at][1]); }
};
one('#open').onclick = open;
one('#close').onclick = () => { panes.hidden = one('#close').hidden = true; at = -1; };
left.onchange = right.onchange = () => panes.hidden || open();
for (const b of $('[data-step]')) b.onclick = () => step(+b.dataset.step);
for (const a of $('.matrix td a')) a.addEventListener('click', () => {
  [left.value, right.value] = a.hash.slice(2).split('-');
  open();
});
})();
