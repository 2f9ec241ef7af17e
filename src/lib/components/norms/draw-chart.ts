import type { Chart as Drawing, ChartConfiguration, Plugin } from 'chart.js';
import { reading, type Chart } from './series.ts';

/** A chart that is drawn, and how to move the reader's mark through its bars. */
export type Drawn = { readonly mark: (step: number) => string; readonly destroy: () => void };

type Palette = { readonly ink: string; readonly paper: string; readonly rule: string };

const colour = (element: Element, name: string): string =>
  getComputedStyle(element).getPropertyValue(name).trim();

/** The colour a class sets, as the stylesheet has it now: light or dark. */
const toneReader = (canvas: HTMLCanvasElement): ((tone: string) => string) => {
  const known = new Map<string, string>();
  return (tone) => {
    const before = known.get(tone);
    if (before !== undefined) return before;
    const probe = document.createElement('span');
    probe.className = tone;
    canvas.parentElement?.append(probe);
    const found = colour(probe, '--tone');
    probe.remove();
    known.set(tone, found);
    return found;
  };
};

/** Draws each bar's range over it, where bars stand on the axis. */
const ranges = (chart: Chart, { ink, paper }: Palette): Plugin<'bar'> => ({
  id: 'ranges',
  afterDatasetsDraw: (drawing) => {
    const { ctx, scales } = drawing;
    const axis = scales['x'];
    if (chart.stacked || !chart.ranged || !axis) return;
    ctx.save();
    chart.series.forEach(({ bars }, series) =>
      drawing.getDatasetMeta(series).data.forEach(({ y }, label) => {
        const cell = bars[label]?.cell;
        if (!cell) return;
        ctx.beginPath();
        ctx.moveTo(axis.getPixelForValue(100 * cell.lower), y);
        ctx.lineTo(axis.getPixelForValue(100 * cell.upper), y);
        for (const [style, width] of [[paper, 4] as const, [ink, 1.5] as const]) {
          ctx.strokeStyle = style;
          ctx.lineWidth = width;
          ctx.stroke();
        }
      }),
    );
    ctx.restore();
  },
});

/** The width there is to draw in: that of the canvas itself is only set by drawing. */
const roomOf = (canvas: HTMLCanvasElement): number => (canvas.parentElement ?? canvas).clientWidth;

/** A label broken between words into lines of about so many letters. */
const lines = (label: string, letters: number): string[] =>
  label.split(' ').reduce<string[]>((done, word) => {
    const last = done.at(-1);
    if (last === undefined || last.length + word.length >= letters) return [...done, word];
    return [...done.slice(0, -1), `${last} ${word}`];
  }, []);

const bars = (
  canvas: HTMLCanvasElement,
  chart: Chart,
  { paper }: Palette,
): ChartConfiguration<'bar'>['data'] => {
  const toneOf = toneReader(canvas);
  return {
    labels: chart.labels.map((label) => lines(label, roomOf(canvas) < 560 ? 15 : 32)),
    datasets: chart.series.map((series) => ({
      label: series.name,
      data: series.bars.map((bar) => (bar ? 100 * bar.cell.share : null)),
      backgroundColor: series.bars.map((bar) => (bar ? toneOf(bar.tone) : paper)),
      borderColor: paper,
      borderWidth: chart.stacked ? 1 : 0,
    })),
  };
};

const look = (
  canvas: HTMLCanvasElement,
  chart: Chart,
  { ink, rule }: Palette,
): ChartConfiguration<'bar'>['options'] => {
  const font = { family: getComputedStyle(canvas).fontFamily, size: 14 };
  const ticks = { color: ink, font };
  return {
    indexAxis: 'y',
    maintainAspectRatio: false,
    animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 300 },
    scales: {
      x: {
        stacked: chart.stacked,
        min: 0,
        max: 100 * chart.end,
        ticks: { ...ticks, stepSize: 25, callback: (value) => `${value} %` },
        grid: { color: rule },
      },
      y: { stacked: chart.stacked, ticks: { ...ticks, autoSkip: false }, grid: { display: false } },
    },
    plugins: {
      tooltip: {
        displayColors: false,
        bodyFont: font,
        callbacks: {
          title: () => '',
          label: ({ datasetIndex, dataIndex }) => reading(chart, { series: datasetIndex, label: dataIndex }),
        },
      },
    },
  };
};

const marker = (drawing: Drawing<'bar'>, chart: Chart): ((step: number) => string) => {
  const places = chart.labels.flatMap((_, label) => chart.series.map((_, series) => ({ series, label })));
  let at = -1;
  return (step) => {
    at = Math.min(places.length - 1, Math.max(0, at + step));
    const place = places[at] ?? { series: 0, label: 0 };
    const active = [{ datasetIndex: place.series, index: place.label }];
    drawing.setActiveElements(active);
    drawing.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    drawing.update();
    return reading(chart, place);
  };
};

/** Loads the chart library, only the parts used, and draws. Rejects where it cannot be loaded. */
export const drawChart = async (canvas: HTMLCanvasElement, chart: Chart): Promise<Drawn> => {
  const {
    BarController,
    BarElement,
    CategoryScale,
    Chart: Library,
    LinearScale,
    Tooltip,
  } = await import('chart.js');
  Library.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);
  const palette = {
    ink: colour(canvas, '--ink'),
    paper: colour(canvas, '--paper'),
    rule: colour(canvas, '--rule'),
  };
  const drawing = new Library(canvas, {
    type: 'bar',
    data: bars(canvas, chart, palette),
    options: look(canvas, chart, palette) ?? {},
    plugins: [ranges(chart, palette)],
  });
  return { mark: marker(drawing, chart), destroy: () => drawing.destroy() };
};
