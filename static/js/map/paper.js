// Prints the drawing of the map and the whole list, not only the page of it that is seen. The browser's own command
// prints what is seen.
import { element } from './element.js';
import { onPaper } from './records.js';
import { fill } from './words.js';

/**
 * @param button is shown and pressed
 * @param paper is filled for the time of printing
 * @param said a place for what is told when that fails
 * @param records answers all records that are shown, or null when there are too many
 */
export function offerPaper(button, paper, said, words, records) {
    async function write() {
        const all = await records();
        if (all) {
            const items = [...all].sort((a, b) => a.area.name.localeCompare(b.area.name)).map((record) => onPaper(record, words));
            paper.replaceChildren(element('h2', { textContent: fill(words.paper, words.places(all.length)) }), element('ul', {}, ...items));
        }
        print();
    }

    button.hidden = false;
    button.addEventListener('click', () => write().catch(() => { said.textContent = words.failed; }));
    addEventListener('afterprint', () => paper.replaceChildren());
}
