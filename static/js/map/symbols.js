// The symbols on the map: a button for each group in view, none for the rest. All of them together are one stop of the
// Tab key; arrow keys walk from one to the nearest in that direction.
import { draw } from './symbol.js';

/* global L */

/** Beside the edge of the view symbols are there too, so that a short move finds them drawn. */
const MARGIN = 0.25;
/** How long new symbols may be made before the next frame is drawn, in milliseconds. */
const BUDGET = 8;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
const keys = (groups) => new Set(groups.map(({ key }) => key));

export class Symbols {
    #map;
    #layers;
    #label;
    #open;
    #pane;
    #zoom = null;
    #groups = [];
    /** What is drawn, by its key: { group, button }. */
    #shown = new Map();
    #entries = new Map();
    /** The button that answers the Tab key. */
    #chosen = null;
    #spare = [];
    #latest = 0;

    /**
     * @param layers as `draw` wants them
     * @param label tells a group in words
     * @param open is called with a group and its button when it is pressed
     */
    constructor(map, layers, label, open) {
        this.#map = map;
        this.#layers = layers;
        this.#label = label;
        this.#open = open;
        this.#pane = map.createPane('symbols');
        this.#pane.addEventListener('click', (event) => this.#pressed(event));
        this.#pane.addEventListener('focusin', ({ target }) => this.#focused(this.#entry(target)));
        this.#pane.addEventListener('keydown', (event) => this.#walk(event));
        map.on('zoomstart', () => this.#pane.classList.add('symbols--away'));
    }

    /** Shows these groups, whose places are in pixels of the world at the zoom the map has now. Ends when they are drawn. */
    async show(groups) {
        const focused = this.#entry(document.activeElement);
        const zoom = this.#map.getZoom();
        const isKept = zoom === this.#zoom;
        const was = focused && L.point(focused.group.x, focused.group.y).multiplyBy(2 ** (zoom - this.#zoom));
        this.#zoom = zoom;
        this.#groups = groups;
        const kept = keys(isKept ? groups : []);
        for (const [key, entry] of this.#shown) {
            if (!kept.has(key) && entry !== focused) this.#remove(key);
        }
        this.#pane.classList.remove('symbols--away');
        const drawn = this.#draw(was);
        if (focused && !kept.has(focused.group.key)) this.#follow(focused, was);
        await drawn;
    }

    /** Draws what has come into view, what is nearest to a point first, and removes what has left it. */
    async #draw(point) {
        const mine = ++this.#latest;
        L.DomUtil.setPosition(this.#pane, this.#map.getPixelOrigin().multiplyBy(-1));
        const { min, max } = this.#map.getPixelBounds();
        const margin = max.subtract(min).multiplyBy(MARGIN);
        const wanted = this.#within(L.bounds(min.subtract(margin), max.add(margin)));
        const kept = keys(wanted);
        for (const [key, { button }] of this.#shown) {
            if (!kept.has(key) && button !== document.activeElement) this.#remove(key);
        }
        const middle = point ?? min.add(max).divideBy(2);
        const away = ({ x, y }) => Math.hypot(x - middle.x, y - middle.y);
        const missing = wanted.filter(({ key }) => !this.#shown.has(key)).sort((a, b) => away(a) - away(b));
        let until = performance.now() + BUDGET;
        for (const group of missing) {
            if (performance.now() > until) {
                this.#choose();
                await frame();
                if (mine !== this.#latest) return;
                until = performance.now() + BUDGET;
            }
            this.#add(group);
        }
        this.#choose();
    }

    /** Groups whose middle is in view. */
    inView() {
        return this.#within(this.#map.getPixelBounds());
    }

    /** Boxes [left, top, right, bottom] of the view that symbols cover. */
    boxes() {
        const { min } = this.#map.getPixelBounds();
        return [...this.#shown.values()].map(({ group: { x, y, radius } }) =>
            [x - radius - min.x, y - radius - min.y, x + radius - min.x, y + radius - min.y]);
    }

    #within({ min, max }) {
        return this.#groups.filter(({ x, y }) => x >= min.x && x <= max.x && y >= min.y && y <= max.y);
    }

    #entry(target) {
        return this.#entries.get(target?.closest?.('.symbol-button'));
    }

    #add(group) {
        const button = this.#spare.pop() ?? this.#button();
        const { style } = button;
        style.width = style.height = `${2 * group.radius}px`;
        style.transform = `translate(${group.x - group.radius}px, ${group.y - group.radius}px)`;
        button.setAttribute('aria-label', this.#label(group));
        button.replaceChildren(draw(this.#layers, group));
        this.#pane.append(button);
        const entry = { group, button };
        this.#shown.set(group.key, entry);
        this.#entries.set(button, entry);
    }

    #button() {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'symbol-button';
        button.tabIndex = -1;
        return button;
    }

    #remove(key) {
        const { button } = this.#shown.get(key);
        this.#shown.delete(key);
        this.#entries.delete(button);
        button.remove();
        this.#spare.push(button);
    }

    /** One symbol answers the Tab key: the one that has the focus, or the one nearest to the middle. */
    #choose(chosen = this.#entry(document.activeElement)) {
        const { min, max } = this.#map.getPixelBounds();
        const one = chosen ?? this.#nearest(min.add(max).divideBy(2));
        if (this.#chosen) this.#chosen.tabIndex = -1;
        this.#chosen = one?.button ?? null;
        if (this.#chosen) this.#chosen.tabIndex = 0;
    }

    #nearest({ x, y }) {
        const away = ({ group }) => Math.hypot(group.x - x, group.y - y);
        return [...this.#shown.values()].reduce((best, entry) => (best && away(best) <= away(entry) ? best : entry), null);
    }

    /** The focus goes from a symbol that is no more to the one nearest to its place. */
    #follow(gone, place) {
        this.#shown.delete(gone.group.key);
        const next = this.#nearest(place)?.button ?? this.#map.getContainer();
        next.focus({ preventScroll: true });
        this.#entries.delete(gone.button);
        gone.button.remove();
    }

    #pressed(event) {
        const entry = this.#entry(event.target);
        if (!entry) return;
        event.stopPropagation();
        const isDragged = event.detail > 0 && this.#map.dragging.moved();
        if (!isDragged) this.#open(entry.group, entry.button);
    }

    #focused(entry) {
        if (!entry) return;
        this.#choose(entry);
        const { x, y, radius } = entry.group;
        const { min, max } = this.#map.getPixelBounds();
        const isWhole = x - radius >= min.x && y - radius >= min.y && x + radius <= max.x && y + radius <= max.y;
        if (!isWhole) this.#map.panTo(this.#map.unproject([x, y]));
    }

    #walk(event) {
        const entry = this.#entry(event.target);
        if (!entry) return;
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.#map.getContainer().focus({ preventScroll: true });
        }
        const next = ARROWS[event.key] && this.#next(entry, ARROWS[event.key]);
        if (!next) return;
        event.preventDefault();
        event.stopPropagation();
        next.button.focus({ preventScroll: true });
    }

    /** The nearest symbol in a direction, the straight ahead before the aside. */
    #next(from, [right, down]) {
        let best = null;
        let least = Infinity;
        for (const entry of this.#shown.values()) {
            const x = entry.group.x - from.group.x;
            const y = entry.group.y - from.group.y;
            const ahead = x * right + y * down;
            const aside = Math.abs(x * down) + Math.abs(y * right);
            const way = ahead + 1.5 * aside;
            if (entry !== from && ahead > 0 && aside <= 2 * ahead && way < least) [best, least] = [entry, way];
        }
        return best;
    }
}
