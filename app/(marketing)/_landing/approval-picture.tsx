import { VerdictBadge } from "@/components/patterns/verdict-badge";
import { buttonVariants } from "@/components/ui/button";

const fields = [
  { label: "Tool", value: "send_email" },
  { label: "To", value: "counsel@northwind.example" },
  { label: "Subject", value: "Four findings on the supply contract" },
  { label: "Attachment", value: "findings.pdf, 3 pages" },
];

/** The selected step of the picture: what the agent wants, which rule asked, and the three answers. */
export function ApprovalPicture() {
  return (
    <div className="flex min-w-0 flex-col gap-3 border-t p-4 text-13 lg:border-t-0">
      <VerdictBadge verdict="require_approval" />
      <p className="text-sm font-medium text-pretty">
        Contract reviewer wants to send an e-mail to someone outside the company.
      </p>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 rounded-md border bg-surface p-3">
        {fields.map(({ label, value }) => (
          <div key={label} className="contents">
            <span className="text-muted-foreground">{label}</span>
            <span className="truncate">{value}</span>
          </div>
        ))}
      </div>
      <p className="text-pretty text-muted-foreground">
        Asked by <span className="text-foreground">outside recipients need a person</span>, from the pack Tool safety.
        The approval is bound to these arguments; if they change, it is void.
      </p>
      <div className="mt-auto flex flex-wrap gap-2 pt-1">
        <span className={buttonVariants({ size: "sm" })}>Approve and send</span>
        <span className={buttonVariants({ variant: "outline", size: "sm" })}>Edit</span>
        <span className={buttonVariants({ variant: "outline", size: "sm" })}>Reject</span>
      </div>
    </div>
  );
}
