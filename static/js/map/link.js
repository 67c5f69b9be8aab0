// A link to what is seen, made only when it is asked for: the filters as its query, the view behind its #, which no
// browser sends to a server. Nowhere else is the view written down.

const VIEW = /^#view=([2-9])\/(-?\d{1,2}(?:\.\d{1,2})?)\/(-?\d{1,3}(?:\.\d{1,2})?)$/;

/** The view in the part of an address from the # on, { at, zoom }, or null. */
export function viewIn(hash) {
    const found = VIEW.exec(hash);
    return found && { zoom: Number(found[1]), at: [Number(found[2]), Number(found[3])] };
}

/**
 * @param part with a button, a field for the link and a place for what is said
 * @param address the page with the filters that are shown
 * @param go is called with the view of a link that is opened on this page
 */
export function offerLink(map, part, address, go) {
    const button = part.querySelector('button');
    const field = part.querySelector('input');
    const said = part.querySelector('[role=status]');
    part.hidden = false;
    button.addEventListener('click', async () => {
        const { lat, lng } = map.getCenter().wrap();
        field.value = `${new URL(address(), location.href)}#view=${map.getZoom()}/${lat.toFixed(2)}/${lng.toFixed(2)}`;
        try {
            await navigator.clipboard.writeText(field.value);
            said.textContent = part.dataset.copied;
        } catch {
            field.parentElement.hidden = false;
            field.select(); // the keyboard and the long press still copy it
            said.textContent = part.dataset.select;
        }
    });
    addEventListener('hashchange', () => {
        const view = viewIn(location.hash);
        if (view) go(view);
    });
}
