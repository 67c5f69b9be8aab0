// What is chosen in the filters. Every change is told without a reload; the address of the page stays as it is.

const PAUSE = 350;

/** The part of an address that stands for the filters, from the question mark on, or nothing when all is shown. */
export function query(form) {
    const chosen = new URLSearchParams();
    const boxes = [...form.querySelectorAll('[type=checkbox]')];
    const all = (name) => boxes.filter((box) => box.name === name).every((box) => box.checked);
    for (const [name, value] of new FormData(form)) {
        const isGiven = value.trim() !== '' && !(boxes.some((box) => box.name === name) && all(name));
        if (isGiven) chosen.append(name, value.trim());
    }
    const text = chosen.toString();
    return text && `?${text}`;
}

/**
 * Calls `react` with the name of the control that was changed: at once for what is chosen, after a pause for what is
 * written, and when the form is sent.
 */
export function watch(form, react) {
    let pause = 0;
    const now = (name) => {
        clearTimeout(pause);
        react(name);
    };
    form.addEventListener('change', ({ target }) => now(target.name));
    form.addEventListener('input', ({ target }) => {
        if (!target.matches('[type=text], [type=search], [type=number]')) return;
        clearTimeout(pause);
        pause = setTimeout(now, PAUSE, target.name);
    });
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        now('');
    });
}
