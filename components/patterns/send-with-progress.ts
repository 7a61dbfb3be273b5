type SendWithProgress = {
  url: string;
  method?: "POST" | "PUT";
  body: FormData;
  headers?: Record<string, string>;
  report: (fraction: number) => void;
  signal: AbortSignal;
};

function messageOf(responseText: string): string | null {
  try {
    const parsed: unknown = JSON.parse(responseText);
    if (typeof parsed !== "object" || parsed === null) return null;
    const detail = "detail" in parsed ? parsed.detail : "title" in parsed ? parsed.title : null;
    return typeof detail === "string" ? detail : null;
  } catch {
    return null;
  }
}

/**
 * Sends a form (POST unless said otherwise) and reports what fraction has gone out, which fetch cannot. Resolves with the response's text for 2xx;
 * else rejects with the problem's own sentence, or a fixed one. Aborting rejects with an AbortError.
 */
export function sendWithProgress({
  url,
  method = "POST",
  body,
  headers = {},
  report,
  signal,
}: SendWithProgress): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) report(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.responseText);
      else reject(new Error(messageOf(request.responseText) ?? `The server answered ${request.status}. Try again.`));
    };
    request.onerror = () => reject(new Error("The connection was lost. Try again."));
    request.onabort = () => reject(new DOMException("Cancelled", "AbortError"));
    request.onloadend = () => signal.removeEventListener("abort", abort);
    if (signal.aborted) {
      reject(new DOMException("Cancelled", "AbortError"));
      return;
    }
    signal.addEventListener("abort", abort);
    request.send(body);
  });
}
