// The records behind the symbols, each with its source. They are fetched once for a filter, all of them, when the first
// is wanted, so that the server does not learn which one it was.
import { element } from './element.js';
import { day, fill } from './words.js';

const english = (name, text) => (text ? element(name, { lang: 'en', textContent: text }) : null);

function read({ kinds, sources, areas, places }) {
    const where = new Map(Object.entries(areas).map(([key, [name, kind, region, latitude, longitude]]) =>
        [Number(key), { key: Number(key), name, kind, region, at: [latitude / 100, longitude / 100] }]));
    return places.map(([area, layer, kind, name, years, told, detail, note, address, source, id, checked]) => ({
        area: where.get(area), layer, kind: kinds[kind], name, years, told, detail, note, address, source: sources[source], id, checked,
    }));
}

export class Records {
    #address;
    #query = null;
    #running = null;

    /** @param address where they are, without a filter */
    constructor(address) {
        this.#address = address;
    }

    /** All records that fit a filter, while it is one that lists them. */
    find(query) {
        if (query !== this.#query) this.#running = null;
        this.#query = query;
        this.#running ??= this.#fetch(query).catch((fault) => {
            this.#running = null;
            throw fault;
        });
        return this.#running;
    }

    async #fetch(query) {
        const answer = await fetch(this.#address + query, { credentials: 'omit' });
        if (!answer.ok) throw new Error(`${this.#address}: ${answer.status}`);
        return read(await answer.json());
    }
}

/** What a record is and who says so, in elements. */
function told({ kind, name, years, told: basis, detail, note, address, source: [publisher, , date] }, words) {
    const link = element('a', { href: address, rel: 'noreferrer nofollow', lang: 'en', textContent: publisher });
    const year = date.slice(0, 4);
    return [
        english('b', name),
        element('span', { className: 'meta', textContent: [kind, years].filter(Boolean).join(' · ') }),
        basis || detail ? element('span', {}, basis, basis && detail ? ' ' : '', english('span', detail) ?? '') : null,
        english('span', note),
        element('span', { className: 'meta' }, `${words.source} `, link, year ? `, ${year}` : ''),
    ];
}

/** A record as an item of a list, with when it was checked, and where to say that it is wrong. */
export function item(record, words, suggest) {
    const { source: [, , , origin], id, checked } = record;
    return element('li', { className: 'record' },
        ...told(record, words),
        element('span', { className: 'meta', textContent: `${fill(words.checked, day(checked))} ${origin}` }),
        element('a', { className: 'record__suggest', href: `${suggest}?place=${encodeURIComponent(id)}`, textContent: words.suggest }));
}

/** A record as an item of a list of what is near, with how far it is. */
export function brief(record, words, far) {
    return element('li', { className: 'record' }, far, ...told(record, words));
}

/** A record as an item of the whole list on paper. */
export function onPaper(record, words) {
    const { area, source: [, , , origin], checked } = record;
    return element('li', { className: 'record' }, element('span', { textContent: area.name }), ...told(record, words),
        element('span', { className: 'meta', textContent: `${fill(words.checked, day(checked))} ${origin}` }));
}
