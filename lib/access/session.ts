import "server-only";

/** The signed-in person, as pages need it. */
export type SessionUser = {
  id: string;
  email: string;
  name: string;
  isEmailVerified: boolean;
  theme: string;
  locale: string;
  timeZone: string;
};

export type CurrentSession = { sessionId: string; user: SessionUser };

export { getSession } from "./internal/read-session";
