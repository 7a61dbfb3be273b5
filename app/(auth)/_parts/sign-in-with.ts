import { signIn } from "next-auth/react";

const messages: Record<string, string> = {
  CredentialsSignin:
    "The address or the password is not right. If you have just signed up, confirm your address first with the link in the mail.",
  gone: "This link has expired or was used already. Ask for a new one.",
  invalid_credentials: "That account has no confirmed e-mail address, so it cannot sign in here.",
  unavailable: "This installation is not ready. Try again in a moment.",
};

/** What a sign-in error means, for codes of ours (`rate_limited:35`) and of next-auth. */
export function signInMessage(error: string): string {
  const [code = "", detail] = error.split(":");
  if (code === "rate_limited") {
    const seconds = Number(detail) || 60;
    const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
    return `Too many attempts. Try again in ${wait}, or have a sign-in link sent to you.`;
  }
  return messages[code] ?? "Signing in did not work. Try again.";
}

/** Signs in; answers the message to show, or null when it worked. */
export async function signInWith(
  provider: "password" | "magic-link",
  credentials: Record<string, string>,
): Promise<string | null> {
  try {
    const result = await signIn(provider, { ...credentials, redirect: false });
    if (!result || result.error) return signInMessage(result?.error ?? "");
    return null;
  } catch {
    return "The server could not be reached. Check your connection and try again.";
  }
}
