// The map's colors are custom properties of the page, so that light, dark, high contrast and forced colors need no
// second list of colors here.

const NAMES = [
    'water', 'land', 'town', 'coast', 'river', 'border', 'state-line', 'county-line',
    'country', 'state', 'county', 'city', 'water-name', 'halo',
    'park', 'road', 'road-edge', 'highway',
];
const CHANGES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

export class Theme {
    #element;

    /** @param element inside which `--map-water` and its like are set */
    constructor(element) {
        this.#element = element;
        this.read();
    }

    /** Reads the colors anew: `theme.colors.water` and so on, and the page's font. */
    read() {
        const probe = document.createElement('span');
        // Otherwise the browser answers for every color with the one that it forces on text.
        probe.style.forcedColorAdjust = 'none';
        this.#element.append(probe);
        const seen = getComputedStyle(probe);
        this.font = seen.fontFamily;
        this.colors = Object.fromEntries(NAMES.map((name) => {
            probe.style.color = `var(--map-${name})`;
            return [name, seen.color];
        }));
        probe.remove();
    }

    /** Calls `react` after the reader's settings have changed and the colors were read again. */
    onChange(react) {
        for (const change of CHANGES) {
            matchMedia(change).addEventListener('change', () => {
                this.read();
                react();
            });
        }
    }
}
