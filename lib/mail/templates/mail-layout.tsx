import { Body, Container, Head, Heading, Hr, Html, Preview, Text } from "@react-email/components";
import type { ReactNode } from "react";

const font = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Helvetica, Arial, sans-serif";

export const mailStyles = {
  text: { margin: "0 0 16px", fontSize: "15px", lineHeight: "24px", color: "#16171a" },
  quiet: { margin: "0 0 8px", fontSize: "13px", lineHeight: "20px", color: "#5d616a" },
  button: {
    display: "inline-block",
    padding: "10px 16px",
    borderRadius: "6px",
    backgroundColor: "#1b1c20",
    color: "#ffffff",
    fontSize: "15px",
    fontWeight: 500,
    textDecoration: "none",
  },
  link: { color: "#1d5fd1", wordBreak: "break-all" },
} as const;

type MailLayoutProps = {
  /** What mail lists show after the subject. */
  preview: string;
  heading: string;
  /** Why this mail came, and what to do when it was not expected. */
  footer: string;
  children: ReactNode;
};

/** The frame of every mail. */
export function MailLayout({ preview, heading, footer, children }: MailLayoutProps) {
  return (
    <Html lang="en">
      <Head />
      <Preview data-text-skip>{preview}</Preview>
      <Body style={{ margin: 0, padding: "32px 12px", backgroundColor: "#fafafa", fontFamily: font }}>
        <Container
          style={{
            maxWidth: "520px",
            padding: "28px",
            border: "1px solid #e6e7ea",
            borderRadius: "8px",
            backgroundColor: "#ffffff",
          }}
        >
          <Text style={{ ...mailStyles.quiet, margin: "0 0 20px", fontWeight: 600 }}>Mandate</Text>
          <Heading as="h1" style={{ margin: "0 0 16px", fontSize: "20px", lineHeight: "28px", color: "#16171a" }}>
            {heading}
          </Heading>
          {children}
          <Hr style={{ margin: "24px 0 16px", borderColor: "#e6e7ea" }} />
          <Text style={{ ...mailStyles.quiet, margin: 0 }}>{footer}</Text>
        </Container>
      </Body>
    </Html>
  );
}
