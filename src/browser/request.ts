/** The answer of the server to a change, or that it could not be reached. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly body: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'unreachable' };

/** Sends a form as the script does, and reads the outcome itself rather than a page. */
export async function send(
  url: string,
  fields: Readonly<Record<string, string>> | [string, string][],
  leaving = false,
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(fields),
      keepalive: leaving,
    });
    const body: unknown = await response.json();
    return {
      kind: 'answered',
      status: response.status,
      body: isRecord(body) ? body : {},
    };
  } catch {
    return { kind: 'unreachable' };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The reason the server gave for a refusal, for people. */
export function reasonOf(body: Readonly<Record<string, unknown>>): string {
  const { error } = body;
  return isRecord(error) && typeof error.message === 'string' ? error.message : '';
}

/** Fetches a page of ours whole; null if the server could not be reached. */
export async function fetchPage(
  url: string,
  form?: URLSearchParams,
): Promise<{ readonly page: Document; readonly status: number } | null> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'text/html' },
      ...(form && { method: 'POST', body: form }),
    });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return { page, status: response.status };
  } catch {
    return null;
  }
}
