// Towns and ZIP codes by what somebody types. Only the first two letters or digits are sent; the rest of the search
// happens here. The server folds names in the same way, and gives those with a Saint or a Fort in both spellings.

import { Kept } from './kept.js';

const MARKS = /\p{M}/gu;
/** Letters that do not come apart into a plain one and an accent. */
const LETTERS = { æ: 'ae', ð: 'd', ø: 'o', þ: 'th', đ: 'd', ħ: 'h', ı: 'i', ł: 'l', œ: 'oe', ß: 'ss', ə: 'e' };
const MOST = 12;

/** A name as it is compared: `Doña Ana` is `donaana`, `St. Paul` is `stpaul`. */
export const fold = (text) => text.toLowerCase()
    .replace(/[æðøþđħıłœßə]/g, (letter) => LETTERS[letter])
    .normalize('NFD').replace(MARKS, '').replace(/[^a-z0-9]+/g, '');

/** What is asked of the server, or nothing: two letters, a letter that is the whole name, or two digits of a ZIP code. */
function prefix(folded) {
    if (/^\d/.test(folded)) return /^\d\d/.test(folded) ? folded.slice(0, 2) : null;
    const letters = folded.replace(/\d/g, '');
    return letters ? `${letters}_`.slice(0, 2) : null;
}

export class Gazetteer {
    #address;
    #regions;
    #kept = new Kept();

    /**
     * @param address where it is: `{address}/{prefix}.json`
     * @param regions names of states and countries by their code
     */
    constructor(address, regions) {
        this.#address = address;
        this.#regions = regions;
    }

    /** What fits best comes first: { name, region, at }. `Clinton, Iowa` and `clinton ia` find the one in Iowa. */
    async find(text) {
        const [typed, behind = ''] = text.split(',');
        const found = await this.#search(fold(typed), fold(behind));
        const [last, ...words] = typed.trim().split(/\s+/).reverse();
        const isDone = found.length > 0 || behind || words.length === 0;
        return (isDone ? found : await this.#search(fold(words.reverse().join(' ')), fold(last))).slice(0, MOST);
    }

    /** @param inside the beginning of a state's or country's name, its two letters, or nothing */
    async #search(name, inside) {
        const asked = prefix(name);
        const list = asked ? await this.#list(asked) : [];
        return list
            .filter(({ folded, region }) => folded.startsWith(name) && this.#isIn(region, inside))
            .sort((a, b) => (b.folded === name) - (a.folded === name) || b.size - a.size);
    }

    #isIn(region, folded) {
        return !folded || region.toLowerCase() === `us-${folded}` || fold(this.regionName(region)).startsWith(folded);
    }

    #list(asked) {
        return this.#kept.once(asked, () => this.#fetch(asked));
    }

    async #fetch(asked) {
        const answer = await fetch(`${this.#address}/${asked}.json`, { credentials: 'omit' });
        if (!answer.ok) throw new Error(`${this.#address}: ${answer.status}`);
        const { names, in: regions, latitudes, longitudes, sizes } = await answer.json();
        return names.map((name, i) => ({
            name, folded: fold(name), region: regions[i], at: [latitudes[i] / 100, longitudes[i] / 100], size: sizes[i],
        }));
    }

    /** The name of a state or country, in the language of the page. */
    regionName(code) {
        return this.#regions.get(code) ?? new Intl.DisplayNames(document.documentElement.lang, { type: 'region' }).of(code.slice(0, 2));
    }
}
