// Fetches things once, and keeps the last used of them in the page's memory and nowhere else.

/** The bytes at an address, or nothing when they are not there. */
export async function bytes(address) {
    const answer = await fetch(address, { credentials: 'omit' });
    return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : null;
}

export class Kept {
    #most;
    #kept = new Map();

    constructor(most = 300) {
        this.#most = most;
    }

    /** Work done once and kept while it is among the last used. A failure is not kept. */
    once(key, work) {
        const running = this.#kept.get(key) ?? work().catch((fault) => {
            this.#kept.delete(key);
            throw fault;
        });
        this.#kept.delete(key);
        this.#kept.set(key, running);
        if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value);
        return running;
    }
}
