// Ranks what is nearest to a place. The distances are worked out here, so that nobody learns which place it was.
import { element } from './element.js';
import { brief } from './records.js';
import { fill, number } from './words.js';

const EARTH_KM = 6371;
const KM_IN_MILE = 1.609344;
const MOST = 6;
const STATE = 1;
/** Areas of this kind and finer ones are small enough to be near something. */
const COUNTY = 2;
/** These layers only count; nobody goes there. */
const COUNTED = ['cases', 'police'];

const radians = (degrees) => (degrees * Math.PI) / 180;

/** As the crow flies, in kilometers, between two places [latitude, longitude]. */
export function distance([south, west], [north, east]) {
    const half = Math.sin(radians(north - south) / 2) ** 2
        + Math.cos(radians(south)) * Math.cos(radians(north)) * Math.sin(radians(east - west) / 2) ** 2;
    return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
}

function nearest(all, at) {
    return all.map((each) => ({ each, km: distance(at, each.at) })).sort((a, b) => a.km - b.km).slice(0, MOST);
}

export class Nearest {
    #words;
    #layers;
    #view;

    /**
     * @param layers as in symbol.js
     * @param view what the map shows: { layers(), records(), groupsNear(at) }, where `records` answers null when there
     *     are too many
     */
    constructor(words, layers, view) {
        this.#words = words;
        this.#layers = layers;
        this.#view = view;
    }

    /** What is nearest to a place { at, region, regionName }, in elements; nothing when there is nothing. */
    async rank(place) {
        const wanted = this.#wanted();
        const records = await this.#view.records();
        return records ? this.#records(records.filter(({ layer }) => wanted.has(layer)), place) : this.#groups(wanted, place);
    }

    /** Services while they are shown, else every kind that somebody can go to; as numbers of layers. */
    #wanted() {
        const shown = this.#view.layers();
        const keys = shown.includes('services') ? ['services'] : shown.filter((key) => !COUNTED.includes(key));
        return new Set(keys.map((key) => this.#layers.findIndex((layer) => layer.key === key)));
    }

    #records(records, { at, region, regionName }) {
        const items = (some, far) => some.map((record) => brief(record, this.#words, far(record)));
        const close = nearest(records.filter(({ area }) => area.kind >= COUNTY).map((record) => ({ ...record, at: record.area.at })), at);
        const far = new Map(close.map(({ each, km }) => [each.id, km]));
        const wide = records.filter(({ area }) => area.kind === STATE && area.region === region).slice(0, MOST);
        return [
            ...this.#list('ol', this.#words.crow, items(close.map(({ each }) => each), ({ id, area }) => this.#far(far.get(id), area.name))),
            ...this.#list('ul', fill(this.#words.whole, regionName), items(wide, () => null)),
        ];
    }

    async #groups(wanted, { at }) {
        const count = ({ counts }) => counts.reduce((sum, part, i) => sum + (wanted.has(i) ? part : 0), 0);
        const groups = (await this.#view.groupsNear(at)).filter((group) => group.precision >= COUNTY && count(group) > 0);
        const items = nearest(groups, at).map(({ each, km }) => element('li', { className: 'record' },
            element('b', { textContent: this.#words.places(count(each)) }),
            this.#far(km, fill(each.near ? this.#words.whereNear : this.#words.whereIn, each.name))));
        return this.#list('ol', this.#words.crow, items);
    }

    #list(name, told, items) {
        if (items.length === 0) return [];
        return [element('p', { className: 'meta', textContent: told }), element(name, { className: 'records' }, ...items)];
    }

    #far(km, where) {
        const told = fill(this.#words.far, number(Math.round(km / KM_IN_MILE)), number(Math.round(km)));
        return element('span', { className: 'record__far' }, element('b', { className: 'num', textContent: told }), ` ${where}`);
    }
}
