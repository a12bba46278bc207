// The month so far, of what is stored: as the dashboard will show it.
export function showTotals(element, rows, words) {
  const stored = rows.map(row => row.stored);
  const sum = (days, name) => days.reduce((total, day) => total + (day[name] ?? 0), 0);
  const paired = stored.filter(day => day.visits !== null && day.revenue !== null);
  const visits = sum(paired, 'visits');
  const entered = rows.filter(row => isEntered(row.stored)).length;
  const expected = rows.filter(row => isEntered(row.stored) || ('trades' in row.element.dataset && !row.stored.closed)).length;
  const fill = (name, text) => { element.querySelector(`[data-total=${name}]`).textContent = text; };
  fill('visits', stored.some(day => day.visits !== null) ? words.count(sum(stored, 'visits')) : '–');
  fill('revenue', stored.some(day => day.revenue !== null) ? words.money(sum(stored, 'revenue')) : '–');
  fill('ratio', visits > 0 ? words.money(Math.round(sum(paired, 'revenue') / visits)) : '–');
  fill('days', words.say('days', words.count(entered), words.count(expected)));
}

function isEntered(day) {
  return day.visits !== null || day.revenue !== null;
}
