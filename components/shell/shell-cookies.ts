/** Remembered in cookies rather than local storage, so that the server renders the right layout at once. */
export const sidebarCookie = "mandate_sidebar";
export const standInsCookie = "mandate_stand_ins";

const oneYearSeconds = 31_536_000;

/** Remembers a preference for a year. Browser only. */
export function rememberPreference(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${oneYearSeconds}; samesite=lax`;
}

/** What was dismissed: the banner comes back when the list of stand-ins changes. */
export function standInsMark(standIns: { variable: string }[]): string {
  return standIns
    .map(({ variable }) => variable)
    .sort()
    .join("+");
}
