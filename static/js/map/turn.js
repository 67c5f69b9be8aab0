// Large work in small pieces: whoever waits for a turn gets a task of its own, so that no key and no finger has to wait.

let last = Promise.resolve();

export function turn() {
    last = last.then(() => new Promise((resolve) => { setTimeout(resolve); }));
    return last;
}
