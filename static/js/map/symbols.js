// The symbols on the map. All of them together are one stop of the Tab key; arrow keys walk from one to the nearest in
// that direction.
import { draw } from './symbol.js';

/* global L */

/** Beside the edge of the view symbols are there too, so that a short move finds them drawn. */
const MARGIN = 0.2;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Symbols {
    #map;
    #layers;
    #label;
    #open;
    #shown = new Map();
    #groups = [];

    /**
     * @param layers names of the layers
     * @param label tells a group in words
     * @param open is called with a group and its button when it is pressed
     */
    constructor(map, layers, label, open) {
        this.#map = map;
        this.#layers = layers;
        this.#label = label;
        this.#open = open;
        map.on('moveend', () => this.#redraw());
    }

    /** Shows these groups, made for the zoom the map has now. */
    show(groups) {
        const focused = [...this.#shown.values()].find(({ button }) => button === document.activeElement);
        for (const { marker } of this.#shown.values()) marker.remove();
        this.#shown.clear();
        this.#groups = groups.map((group) => ({ ...group, at: group.areas[0].at }));
        this.#redraw();
        if (focused) this.#nearest(this.#map.latLngToContainerPoint(focused.group.at))?.button.focus({ preventScroll: true });
    }

    /** Groups whose middle is in view. */
    inView() {
        return this.#entries().map(({ group }) => group);
    }

    /** Boxes [left, top, right, bottom] of the view that symbols cover. */
    boxes() {
        return [...this.#shown.values()].map(({ group }) => {
            const { x, y } = this.#map.latLngToContainerPoint(group.at);
            return [x - group.radius, y - group.radius, x + group.radius, y + group.radius];
        });
    }

    #redraw() {
        const bounds = this.#map.getBounds().pad(MARGIN);
        for (const group of this.#groups) {
            const known = this.#shown.get(group);
            if (bounds.contains(group.at) && !known) this.#add(group);
            else if (known && !bounds.contains(group.at) && known.button !== document.activeElement) {
                known.marker.remove();
                this.#shown.delete(group);
            }
        }
        this.#choose();
    }

    /** One symbol answers the Tab key: the one that has the focus, or the one nearest to the middle. */
    #choose(chosen = null) {
        const entries = [...this.#shown.values()];
        const one = chosen
            ?? entries.find(({ button }) => button === document.activeElement)
            ?? this.#nearest(this.#map.getSize().divideBy(2));
        for (const entry of entries) entry.button.tabIndex = entry === one ? 0 : -1;
    }

    #add(group) {
        const button = document.createElement('button');
        button.type = 'button';
        button.setAttribute('aria-label', this.#label(group));
        button.append(draw(this.#layers, group));
        const icon = new ButtonIcon(button, 2 * group.radius);
        const marker = L.marker(group.at, { icon, keyboard: false }).addTo(this.#map);
        const entry = { group, marker, button };
        this.#shown.set(group, entry);
        button.addEventListener('click', (event) => {
            event.stopPropagation();
            this.#open(group, button);
        });
        button.addEventListener('focus', () => this.#focused(entry));
        button.addEventListener('keydown', (event) => this.#walk(event, entry));
    }

    #focused(entry) {
        this.#choose(entry);
        const { x, y } = this.#map.latLngToContainerPoint(entry.group.at);
        const size = this.#map.getSize();
        const edge = entry.group.radius;
        if (x < edge || y < edge || x > size.x - edge || y > size.y - edge) this.#map.panTo(entry.group.at);
    }

    #walk(event, entry) {
        if (event.key === 'Escape') {
            this.#map.getContainer().focus({ preventScroll: true });
            event.stopPropagation();
            return;
        }
        if (event.key === '+' || event.key === '=') this.#map.zoomIn();
        if (event.key === '-') this.#map.zoomOut();
        const direction = ARROWS[event.key];
        if (!direction) return;
        event.preventDefault();
        event.stopPropagation();
        this.#next(entry, direction)?.button.focus({ preventScroll: true });
    }

    /** The nearest symbol in a direction, the straight ahead before the aside. */
    #next(from, [right, down]) {
        const start = this.#map.latLngToContainerPoint(from.group.at);
        let best = null;
        let least = Infinity;
        for (const entry of this.#shown.values()) {
            if (entry === from) continue;
            const { x, y } = this.#map.latLngToContainerPoint(entry.group.at).subtract(start);
            const ahead = x * right + y * down;
            const aside = Math.abs(x * down) + Math.abs(y * right);
            const way = ahead + 1.5 * aside;
            if (ahead > 0 && aside <= 2 * ahead && way < least) [best, least] = [entry, way];
        }
        return best;
    }

    #entries() {
        const size = this.#map.getSize();
        return [...this.#shown.values()].filter(({ group }) => {
            const { x, y } = this.#map.latLngToContainerPoint(group.at);
            return x >= 0 && y >= 0 && x <= size.x && y <= size.y;
        });
    }

    #nearest(point) {
        const distance = ({ group }) => this.#map.latLngToContainerPoint(group.at).distanceTo(point);
        return this.#entries().reduce((best, entry) => (best && distance(best) <= distance(entry) ? best : entry), null);
    }
}

/** An icon for Leaflet that is an element of ours, so that no markup is written. */
const ButtonIcon = L.Icon.extend({
    initialize(button, size) {
        L.setOptions(this, { iconSize: [size, size], className: 'symbol-button' });
        this.button = button;
    },
    createIcon() {
        this._setIconStyles(this.button, 'icon');
        return this.button;
    },
    createShadow() {
        return null;
    },
});
