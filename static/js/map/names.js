// What a label says, in the reader's language.

/** Up to this zoom a state may be named by its two letters where its name finds no room. */
const SHORT_UNTIL = 5;

export class Names {
    #language;
    #countries;
    #shorter;

    /** @param language of the page: `en` or `es` */
    constructor(language) {
        this.#language = language;
        this.#countries = new Intl.DisplayNames(language, { type: 'region' });
        this.#shorter = new Intl.DisplayNames(language, { type: 'region', style: 'short' });
    }

    /** The texts that may be written for a label, the best first. */
    tried({ k: kind, n: english, s: spanish, i: code }, zoom) {
        if (kind === 'country') return [code ? this.#country(code) : english];
        const name = this.#language === 'es' && spanish ? spanish : english;
        if (kind !== 'state') return [name];
        return zoom > SHORT_UNTIL ? [name.toUpperCase()] : [name.toUpperCase(), code.slice(3)];
    }

    /** Without what stands in brackets, and "Hong Kong" without the state that it belongs to. */
    #country(code) {
        const name = this.#countries.of(code).replace(/ \(.*\)$/, '');
        return /\b(SAR|RAE)\b/.test(name) ? this.#shorter.of(code) : name;
    }
}
