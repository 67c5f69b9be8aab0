// Draws one symbol: the shape of its layer, or, when it stands for several, a ring with a part for each.

const SVG = 'http://www.w3.org/2000/svg';
const RING = 5;

function element(name, attributes) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
}

function text(count, size) {
    const made = element('text', { x: size / 2, y: size / 2, class: 'symbol__count' });
    made.textContent = count < 10_000 ? count : `${Math.round(count / 1000)}k`;
    return made;
}

function frame(size, name) {
    return element('svg', { width: size, height: size, viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true', class: name });
}

/** The shape beside the layer's name in the filters, at the size asked for. */
function single({ key, shape }, count, size) {
    const drawn = shape.cloneNode(true);
    drawn.setAttribute('width', size);
    drawn.setAttribute('height', size);
    if (count === 1) return drawn;
    const framed = frame(size, `symbol symbol--${key}`);
    framed.append(drawn, text(count, size));
    return framed;
}

function arc(middle, distance, from, to) {
    const point = (turn) => {
        const angle = turn * 2 * Math.PI - Math.PI / 2;
        return `${(middle + distance * Math.cos(angle)).toFixed(2)} ${(middle + distance * Math.sin(angle)).toFixed(2)}`;
    };
    return `M${point(from)}A${distance} ${distance} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)}`;
}

function ring(layers, counts, count, size) {
    const middle = size / 2;
    const drawn = frame(size, 'symbol');
    drawn.append(element('circle', { cx: middle, cy: middle, r: middle - 1, class: 'symbol__ground' }));
    let from = 0;
    counts.forEach((part, i) => {
        if (part === 0) return;
        const to = from + part / count;
        drawn.append(element('path', {
            d: arc(middle, middle - 1.5 - RING / 2, from, to), 'stroke-width': RING, class: `symbol__part symbol__part--${layers[i].key}`,
        }));
        from = to;
    });
    drawn.append(text(count, size));
    return drawn;
}

/** The layers as the filters show them, in their order: { key, name, shape }. */
export function layersOf(form) {
    return [...form.querySelectorAll('[data-symbol]')].map((shape) => {
        const plain = shape.cloneNode(true);
        plain.removeAttribute('data-symbol');
        return { key: shape.dataset.symbol, name: shape.closest('label').querySelector('b').textContent, shape: plain };
    });
}

/**
 * @param layers as in `layersOf`, in the order of `counts`
 * @return an svg element, `2 * radius` wide
 */
export function draw(layers, { counts, count, radius }) {
    const size = 2 * radius;
    const shown = counts.flatMap((part, i) => (part > 0 ? [i] : []));
    return shown.length === 1 ? single(layers[shown[0]], count, size) : ring(layers, counts, count, size);
}
