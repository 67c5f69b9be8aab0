// What a symbol tells when it is pressed: its records, each with its source. They are fetched once, all of them, when
// the first symbol is opened, so that the server does not learn which one it was.

/* global L */

const SHOWN = 12;
const PRECISION = ['state', 'state', 'county', 'city'];

function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children.filter((child) => child !== null));
    return made;
}

const english = (name, text) => (text ? element(name, { lang: 'en', textContent: text }) : null);

export class Popup {
    #map;
    #words;
    #addresses;
    #records = null;
    #popup;

    /** @param addresses { places, list }: where the records are, and the page with all of them as a list */
    constructor(map, words, addresses) {
        this.#map = map;
        this.#words = words;
        this.#addresses = addresses;
        this.#popup = L.popup({ closeButton: false, closeOnClick: true, autoPanPadding: [12, 12], maxWidth: 340, minWidth: 220 });
    }

    /**
     * Opens a group's records over the map.
     * @param shows whether a layer, by its number, is shown
     * @param back takes the focus when the popup is closed
     */
    async open(group, shows, back) {
        const { x, y } = this.#map.getSize();
        Object.assign(this.#popup.options, { maxHeight: Math.max(160, y - 110), maxWidth: Math.min(340, x - 64) });
        this.#popup.options.offset = [0, -group.radius + 6];
        const body = element('div', { className: 'place' }, element('p', { textContent: this.#words.wait }));
        body.setAttribute('role', 'dialog');
        body.setAttribute('aria-label', group.areas[0].full);
        body.tabIndex = -1;
        this.#popup.setContent(body).setLatLng(group.areas[0].at).openOn(this.#map);
        this.#closeWith(body, back);
        body.focus({ preventScroll: true });
        try {
            this.#records ??= this.#fetch();
            const records = await this.#records;
            body.replaceChildren(this.#closer(), ...group.areas.flatMap((area) => this.#area(area, records, shows)));
        } catch {
            this.#records = null;
            body.replaceChildren(this.#closer(), element('p', { textContent: this.#words.failed }));
        }
        this.#popup.update();
        if (document.activeElement === document.body || document.activeElement === body) {
            body.querySelector('button').focus({ preventScroll: true });
        }
    }

    #closeWith(body, back) {
        body.addEventListener('keydown', (event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            this.#close();
        });
        this.#popup.once('remove', () => {
            if (body.contains(document.activeElement) || document.activeElement === document.body) back();
        });
    }

    #close() {
        this.#map.closePopup(this.#popup);
    }

    #closer() {
        const button = element('button', { type: 'button', className: 'place__close', textContent: this.#words.close });
        button.addEventListener('click', () => this.#close());
        return button;
    }

    async #fetch() {
        const answer = await fetch(this.#addresses.places, { credentials: 'omit' });
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
    }

    #area(area, { kinds, sources, places }, shows) {
        const records = places.filter(([at, layer]) => at === area.index && shows(layer));
        const told = records.slice(0, SHOWN).map((record) => this.#record(record, kinds, sources));
        const rest = records.length > SHOWN
            ? element('p', {}, element('a', { href: `${this.#addresses.list}?in=${area.region}#places`, textContent: this.#words.all }))
            : null;
        return [
            element('h3', { textContent: area.full }),
            element('p', { className: 'meta', textContent: this.#words[PRECISION[area.kind]] }),
            element('ul', {}, ...told),
            ...(rest ? [rest] : []),
        ];
    }

    #record([, , kind, name, years, told, detail, note, address, source], kinds, sources) {
        const [publisher, , date, origin] = sources[source];
        const link = element('a', { href: address, rel: 'noreferrer nofollow', lang: 'en', textContent: publisher });
        const year = date.slice(0, 4);
        return element('li', {},
            english('b', name),
            element('span', { className: 'meta', textContent: [kinds[kind], years].filter(Boolean).join(' · ') }),
            element('span', {}, told, told && detail ? ' ' : '', english('span', detail) ?? ''),
            english('span', note),
            element('span', { className: 'meta' }, `${this.#words.source} `, link, year ? `, ${year}` : ''),
            element('span', { className: 'meta', textContent: origin }));
    }
}
