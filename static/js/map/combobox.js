// A text field with a list of what fits, to choose from by keyboard or finger: the combobox of ARIA 1.2. The focus stays
// in the field; the list says which of its items is meant.
import { element } from './element.js';

const PAUSE = 150;

export class Combobox {
    #field;
    #list;
    #find;
    #choose;
    #say;
    #found = [];
    #active = -1;
    #latest = 0;
    #isSearching = false;
    /** Whether Enter was pressed before the search had answered: then the first is taken. */
    #isHurried = false;

    /**
     * @param find answers a text with what fits, each { text, … }
     * @param choose is called with the one that was chosen
     * @param say is called with the number of what fits, or with null when it could not be found out
     */
    constructor(field, list, { find, choose, say }) {
        this.#field = field;
        this.#list = list;
        this.#find = find;
        this.#choose = choose;
        this.#say = say;
        field.addEventListener('input', () => this.#typed());
        field.addEventListener('keydown', (event) => this.#key(event));
        field.addEventListener('blur', () => this.#close());
        // Pressing an item must not take the focus from the field, which would close the list first.
        list.addEventListener('mousedown', (event) => event.preventDefault());
        list.addEventListener('click', ({ target }) => this.#take(this.#items().indexOf(target.closest('[role=option]'))));
    }

    #items() {
        return [...this.#list.children];
    }

    async #typed() {
        const mine = ++this.#latest;
        this.#isSearching = true;
        this.#isHurried = false;
        await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
        if (mine !== this.#latest) return;
        try {
            const found = await this.#find(this.#field.value);
            if (mine !== this.#latest) return;
            this.#open(found);
            if (this.#isHurried) this.#take(0);
        } catch {
            if (mine === this.#latest) this.#say(null);
        } finally {
            if (mine === this.#latest) this.#isSearching = false;
        }
    }

    #open(found) {
        this.#found = found;
        this.#list.replaceChildren(...found.map(({ text }, i) => {
            const item = element('li', { id: `${this.#list.id}-${i}`, textContent: text });
            item.setAttribute('role', 'option');
            item.setAttribute('aria-selected', 'false');
            return item;
        }));
        this.#point(-1);
        this.#show(found.length > 0);
        this.#say(found.length);
    }

    #show(open) {
        this.#list.hidden = !open;
        this.#field.setAttribute('aria-expanded', String(open));
    }

    #close() {
        this.#latest++;
        this.#isSearching = false;
        this.#point(-1);
        this.#show(false);
    }

    #point(active) {
        this.#active = active;
        this.#items().forEach((item, i) => item.setAttribute('aria-selected', String(i === active)));
        const item = this.#items()[active];
        if (item) {
            this.#field.setAttribute('aria-activedescendant', item.id);
            item.scrollIntoView({ block: 'nearest' });
        } else {
            this.#field.removeAttribute('aria-activedescendant');
        }
    }

    #take(index) {
        const chosen = this.#found[index];
        if (!chosen) return;
        this.#field.value = chosen.text;
        this.#close();
        this.#choose(chosen);
    }

    #key(event) {
        const isOpen = !this.#list.hidden;
        const last = this.#found.length - 1;
        if (event.key === 'ArrowDown' && this.#found.length) {
            this.#show(true);
            this.#point(this.#active >= last ? 0 : this.#active + 1);
        } else if (event.key === 'ArrowUp' && isOpen) this.#point(this.#active <= 0 ? last : this.#active - 1);
        else if (event.key === 'Enter' && this.#isSearching) this.#isHurried = true;
        else if (event.key === 'Enter' && isOpen) this.#take(Math.max(0, this.#active));
        else if (event.key === 'Escape' && isOpen) this.#close();
        else if (event.key === 'Escape' && this.#field.value) this.#field.value = '';
        else return;
        event.preventDefault();
        event.stopPropagation();
    }
}
