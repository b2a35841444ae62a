import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** The parts of ECharts the charts need. Pages never import this file statically: it is by far the largest piece of script. */
use([LineChart, BarChart, CustomChart, GridComponent, TooltipComponent, SVGRenderer]);

export { init };
