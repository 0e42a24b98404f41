// node tools/calibration-pictures.mjs: draws the pictures of docs/calibration.md from a made committee, always the same ones.
// Needs a build (npm run build:api).
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calibrate } from '#domain/ranking/calibration/calibrate';
import { smallWorld } from '#domain/ranking/calibration/small-world';

const folder = fileURLToPath(new URL('../docs/calibration', import.meta.url));
const person = (id, offset, scale = 1, noise = 0.4) => ({ id, offset, scale, noise });
const committee = [
  person('A', -0.8),
  person('B', -0.4, 1.2),
  person('C', -0.2),
  person('D', 0, 1, 0.7),
  person('E', 0.1, 0.6),
  person('F', 0.3),
  person('G', 0.8),
  person('H', 0.2, 0, 0),
];
const { input, quality } = smallWorld(committee, 120, 4, 7);
const { talks, reviewers } = calibrate(input, 20);

const INK = '#3b3f4a';
const BAND = '#b9c6ee';
const MARK = '#2b3f8f';
const svg = (width, height, title, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="13">\n<title>${title}</title>\n<rect width="${width}" height="${height}" fill="#fff"/>\n${body.join('\n')}\n</svg>\n`;
const text = (x, y, words, anchor = 'start', colour = INK) =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${words}</text>`;
const round = (value) => Math.round(value * 10) / 10;

function reviewersPicture() {
  const at = (offset) => round(330 + offset * 170);
  const rows = reviewers.flatMap(({ reviewerId, offset, scale }, i) => {
    const y = 62 + i * 30;
    return [
      text(20, y + 5, `Reviewer ${reviewerId}`),
      `<rect x="${at(offset.low)}" y="${y - 5}" width="${round(at(offset.high) - at(offset.low))}" height="10" rx="3" fill="${BAND}"/>`,
      `<rect x="${at(offset.mean) - 1.5}" y="${y - 9}" width="3" height="18" fill="${MARK}"/>`,
      text(560, y + 5, scale.mean < 0.3 ? 'the same for every talk' : `width ${scale.mean.toFixed(1)}`),
    ];
  });
  return svg(740, 310, 'How high and how widely eight reviewers score', [
    text(330, 26, 'as the committee', 'middle'),
    text(170, 26, '← lower', 'middle'),
    text(490, 26, 'higher →', 'middle'),
    `<line x1="330" x2="330" y1="36" y2="292" stroke="#9aa0ad" stroke-dasharray="3 3"/>`,
    ...rows,
  ]);
}

function talksPicture() {
  const at = (score) => round(60 + (score - 2) * 210);
  const shown = talks
    .filter(({ number }) => number % 2 === 1)
    .toSorted((a, b) => Math.abs(b.score - b.mean) - Math.abs(a.score - a.mean))
    .slice(0, 8)
    .toSorted((a, b) => b.score - a.score);
  const rows = shown.flatMap(({ number, mean, score, low, high }, i) => {
    const y = 66 + i * 30;
    return [
      text(20, y + 5, `#${number}`),
      `<rect x="${at(low)}" y="${y - 5}" width="${round(at(high) - at(low))}" height="10" rx="3" fill="${BAND}"/>`,
      `<line x1="${at(mean)}" x2="${at(score)}" y1="${y}" y2="${y}" stroke="${MARK}"/>`,
      `<circle cx="${at(mean)}" cy="${y}" r="5" fill="#fff" stroke="${INK}" stroke-width="1.5"/>`,
      `<rect x="${at(score) - 1.5}" y="${y - 9}" width="3" height="18" fill="${MARK}"/>`,
      `<path d="M${at(3 + quality.get(number))} ${y - 6} l5 6 l-5 6 l-5 -6z" fill="none" stroke="#b02a1c" stroke-width="1.5"/>`,
    ];
  });
  return svg(740, 310, 'Eight talks: plain mean, calibrated score and truth', [
    `<circle cx="70" cy="24" r="5" fill="#fff" stroke="${INK}" stroke-width="1.5"/>`,
    text(82, 29, 'plain mean'),
    `<rect x="190" y="15" width="3" height="18" fill="${MARK}"/><rect x="180" y="19" width="24" height="10" rx="3" fill="${BAND}" opacity=".7"/>`,
    text(212, 29, 'calibrated, with its 90 % interval'),
    `<path d="M460 18 l5 6 l-5 6 l-5 -6z" fill="none" stroke="#b02a1c" stroke-width="1.5"/>`,
    text(472, 29, 'what the talk is truly worth (known here only)'),
    ...rows,
  ]);
}

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/reviewers.svg`, reviewersPicture());
writeFileSync(`${folder}/talks.svg`, talksPicture());
