// Reads numbers as Indonesian and English spreadsheets write them, without asking which: money has at most two decimals,
// so three digits after a separator are always a group.
const MOST_COUNT = 1_000_000_000;
const MOST_AMOUNT = 10_000_000_000_000;
const CURRENCY = /^(?:rp\.?|idr|\p{Sc}|[a-z]{3}(?=\s))\s*|\s*(?:idr|\p{Sc})$/giu;
// A day on which more was refunded than taken: with a minus, or in the parentheses of accountants.
const REFUND = /^(?=[-−–]|\(.*\)$)[-−–(]\s*([^-−–()]+?)\)?$/u;
// Abbreviations end in a point or not; what "m" means depends on who writes: miliar in Indonesian, a million in English.
const UNITS = { rb: 1e3, ribu: 1e3, k: 1e3, jt: 1e6, juta: 1e6, mn: 1e6, million: 1e6, miliar: 1e9, milyar: 1e9, bn: 1e9, billion: 1e9 };
const UNIT = /(\d)\s*([a-z]+)\.?$/iu;
const EVEN = /[.,]\s?[-–—]$/u; // Rp 1.500,- is how prices are written by hand.

export const empty = Object.freeze({ value: null, fault: null });

/** What a cell says: `{ value, fault }`, value null for an empty one; fault names why it makes no sense. */
export function readNumber(text, kind, language = document.documentElement.lang) {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') {
    return empty;
  }

  const bare = typed.replace(CURRENCY, '').replace(EVEN, '').replace(/['’]/gu, ' ').trim();
  const [digits, unit] = parted(bare, language);
  const parts = /^\d[\d.,\s]*$/u.test(digits) && !(unit > 1 && isUnsure(digits)) ? split(digits) : null;
  if (parts === null) {
    const [, refunded] = REFUND.exec(typed.replace(CURRENCY, '').trim()) ?? [];
    const refund = refunded === undefined ? null : readNumber(refunded, kind, language);
    if (refund === null || refund.fault !== null || refund.value === null) {
      return fault(refund?.fault ?? 'number');
    }

    return kind === 'money' ? { value: -refund.value, fault: null } : fault('negative');
  }

  const value = Math.round(unit * 100 * Number(`${parts.whole}.${parts.decimals || '0'}`)) / 100;
  if (kind === 'count') {
    return value % 1 !== 0 ? fault('whole') : value > MOST_COUNT ? fault('large') : { value, fault: null };
  }

  return value > MOST_AMOUNT ? fault('large') : { value, fault: null };
}

/** A number as this language writes it; money shows decimals only where there are some. */
export function writeNumber(value, kind, language) {
  if (value === null) {
    return '';
  }

  const decimals = kind === 'money' && value % 1 !== 0 ? 2 : 0;
  return new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

/** The digits and what they are of: `27,5 jt` is 27,5 of a million. */
function parted(bare, language) {
  const [, last, word] = UNIT.exec(bare) ?? [];
  const unit = word?.toLowerCase() === 'm' ? (language === 'id' ? 1e9 : 1e6) : UNITS[word?.toLowerCase()];
  return unit ? [bare.replace(UNIT, last), unit] : [bare, 1];
}

/** Before a unit three digits after the only separator may be a group or a fraction: 1.250 jt. */
function isUnsure(digits) {
  return /^\d+[.,]\d{3}$/u.test(digits);
}

function fault(reason) {
  return { value: null, fault: reason };
}

function split(digits) {
  const used = [...new Set(digits.match(/[.,]|\s+/gu)?.map(s => (s.trim() === '' ? ' ' : s)) ?? [])];
  if (used.length === 0) {
    return { whole: digits, decimals: '' };
  }

  if (used.length > 2) {
    return null;
  }

  const cut = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','), used.length === 1 && used[0] === ' ' ? digits.search(/\s\S*$/u) : -1);
  const after = digits.slice(cut + 1);
  const isMixed = used.length === 2;
  const isDecimal = digits[cut] !== ' ' && after.length > 0 && after.length < 3;
  if (isMixed && !isDecimal) {
    return null;
  }

  const whole = isDecimal ? digits.slice(0, cut) : digits;
  const groups = whole.split(/[.,]|\s+/u);
  return inThrees(groups, whole, isDecimal ? digits[cut] : null) ? { whole: groups.join(''), decimals: isDecimal ? after : '' } : null;
}

function inThrees(groups, whole, decimalMark) {
  if (groups.length === 1) {
    return true;
  }

  const marks = new Set(whole.match(/[.,]|\s+/gu));
  return marks.size === 1
    && !marks.has(decimalMark)
    && /^[1-9]\d{0,2}$/u.test(groups[0])
    && groups.slice(1).every(group => group.length === 3);
}
