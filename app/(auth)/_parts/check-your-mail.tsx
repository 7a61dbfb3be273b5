import { AuthCard } from "./auth-card";
import { TextLink } from "./text-link";

type CheckYourMailProps = { email: string; children: string; hasLocalMailbox: boolean };

/** What every request for a mail ends with, whether or not the address has an account. */
export function CheckYourMail({ email, children, hasLocalMailbox }: CheckYourMailProps) {
  return (
    <AuthCard
      title="Check your mail"
      description={
        <div role="status" className="grid gap-3">
          <p>
            {children} It goes to <strong className="font-medium break-all text-foreground">{email}</strong>.
          </p>
          {hasLocalMailbox ? (
            <p>
              This installation keeps its mail here: <TextLink href="/local/mail">open the local mailbox</TextLink>.
            </p>
          ) : (
            <p>Nothing there after a minute? Look in the spam folder, then try again.</p>
          )}
        </div>
      }
      footer={<TextLink href="/sign-in">Back to sign in</TextLink>}
    />
  );
}
