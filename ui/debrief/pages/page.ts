import type { PrintedScenario } from '../../../engine/evaluation/debrief/printedScenario.ts';
import type { Edition } from '../../../engine/model/edition.ts';
import { el, type Markup } from './markup.ts';
import { textOf } from './textOf.ts';

/** How sheets and pages are set, whatever they lie in: a document of their own, or a place on a screen. */
export const PAGES_STYLE = `
*{box-sizing:border-box;margin:0}
svg{display:block;width:100%}
svg text{font-family:inherit}
.marking{display:flex;justify-content:space-between;align-items:baseline;border-bottom:.9mm solid #000;padding-bottom:1mm;font-size:9pt}
.marking b{letter-spacing:.32em}
.caveat{border-top:.25mm solid #000;padding-top:1.2mm;font-size:7.5pt}
.sheet,.page{break-after:page;overflow:hidden;display:grid;margin:0 auto}
.sheet:last-child,.page:last-child{break-after:auto}
.sheet{width:277mm;height:189mm;grid-template-rows:auto auto 1fr auto auto;gap:4mm}
.sheet h1{font-size:38pt;line-height:1;font-weight:750;letter-spacing:-.01em}
.figure{align-self:center}
.legend{display:flex;flex-wrap:wrap;gap:2mm 9mm;font-size:15pt;align-items:center;min-height:7mm}
.legend span{display:inline-flex;gap:2mm;align-items:center;white-space:nowrap}
.legend svg{width:6mm;height:6mm}
.sums{display:grid;grid-template-columns:repeat(auto-fit,minmax(50mm,1fr));gap:8mm;align-self:center}
.sums p{font-size:17pt}
.sums b{display:block;font-size:76pt;line-height:1;font-weight:750}
.page{width:186mm;height:272mm;grid-template-rows:auto 1fr auto;gap:3mm}
.page h1{font-size:17pt;line-height:1.15}
.page h2{font-size:10.5pt;margin:2.6mm 0 1mm;border-bottom:.25mm solid #000}
.page p{margin:0 0 1.4mm}
.page .small{font-size:7.6pt;line-height:1.3}
td:not(:first-child),svg{font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%;font-size:8.2pt;line-height:1.25}
th,td{text-align:right;padding:.22mm 1.2mm;border-bottom:.15mm solid #999;vertical-align:top}
th:first-child,td:first-child{text-align:left;padding-left:0}
thead :is(th,td){border-bottom:.35mm solid #000;font-weight:700}
.third td:nth-child(3),.third th:nth-child(3){text-align:left}
.third td:nth-child(n+4){white-space:nowrap}
.strip td,.strip th{text-align:center}
.strip td{white-space:nowrap}
.strip td:first-child,.strip th:first-child{text-align:left}
.two{display:grid;grid-template-columns:1fr 1fr;gap:6mm}
.hash{font-family:"JetBrains Mono","DejaVu Sans Mono",monospace;font-size:6.6pt;overflow-wrap:anywhere}
.notes p{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.keys{display:flex;flex-wrap:wrap;gap:0 4mm;font-size:7.6pt;margin-top:.8mm}
.keys span{display:inline-flex;gap:1mm;align-items:center}
.keys svg{width:2.6mm;height:2.6mm}
`;

/** The band at the top of every sheet and page. */
export function marking(scenario: PrintedScenario, edition: Edition, place: string): Markup {
  return el(
    'header',
    { class: 'marking' },
    el('b', {}, 'EXERCISE'),
    el('span', {}, `${textOf(scenario, scenario.title)} · ${editionName(scenario, edition)} · ${place}`),
  );
}

/** The line at the foot of every sheet and page: what this is not. */
export function caveat(scenario: PrintedScenario): Markup {
  return el('footer', { class: 'caveat' }, textOf(scenario, scenario.caveat));
}

/** What an edition is called. */
export function editionName(scenario: PrintedScenario, edition: Edition): string {
  if (edition === 'truth') return 'Exercise control’s edition';
  if (edition === 'common') return 'Common edition';
  const nation = scenario.nations.find((one) => one.id === edition);
  return `Edition for ${nation ? textOf(scenario, nation.name) : edition}`;
}
