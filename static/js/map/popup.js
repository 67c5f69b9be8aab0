// What a symbol tells when it is pressed: its records, each with its source; or, where there are too many to send, how
// many of each kind, and a link to the list of the state.
import { element } from './element.js';
import { Records, item } from './records.js';
import { number } from './words.js';

/* global L */

const MOST = 12;
/** How much of the view's right side the buttons take, in pixels. */
const CONTROLS = 72;
const PRECISION = ['state', 'state', 'county', 'city'];

export class Popup {
    #map;
    #words;
    #layers;
    #addresses;
    #records;
    #popup;

    /** @param addresses { list, suggest }: the page with all records as a list, and the one to correct them at */
    constructor(map, words, layers, records, addresses) {
        this.#map = map;
        this.#words = words;
        this.#layers = layers;
        this.#records = records;
        this.#addresses = addresses;
        this.#popup = L.popup({ closeButton: false, autoPanPaddingTopLeft: [12, 12], autoPanPaddingBottomRight: [CONTROLS, 12], minWidth: 220 });
    }

    /**
     * Opens a group's records over the map.
     * @param listed whether all records of the filter may be asked for
     * @param query the filter
     * @param back takes the focus when the popup is closed
     */
    async open(group, listed, query, back) {
        const { x, y } = this.#map.getSize();
        Object.assign(this.#popup.options, { maxHeight: Math.max(160, y - 110), maxWidth: Math.min(360, x - 64), offset: [0, 6 - group.radius] });
        const body = element('div', { className: 'place', tabIndex: -1 }, element('p', { textContent: this.#words.wait }));
        body.setAttribute('role', 'dialog');
        body.setAttribute('aria-label', group.name);
        this.#popup.setContent(body).setLatLng(this.#map.unproject([group.x, group.y])).openOn(this.#map);
        this.#closeWith(body, back);
        body.focus({ preventScroll: true });
        const told = listed ? await this.#listed(group, query) : this.#counted(group, query);
        body.replaceChildren(this.#closer(), ...told);
        if (!body.isConnected) return;
        this.#popup.update();
        body.querySelector('button').focus({ preventScroll: true });
    }

    #closeWith(body, back) {
        body.addEventListener('keydown', (event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            this.#map.closePopup(this.#popup);
        });
        this.#popup.once('remove', () => {
            if (body.contains(document.activeElement) || document.activeElement === document.body) back();
        });
    }

    #closer() {
        const button = element('button', { type: 'button', className: 'place__close', textContent: this.#words.close });
        button.addEventListener('click', () => this.#map.closePopup(this.#popup));
        return button;
    }

    async #listed(group, query) {
        try {
            const records = await this.#records.find(query);
            return group.areas.flatMap((key) => this.#area(records.filter(({ area }) => area.key === key), query));
        } catch {
            return [element('p', { textContent: this.#words.failed })];
        }
    }

    #area(records, query) {
        if (records.length === 0) return [];
        const [{ area }] = records;
        return [
            element('h2', { textContent: area.name }),
            element('p', { className: 'meta', textContent: this.#words[PRECISION[area.kind]] }),
            element('ul', { className: 'records' }, ...records.slice(0, MOST).map((record) => item(record, this.#words, this.#addresses.suggest))),
            ...(records.length > MOST ? [this.#more(area.region, query)] : []),
        ];
    }

    #counted({ name, counts, region, precision }, query) {
        const lines = counts.flatMap((count, i) => (count === 0 ? [] : [element('li', { className: 'place__layer' },
            this.#layers[i].shape.cloneNode(true), element('span', { textContent: this.#layers[i].name }), element('b', { className: 'num', textContent: number(count) }))]));
        return [
            element('h2', { textContent: name }),
            element('p', { className: 'meta', textContent: this.#words[PRECISION[precision]] }),
            element('ul', {}, ...lines),
            this.#more(region, query),
        ];
    }

    #more(region, query) {
        const filter = new URLSearchParams(query);
        filter.set('in', region);
        return element('p', {}, element('a', { className: 'tap', href: `${this.#addresses.list}?${filter}#places`, textContent: this.#words.list }));
    }
}
