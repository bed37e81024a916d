import type { ECharts, EChartsCoreOption } from 'echarts/core';

type Table = { caption: string; columns: string[]; rows: string[][] };

/** An ECharts chart; its library is loaded when the first chart is seen. The table behind it is for screen readers. */
class TesseraChart extends HTMLElement {
  private chart?: ECharts;
  private option?: EChartsCoreOption;
  private place?: HTMLDivElement;
  private sizes?: ResizeObserver;
  private readonly recolour = () => this.restart();

  connectedCallback(): void {
    if (!this.place) {
      this.place = document.createElement('div');
      this.place.style.width = '100%';
      this.place.style.height = '100%';
      this.place.setAttribute('aria-hidden', 'true');
      this.append(this.place);
      this.style.position = 'relative';
    }
    window.addEventListener('tessera-appearance', this.recolour);
    this.sizes = new ResizeObserver(() => this.chart?.resize());
    this.sizes.observe(this);
    void this.draw();
  }

  disconnectedCallback(): void {
    window.removeEventListener('tessera-appearance', this.recolour);
    this.sizes?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  /** Called by the server: the option as JSON and the same data as a table. */
  show(option: string, table: string): void {
    this.option = JSON.parse(option) as EChartsCoreOption;
    this.tabulate(JSON.parse(table) as Table | null);
    void this.draw();
  }

  private restart(): void {
    this.chart?.dispose();
    this.chart = undefined;
    void this.draw();
  }

  private async draw(): Promise<void> {
    if (!this.option) {
      return;
    }
    const { init } = await import('./chart-library');
    if (!this.isConnected || !this.place) {
      return;
    }
    if (!this.chart) {
      this.chart = init(this.place, undefined, { renderer: 'canvas' });
      this.chart.on('click', (event) => {
        this.dispatchEvent(
          new CustomEvent('tessera-chart-click', {
            detail: {
              series: event.seriesName ?? '',
              name: event.name ?? '',
              value: JSON.stringify(event.value ?? null),
              index: event.dataIndex ?? -1,
            },
          }),
        );
      });
    }
    this.chart.setOption({ ...this.colours(), ...this.option }, { notMerge: true });
  }

  private colours(): EChartsCoreOption {
    const style = getComputedStyle(this);
    const value = (name: string) => style.getPropertyValue(name).trim();
    return {
      color: [1, 2, 3, 4, 5, 6].map((n) => value(`--t-chart-${n}`)),
      backgroundColor: 'transparent',
      textStyle: { fontFamily: style.fontFamily, color: value('--lumo-body-text-color') },
      animationDuration: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300,
    };
  }

  private tabulate(data: Table | null): void {
    this.querySelector('table')?.remove();
    if (!data) {
      return;
    }
    const table = document.createElement('table');
    table.className = 't-sr-only';
    table.createCaption().textContent = data.caption;
    const head = table.createTHead().insertRow();
    for (const column of data.columns) {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.textContent = column;
      head.append(cell);
    }
    const body = table.createTBody();
    for (const row of data.rows) {
      const line = body.insertRow();
      for (const text of row) {
        line.insertCell().textContent = text;
      }
    }
    this.append(table);
  }
}

customElements.define('tessera-chart', TesseraChart);
