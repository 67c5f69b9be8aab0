// The page's words for the scripts of the map, in its language: `data-word-near` on the map is `words.near`.

/** Puts parts into the places {0}, {1} … of a text. */
export const fill = (text, ...parts) => parts.reduce((filled, part, i) => filled.replace(`{${i}}`, part), text);

const language = document.documentElement.lang;
const numbers = new Intl.NumberFormat(language);

export const number = (count) => numbers.format(count);

/** A day, `2026-04-03`, as people write it. */
export function day(text) {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    return format.format(new Date(text));
}

/** @param element the one with the words */
export function read(element) {
    const words = Object.fromEntries(Object.entries(element.dataset)
        .filter(([key]) => key.startsWith('word'))
        .map(([key, text]) => [key[4].toLowerCase() + key.slice(5), text]));
    return {
        ...words,
        places: (count) => (count === 1 ? words.one : fill(words.many, number(count))),
        groups: (count) => (count === 1 ? words.group : fill(words.groups, number(count))),
    };
}
