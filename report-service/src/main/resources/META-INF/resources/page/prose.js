// The six sections, with the numbers that their sentences state about the tables.
import { h, all } from './dom.js';
import { number } from './format.js';
import { both, t } from './words.js';

export function prose(report, form, sheet, pointAtSource) {
  const parts = report.preface ? [{ heading: t('preface'), text: report.preface.text, source: report.preface.source }] : [];
  for (const section of report.sections) parts.push(section);
  if (parts.length === 0) return null;
  return h('section', { class: 'card prose', id: 'prose' }, h('h2', {}, t('prose')),
    isConverted(report, parts) ? h('p', { class: 'quiet converted' }, t('proseConverted')) : null,
    report.claims.length ? claims(report, form, sheet, pointAtSource) : null,
    parts.map(part => h('section', {},
      h('h3', {}, part.heading || h('span', { class: 'quiet' }, `${part.number} ${t('headingLost')}`)),
      part.text.trim() ? part.text.split('\n').map(line => h('p', {}, marked(line, report, sheet, form))) : h('p', { class: 'quiet' }, t('noProse')))));
}

/** Whether quotes, which are as printed, stand in the text only in another script. */
function isConverted(report, parts) {
  const lines = parts.flatMap(part => part.text.split('\n'));
  return report.claims.some(claim => !lines.some(line => line.includes(claim.sentence)) && lines.some(line => placeOf(claim.sentence, line)));
}

/** A number of the prose against the cells it speaks of. */
function judge(claim, sheet) {
  const cells = [claim.cell, ...(claim.plus ?? [])];
  const figures = cells.map(cell => sheet.figures.get(cell));
  if (!figures.some(figure => figure?.state === 'READ') || figures.some(figure => figure && !['READ', 'BLANK'].includes(figure.state))) return { agrees: null };
  const sum = figures.reduce((total, figure) => total + (figure?.value ?? 0), 0);
  return { agrees: Math.abs(sum - claim.value) < 1e-9, sum };
}

function word(claim, sheet) {
  const { agrees, sum } = judge(claim, sheet);
  if (agrees === null) return h('span', { class: 'claim-unknown' }, t('claimUnknown'));
  return agrees ? h('span', { class: 'claim-agrees' }, t('claimAgrees')) : h('span', { class: 'claim-differs' }, t('claimDiffers', number(sum)));
}

function claims(report, form, sheet, pointAtSource) {
  return h('details', { class: 'claims' }, h('summary', {}, `${t('claims')} (${report.claims.length})`),
    h('div', { class: 'scroll' }, h('table', { class: 'list compact' }, h('tbody', {}, report.claims.map(claim => h('tr', {},
      h('td', {}, h('button', { type: 'button', class: 'link', onclick: () => {
        sheet.mark([claim.cell, ...(claim.plus ?? [])]);
        sheet.button(claim.cell)?.scrollIntoView({ block: 'center' });
      } }, [claim.cell, ...(claim.plus ?? [])].slice(0, 3).map(cell => form.name(cell)).join('＋'))),
      h('td', { class: 'number' }, number(claim.value)),
      h('td', {}, word(claim, sheet)),
      h('td', {}, pointAtSource
        ? h('button', { type: 'button', class: 'quote', onclick: () => pointAtSource(claim.source, claim.sentence) }, h('q', {}, claim.sentence))
        : h('q', {}, claim.sentence))))))));
}

const HAN = /\p{Script=Han}/u;
/** What scraped pages leave of a reading aid, as in 結(jié)轉. */
const PINYIN = /(?<=\p{Script=Han})[(（][\p{Script=Latin}\p{M}]{1,7}[)）]/gu;

/**
 * From where to where a sentence stands in a line; null where it does not. Sentences are as printed, the text is without
 * pinyin and in simplified script: character for character, numbers and marks are the same, of the others at least a third.
 */
export function placeOf(printed, line) {
  const exact = line.indexOf(printed);
  if (exact >= 0) return { at: exact, end: exact + printed.length };
  const sentence = printed.replace(PINYIN, '');
  let best = null;
  let most = -1;
  for (let at = 0; at + sentence.length <= line.length; at++) {
    const likeness = alike(sentence, line.slice(at, at + sentence.length));
    if (likeness >= 0 && likeness === most) best = null; // nobody could tell which of them is meant
    if (likeness > most) {
      most = likeness;
      best = { at, end: at + sentence.length };
    }
  }
  return best;
}

/** In how many characters they are the same; -1 where they cannot be the same words. */
function alike(printed, simplified) {
  let han = 0;
  let same = 0;
  for (let index = 0; index < printed.length; index++) {
    const isSame = printed[index].normalize('NFKC') === simplified[index].normalize('NFKC');
    const isHan = HAN.test(printed[index]);
    if (!isSame && !(isHan && HAN.test(simplified[index]))) return -1;
    if (isHan) han++;
    if (isHan && isSame) same++;
  }
  return 3 * same >= han ? same : -1;
}

/** A line of the text; marked in it are the sentences of claims, and the words that findings are about. */
function marked(line, report, sheet, form) {
  const found = [];
  for (const claim of report.claims) {
    const place = placeOf(claim.sentence, line);
    if (place && !found.some(other => place.at < other.end && place.end > other.at)) {
      found.push({ ...place, claims: report.claims.filter(other => other.sentence === claim.sentence) });
    }
  }
  for (const finding of report.findings) {
    for (const { text } of finding.evidence ?? []) {
      const place = text.length > 1 ? placeOf(text, line) : null;
      if (place && !found.some(other => place.at < other.end && place.end > other.at)) found.push({ ...place, finding });
    }
  }
  found.sort((a, b) => a.at - b.at);
  const parts = [];
  let from = 0;
  for (const each of found) {
    parts.push(line.slice(from, each.at));
    if (each.finding) {
      parts.push(h('mark', { class: `noted ${each.finding.severity}`, title: both(each.finding.message) }, line.slice(each.at, each.end)));
      from = each.end;
      continue;
    }
    const differs = each.claims.some(claim => judge(claim, sheet).agrees === false);
    parts.push(h('mark', {
      class: differs ? 'differs' : 'agrees', title: each.claims.map(claim => `${form.name(claim.cell)} ${number(claim.value)}`).join('\n'),
    }, line.slice(each.at, each.end)));
    from = each.end;
  }
  parts.push(line.slice(from));
  return all(parts);
}
