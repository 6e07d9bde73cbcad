/**
 * The script of the overview, word for word as it stands in a page, where its hash allows it: a click on a column's head
 * sorts by that column, once more turns it round. Without it the table stands in order of path. It reads no text but the
 * keys of the cells, sends nothing and keeps nothing.
 */
export const sortScript = `(() => {
  const order = new Intl.Collator('en', { numeric: true });
  const label = (head) => head.textContent;
  const prepare = (table) => {
    for (const head of table.tHead.rows[0].cells) {
      if (head.tagName !== 'TH' || head.firstElementChild) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label(head);
      head.replaceChildren(button);
    }
  };
  const sort = (table, at, descending) => {
    const heads = [...table.tHead.rows[0].cells];
    for (const [index, head] of heads.entries()) {
      if (index === at) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const key = (row) => row.cells[at].dataset.key ?? '';
    const compare = heads[at].classList.contains('number')
      ? (a, b) => Number(key(a)) - Number(key(b))
      : (a, b) => order.compare(key(a), key(b));
    const rows = [...table.tBodies[0].rows].sort(compare);
    table.tBodies[0].append(...(descending ? rows.reverse() : rows));
  };
  const all = () => document.querySelectorAll('.sortable table');
  for (const table of all()) prepare(table);
  document.addEventListener('click', ({ target }) => {
    const head = target.closest?.('.sortable thead th');
    if (!head) return;
    const descending = head.getAttribute('aria-sort') === 'ascending'
      || (!head.hasAttribute('aria-sort') && head.classList.contains('number'));
    sort(head.closest('table'), head.cellIndex, descending);
    document.dispatchEvent(new CustomEvent('sorted', { detail: { at: head.cellIndex, descending } }));
  });
  document.addEventListener('table-changed', ({ detail }) => {
    for (const table of all()) {
      prepare(table);
      if (detail) sort(table, detail.at, detail.descending);
    }
  });
})();`;
