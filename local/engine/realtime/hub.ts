export type Subscriber = { topics: ReadonlySet<string>; send: (frame: string) => void; close: () => void };

/** Passes published messages to whoever is connected right now. Nothing is kept: a message without a listener is gone. */
export class RealtimeHub {
  readonly #channels = new Map<string, Set<Subscriber>>();

  /** Adds a subscriber to a channel; the returned function removes it. */
  join(channel: string, subscriber: Subscriber): () => void {
    const members = this.#channels.get(channel) ?? new Set();
    members.add(subscriber);
    this.#channels.set(channel, members);
    return () => {
      members.delete(subscriber);
      if (members.size === 0 && this.#channels.get(channel) === members) this.#channels.delete(channel);
    };
  }

  publish(channel: string, topic: string, frame: string): void {
    for (const subscriber of this.#channels.get(channel) ?? [])
      if (subscriber.topics.has(topic)) subscriber.send(frame);
  }

  close(): void {
    for (const members of this.#channels.values()) for (const subscriber of members) subscriber.close();
    this.#channels.clear();
  }
}
