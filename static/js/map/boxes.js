// Which parts of the view are taken. Boxes are [left, top, right, bottom] in pixels.

const BAND = 32;
/** Names keep this far from each other. */
const [ASIDE, ABOVE] = [3, 2];

export class Boxes {
    #bands = new Map();
    #edges;

    /** Nothing is free outside these edges. */
    constructor(left, top, right, bottom) {
        this.#edges = [left, top, right, bottom];
    }

    add(box) {
        for (const band of this.#of(box)) {
            if (!this.#bands.has(band)) this.#bands.set(band, []);
            this.#bands.get(band).push(box);
        }
    }

    isFree(box) {
        const [left, top, right, bottom] = this.#edges;
        if (box[0] < left || box[1] < top || box[2] > right || box[3] > bottom) return false;
        const touches = (o) => o[0] - ASIDE < box[2] && o[2] + ASIDE > box[0] && o[1] - ABOVE < box[3] && o[3] + ABOVE > box[1];
        return !this.#of(box).some((band) => this.#bands.get(band)?.some(touches));
    }

    #of([, top, , bottom]) {
        const bands = [];
        for (let band = Math.floor((top - ABOVE) / BAND); band <= Math.floor((bottom + ABOVE) / BAND); band++) bands.push(band);
        return bands;
    }
}
