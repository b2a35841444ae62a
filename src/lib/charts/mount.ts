import type { DrawnChart } from './drawing';
import type { init } from './echarts';

/** A chart that lives in the page. */
export interface MountedChart {
	/**
	 * Draws another chart in its place. Nothing of the one before lingers, and nothing draws that one any more: where `whenThere`
	 * puts the drawing off, it is done when the node comes to another size at the latest.
	 */
	update(chart: DrawnChart, whenThere?: (draw: () => void) => void): void;
	/** Fits the chart to the width of its node; done by itself when the node changes. */
	resize(): void;
	dispose(): void;
}

interface MountOptions {
	/** Called after every drawing. */
	readonly ready?: () => void;
	/** Called when the drawing library cannot be loaded; the page keeps what it showed. */
	readonly failed?: (reason: unknown) => void;
	/** Puts off the first drawing: it is done when the node comes to another size, or is printed, at the latest. */
	readonly whenThere?: (draw: () => void) => void;
}

/** Fetches the drawing library; fetched once, however often it is asked for. */
export const fetchDrawing = () => import('./echarts');

/** Width of the text on an A4 page, in px. */
const PRINTED = 680;

/**
 * Draws a chart into a node and keeps it fitted to the node's width; its height is the chart's own. ECharts is fetched on
 * the first call. Nothing is drawn while the node has no size (a hidden tab). After a drawing the node says
 * `data-ready="true"` and `data-points`, the number of values drawn, so that tests and printing can wait for it.
 */
export function mountChart(
	node: HTMLElement,
	first: DrawnChart,
	{ ready, failed, whenThere: putOff }: MountOptions = {}
): MountedChart {
	let chart = first;
	let create: typeof init | null = null;
	let instance: ReturnType<typeof init> | null = null;
	let disposed = false;
	/** Whether the node still shows another chart, or none. */
	let outdated = true;

	const drawn = () => {
		node.dataset['ready'] = 'true';
		node.dataset['points'] = String(chart.points);
		ready?.();
	};

	/** `finished` comes when ECharts has nothing left to draw; only the drawing asked for last counts. */
	const draw = () => {
		if (!instance || instance.isDisposed()) return;
		outdated = false;
		delete node.dataset['ready'];
		instance.off('finished');
		instance.on('finished', drawn);
		// Resizing draws everything anew, even to the same height.
		if (instance.getHeight() !== chart.height) instance.resize({ height: chart.height });
		instance.setOption(chart.option, { notMerge: true });
	};

	const fit = (width: number | 'auto' = 'auto') => {
		if (disposed) return;
		if (instance) {
			if (instance.isDisposed() || node.clientWidth === 0) return;
			instance.resize({ width, height: chart.height });
			if (outdated) draw();
			return;
		}
		if (!create || node.clientWidth === 0) return;
		instance = create(node, null, { renderer: 'svg', height: chart.height });
		draw();
	};

	/** Draws what is not drawn yet. */
	const catchUp = () => {
		if (!instance) fit();
		else if (outdated) draw();
	};

	const observer = new ResizeObserver(() => fit());
	observer.observe(node);
	const beforePrint = () => {
		fit(PRINTED);
		instance?.getZr().flush();
	};
	const afterPrint = () => fit();
	window.addEventListener('beforeprint', beforePrint);
	window.addEventListener('afterprint', afterPrint);

	fetchDrawing().then(
		(echarts) => {
			create = echarts.init;
			if (putOff) putOff(catchUp);
			else catchUp();
		},
		(reason: unknown) => {
			if (!disposed) failed?.(reason);
		}
	);

	return {
		update(next, whenThere) {
			chart = next;
			outdated = true;
			instance?.off('finished');
			delete node.dataset['ready'];
			if (whenThere) whenThere(catchUp);
			else catchUp();
		},
		resize: () => fit(),
		dispose() {
			disposed = true;
			observer.disconnect();
			window.removeEventListener('beforeprint', beforePrint);
			window.removeEventListener('afterprint', afterPrint);
			if (instance && !instance.isDisposed()) instance.dispose();
		}
	};
}
