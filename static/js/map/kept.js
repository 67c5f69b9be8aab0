// Fetches things once, and keeps the last used of them in the page's memory and nowhere else.

const KEPT = 300;

/** The bytes at an address, or nothing when they are not there. */
export async function bytes(address) {
    const answer = await fetch(address, { credentials: 'omit' });
    return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : null;
}

export class Kept {
    #kept = new Map();

    /** Work done once and kept while it is among the last used. A failure is not kept. */
    once(key, work) {
        const running = this.#kept.get(key) ?? work().catch((fault) => {
            this.#kept.delete(key);
            throw fault;
        });
        this.#kept.delete(key);
        this.#kept.set(key, running);
        if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value);
        return running;
    }
}
