/** Where a message's content is sealed. */
export const messagePlace = (messageId: string): string => `message.content:${messageId}`;

/** Where a thread's title is sealed. */
export const threadTitlePlace = (threadId: string): string => `thread.title:${threadId}`;
