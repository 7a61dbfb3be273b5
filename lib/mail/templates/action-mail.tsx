import { Button, Link, Section, Text } from "@react-email/components";
import { MailLayout, mailStyles } from "./mail-layout";

type ActionMailProps = {
  heading: string;
  /** Paragraphs above the button. */
  lines: string[];
  action: { label: string; url: string };
  /** Below the button: how long the link works, usually. */
  note?: string;
  footer: string;
};

/** A mail that asks for one click. The address stands below the button too, for clients that hide buttons. */
export function ActionMail({ heading, lines, action, note, footer }: ActionMailProps) {
  return (
    <MailLayout preview={lines[0] ?? heading} heading={heading} footer={footer}>
      {lines.map((line) => (
        <Text key={line} style={mailStyles.text}>
          {line}
        </Text>
      ))}
      <Section style={{ margin: "0 0 20px" }} data-text-skip>
        <Button href={action.url} style={mailStyles.button}>
          {action.label}
        </Button>
      </Section>
      <Text style={mailStyles.quiet}>
        {`${action.label}: `}
        <Link href={action.url} style={mailStyles.link}>
          {action.url}
        </Link>
      </Text>
      {note ? <Text style={mailStyles.quiet}>{note}</Text> : null}
    </MailLayout>
  );
}
