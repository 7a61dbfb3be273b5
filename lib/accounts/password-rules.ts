export const minPasswordLength = 10;
export const maxPasswordLength = 128;

// The commonest that are long enough to pass the length rule, from the tops of published leak statistics.
const commonest = new Set(
  (
    "1234567890 12345678910 123456789a 0123456789 9876543210 0987654321 1q2w3e4r5t 1qaz2wsx3edc q1w2e3r4t5 qwertyuiop " +
    "qwerty12345 qwerty1234 qwerty123456 asdfghjkl1 asdfghjkl; zxcvbnm123 qwertyuiop123 abcdefghij abcdefg123 abc1234567 " +
    "password12 password123 password1234 password12345 password123! password!23 passw0rd123 p@ssw0rd123 p@ssword123 " +
    "passwordpassword password01 mypassword mypassword1 iloveyou12 iloveyou123 iloveyou1234 letmein1234 letmein123 " +
    "welcome123 welcome1234 welcome2024 welcome2025 welcome2026 admin12345 admin123456 administrator adminadmin changeme123 " +
    "changeme1234 football123 baseball123 superman123 sunshine123 princess123 monkey12345 dragon12345 michael123 " +
    "charlie123 computer123 internet123 samsung123 liverpool1 manchester barcelona1 starwars123 trustno1234 " +
    "correcthorsebatterystaple secret12345 test123456 testtest123 test1234567 default123 summer2024! summer2025! " +
    "winter2025! spring2025! autumn2025! company123 mandate123 mandate1234"
  ).split(" "),
);

/** One normal form, so that the same characters typed on another keyboard give the same password (NIST SP 800-63B 5.1.1.2). */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

/** Why a password cannot be used for this address, in words for its owner; null when it can. */
export function passwordProblem(password: string, email: string): string | null {
  const plain = normalisePassword(password).toLowerCase();
  if (plain.length < minPasswordLength) return `must have at least ${minPasswordLength} characters`;
  if (plain.length > maxPasswordLength) return `must have at most ${maxPasswordLength} characters`;
  const address = email.toLowerCase();
  const [localPart = ""] = address.split("@");
  if (plain === address || plain === localPart) return "must not be your e-mail address";
  if (commonest.has(plain)) return "is one of the passwords that are tried first";
  if (new Set(plain).size < 4) return "must have at least four different characters";
  return null;
}
