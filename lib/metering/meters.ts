/** Everything that is counted, with its unit. One list behind usage events, filters, CSV and the docs. */
export const meters = {
  requests: { label: "Requests", unit: "request", description: "Requests that policies governed" },
  runs: { label: "Runs", unit: "run", description: "Runs that were started" },
  model_calls: { label: "Model calls", unit: "call", description: "Answers of a model; carries the price of the call" },
  tokens_input: { label: "Input tokens", unit: "token", description: "Tokens sent to models, cached ones included" },
  tokens_cached: {
    label: "Cached tokens",
    unit: "token",
    description: "Input tokens that the provider read from its cache",
  },
  tokens_output: { label: "Output tokens", unit: "token", description: "Tokens that models wrote, reasoning included" },
  embeddings: { label: "Embeddings", unit: "text", description: "Texts turned into vectors" },
  tool_calls: { label: "Tool calls", unit: "call", description: "Calls of a tool by an agent" },
  agent_seconds: {
    label: "Agent time",
    unit: "second",
    description: "Time that runs were at work, waiting not included",
  },
  storage_bytes: { label: "Stored", unit: "byte", description: "Bytes of documents and artifacts that were stored" },
  transfer_bytes: {
    label: "Transferred",
    unit: "byte",
    description: "Bytes sent to and received from models and tools",
  },
} as const satisfies Record<string, { label: string; unit: string; description: string }>;

export type Meter = keyof typeof meters;

export const allMeters = Object.keys(meters) as [Meter, ...Meter[]];

export function isMeter(text: string): text is Meter {
  return Object.hasOwn(meters, text);
}

/** A quantity with its unit, as a person reads it: "1 call", "12,345 tokens", "3.4 MB", "2 h 5 min". */
export function formatQuantity(meter: Meter, quantity: bigint): string {
  const { unit } = meters[meter];
  if (unit === "byte") return formatBytes(quantity);
  if (unit === "second") return formatSeconds(quantity);
  return `${quantity.toLocaleString("en-US")} ${unit}${quantity === 1n ? "" : "s"}`;
}

function formatBytes(bytes: bigint): string {
  const units = ["B", "kB", "MB", "GB", "TB", "PB"];
  let value = Number(bytes);
  let step = 0;
  while (Math.abs(value) >= 1000 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  return `${step === 0 ? value : value.toFixed(1)} ${units[step] ?? "PB"}`;
}

function formatSeconds(seconds: bigint): string {
  const hours = seconds / 3600n;
  const minutes = (seconds % 3600n) / 60n;
  if (hours > 0n) return `${hours.toLocaleString("en-US")} h ${minutes} min`;
  return minutes > 0n ? `${minutes} min ${seconds % 60n} s` : `${seconds} s`;
}
