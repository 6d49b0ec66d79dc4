// Numbers, times and names as people read them.
import { isChinese, t } from './words.js';

export function number(value) {
  if (value === null || value === undefined) return '';
  return new Intl.NumberFormat(isChinese() ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 4 }).format(value);
}

export function signed(value) {
  return value > 0 ? `+${number(value)}` : number(value);
}

/** The day first by its year (ISO 8601), which everybody reads alike. */
export function time(instant) {
  if (!instant) return '';
  const at = new Date(instant);
  const two = number => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

export function seconds(from, until) {
  const took = (new Date(until) - new Date(from)) / 1000;
  return took < 0 ? '' : `${took < 10 ? took.toFixed(1) : Math.round(took)} ${t('seconds')}`;
}

export function share(part, whole) {
  return whole ? `${(100 * part / whole).toFixed(part === whole || part === 0 ? 0 : 1)}%` : '–';
}

export function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${(bytes / 1024).toFixed(0)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

const kinds = {
  'text/plain': 'TXT', 'text/html': 'HTML', 'application/pdf': 'PDF', 'application/msword': 'DOC',
  'application/rtf': 'RTF', 'application/vnd.ms-wordml': 'Word XML', 'multipart/related': 'MHTML',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
};

export function mediaType(type) {
  return kinds[type] ?? type ?? '';
}
