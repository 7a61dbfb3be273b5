/** Who asks, as far as the transport knows. */
export type RequestFacts = { requestId?: string | null; ip: string | null };
