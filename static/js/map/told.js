// Tells the map in words: a group, what is in view, what a key has done.
import { fill, number } from './words.js';

const lower = (name) => name.charAt(0).toLocaleLowerCase() + name.slice(1);
const largest = (groups) => groups.reduce((best, group) => (best && best.count >= group.count ? best : group), null);

export class Told {
    #words;
    #layers;

    /** @param layers as in symbol.js, in the order of the counts of a group */
    constructor(words, layers) {
        this.#words = words;
        this.#layers = layers;
    }

    /** `36 places near Saint Paul, Minnesota, mostly services` */
    group({ counts, count, name, near }) {
        const words = this.#words;
        const most = Math.max(...counts);
        const layer = lower(this.#layers[counts.indexOf(most)].name);
        const share = most === count ? words.all : most > count / 2 ? words.mostly : words.often;
        return fill(share, fill(near ? words.near : words.in, words.places(count), name), layer);
    }

    /** `1,857 places in view in 119 groups. Most: near New York, 350.` */
    view(seen, total) {
        const words = this.#words;
        const count = seen.reduce((sum, group) => sum + group.count, 0);
        if (count === 0) return total === 0 ? words.none : fill(words.empty, words.places(total));
        const first = largest(seen);
        const where = fill(first.near ? words.whereNear : words.whereIn, first.name);
        return `${fill(words.view, words.places(count), words.groups(seen.length))} ${fill(words.most, where, number(first.count))}`;
    }

    /** `Moved west. 120 places in 14 groups.` */
    moved(direction, seen) {
        const words = this.#words;
        const count = seen.reduce((sum, group) => sum + group.count, 0);
        return `${words[direction]} ${fill(words.after, words.places(count), words.groups(seen.length))}`;
    }
}
