// Turns the row of years into a slider. Without this file each year is a link to a page of its own; with it the figure
// is fetched from the same page and put in the old one's place. The address and the history stay as they are.

const years = document.querySelector('[data-years]');
const status = document.querySelector('[data-figure-status]');
let latest = null;

/** A part of the page with the classes and content it is given. */
function part(name, attributes = {}, ...content) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content);
    return made;
}

/** Asks for the page of a year and takes its figure. */
function show(link, failed) {
    const shown = document.querySelector('[data-figure]');
    shown.setAttribute('aria-busy', 'true');
    latest?.abort();
    const request = latest = new XMLHttpRequest();
    request.responseType = 'document';
    request.open('GET', link.href);
    request.addEventListener('load', () => {
        const fresh = request.response?.querySelector('[data-figure]');
        if (request.status !== 200 || !fresh) return failed();
        document.querySelector('[data-figure]').replaceWith(document.adoptNode(fresh));
        status.textContent = fresh.querySelector('[data-figure-summary]').textContent;
    });
    request.addEventListener('error', failed);
    request.send();
}

function slide(list) {
    const links = [...list.querySelectorAll('a')];
    const first = Math.max(0, links.findIndex((link) => link.hasAttribute('aria-current')));
    const input = part('input', { type: 'range', id: 'figure-year', min: 0, max: links.length - 1, step: 1 });
    const output = part('output', { for: 'figure-year', 'aria-hidden': 'true' });
    const tell = () => {
        const year = links[input.value].textContent;
        input.setAttribute('aria-valuetext', year);
        output.textContent = year;
    };
    input.value = first;
    input.addEventListener('input', () => {
        tell();
        show(links[input.value], () => {
            document.querySelector('[data-figure]').removeAttribute('aria-busy');
            list.hidden = false;
            status.textContent = years.dataset.wordFailed;
        });
    });
    tell();
    const end = (link) => part('span', { class: 'meta', 'aria-hidden': 'true' }, link.textContent);
    const track = part('div', { class: 'figures__track' }, output, end(links[0]), input, end(links.at(-1)));
    const label = part('label', { for: 'figure-year' }, years.dataset.wordYear);
    years.prepend(part('div', { class: 'figures__year' }, label, track));
    list.hidden = true;
}

if (years) slide(years.querySelector('nav'));
