// The buttons on the map: closer, away, all of it. They are one stop of the Tab key; arrows go from one to the next.

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export function buttons(map, toolbar, whole) {
    const all = [...toolbar.querySelectorAll('button')];
    const choose = (button) => {
        for (const each of all) each.tabIndex = each === button ? 0 : -1;
    };
    const next = ({ dataset }) => map.getZoom() + Number(dataset.zoom);
    const limit = () => {
        for (const button of all.filter(({ dataset }) => dataset.zoom)) {
            button.setAttribute('aria-disabled', String(next(button) > map.getMaxZoom() || next(button) < map.getMinZoom()));
        }
    };
    toolbar.hidden = false;
    choose(all[0]);
    limit();
    map.on('zoomend', limit);
    toolbar.addEventListener('focusin', ({ target }) => choose(target));
    toolbar.addEventListener('click', ({ target }) => {
        const button = target.closest('button');
        if (button?.dataset.zoom) map.setZoom(next(button));
        else if (button) whole();
    });
    toolbar.addEventListener('keydown', (event) => {
        const step = STEPS[event.key];
        if (!step) return;
        event.preventDefault();
        all[(all.indexOf(event.target) + step + all.length) % all.length].focus();
    });
}
