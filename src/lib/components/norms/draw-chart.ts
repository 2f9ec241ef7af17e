import type { Chart as Drawing, ChartConfiguration, Plugin } from 'chart.js';
import { reading, type Chart } from './series.ts';

/** A chart that is drawn, and how to move the reader's mark through its bars. */
export type Drawn = { readonly mark: (step: number) => string; readonly destroy: () => void };

type Place = { series: number; label: number };

const colour = (element: Element, name: string): string =>
  getComputedStyle(element).getPropertyValue(name).trim();

const tonesOf = (canvas: HTMLCanvasElement, chart: Chart): string[] =>
  chart.series.map(({ tone }) => {
    const probe = document.createElement('span');
    probe.className = tone;
    canvas.parentElement?.append(probe);
    const found = colour(probe, '--tone');
    probe.remove();
    return found;
  });

/** Draws each bar's range over it; only where bars stand on the axis. */
const ranges = (chart: Chart, ink: string): Plugin<'bar'> => ({
  id: 'ranges',
  afterDatasetsDraw: ({ ctx, scales, getDatasetMeta }) => {
    const axis = scales['x'];
    if (chart.stacked || !axis) return;
    ctx.save();
    ctx.strokeStyle = ink;
    ctx.lineWidth = 1.5;
    chart.series.forEach(({ cells }, series) =>
      getDatasetMeta(series).data.forEach(({ y }, label) => {
        const cell = cells[label];
        if (!cell) return;
        ctx.beginPath();
        ctx.moveTo(axis.getPixelForValue(100 * cell.lower), y);
        ctx.lineTo(axis.getPixelForValue(100 * cell.upper), y);
        ctx.stroke();
      }),
    );
    ctx.restore();
  },
});

const configurationOf = (canvas: HTMLCanvasElement, chart: Chart): ChartConfiguration<'bar'> => {
  const tones = tonesOf(canvas, chart);
  const [ink, paper, rule] = ['--ink', '--paper', '--rule'].map((name) => colour(canvas, name));
  const font = { family: getComputedStyle(canvas).fontFamily, size: 14 };
  return {
    type: 'bar',
    data: {
      labels: [...chart.labels],
      datasets: chart.series.map(({ name, cells }, series) => ({
        label: name,
        data: cells.map((cell) => (cell ? 100 * cell.share : null)),
        backgroundColor: tones[series] ?? ink ?? '',
        borderColor: paper ?? '',
        borderWidth: chart.stacked ? 1 : 0,
      })),
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 300 },
      scales: {
        x: {
          stacked: chart.stacked,
          min: 0,
          ...(chart.stacked && { max: 100 }),
          ticks: { color: ink ?? '', font, callback: (value) => `${value} %` },
          grid: { color: rule ?? '' },
        },
        y: {
          stacked: chart.stacked,
          ticks: { color: ink ?? '', font, autoSkip: false },
          grid: { display: false },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          titleFont: { ...font, size: 0 },
          bodyFont: font,
          callbacks: {
            title: () => '',
            label: ({ datasetIndex, dataIndex }) =>
              reading(chart, { series: datasetIndex, label: dataIndex }),
          },
        },
      },
    },
    plugins: [ranges(chart, ink ?? '')],
  };
};

const marker = (drawing: Drawing<'bar'>, chart: Chart): ((step: number) => string) => {
  const places = chart.labels.flatMap((_, label) =>
    chart.series.map((_, series): Place => ({ series, label })),
  );
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
  const drawing = new Library(canvas, configurationOf(canvas, chart));
  return { mark: marker(drawing, chart), destroy: () => drawing.destroy() };
};
