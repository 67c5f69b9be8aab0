// The page scrolls through the map: one finger and the wheel move the page; two fingers, Ctrl with the wheel, a mouse
// that drags, and the keys move the map. A hint says so when somebody tries.

const SECONDS = 1.6;

/** @param words { fingers, scroll } */
export function share(map, container, hint, words) {
    let timer = 0;
    const say = (text) => {
        hint.textContent = text;
        hint.hidden = false;
        clearTimeout(timer);
        timer = setTimeout(() => { hint.hidden = true; }, 1000 * SECONDS);
    };
    container.addEventListener('wheel', (event) => {
        if (event.ctrlKey || event.metaKey) map.scrollWheelZoom.enable();
        else {
            map.scrollWheelZoom.disable();
            say(words.scroll);
        }
    }, { capture: true, passive: true });
    if (matchMedia('(pointer: coarse)').matches) {
        map.dragging.disable();
        container.addEventListener('touchmove', (event) => {
            if (event.touches.length === 1) say(words.fingers);
        }, { passive: true });
    }
}
