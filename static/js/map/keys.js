// The keys of the map itself: arrows move it, plus and minus bring it closer and take it away, Home shows it whole.

const STEP = 0.25;
const MOVES = { ArrowLeft: [-1, 0, 'west'], ArrowRight: [1, 0, 'east'], ArrowUp: [0, -1, 'north'], ArrowDown: [0, 1, 'south'] };

/** @param actions { whole(), moved(direction) }: `moved` is called before the map moves, with a point of the compass */
export function listen(map, { whole, moved }) {
    map.getContainer().addEventListener('keydown', (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('[role=dialog]')) return;
        const move = MOVES[event.key];
        if (move) {
            const [right, down, direction] = move;
            const { x, y } = map.getSize();
            moved(direction);
            map.panBy([Math.round(right * x * STEP), Math.round(down * y * STEP)]);
        } else if (event.key === '+' || event.key === '=') map.zoomIn();
        else if (event.key === '-' || event.key === '_') map.zoomOut();
        else if (event.key === 'Home') whole();
        else return;
        event.preventDefault();
    });
}
