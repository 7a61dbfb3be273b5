import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";

type BucketFieldsProps = { fieldError: (name: string) => string | null };

/** What a bucket under Object Lock takes. */
export function BucketFields({ fieldError }: BucketFieldsProps) {
  const plain = { autoComplete: "off", autoCapitalize: "off", spellCheck: false } as const;
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormField label="Bucket" required error={fieldError("bucket")} hint="Made with Object Lock turned on.">
          {(control) => <Input {...control} {...plain} name="bucket" maxLength={63} />}
        </FormField>
        <FormField label="Region" required error={fieldError("region")} hint="For example eu-central-1.">
          {(control) => <Input {...control} {...plain} name="region" maxLength={32} />}
        </FormField>
        <FormField label="Endpoint" optional error={fieldError("endpoint")} hint="Of a server other than AWS.">
          {(control) => <Input {...control} {...plain} name="endpoint" type="url" placeholder="https://" />}
        </FormField>
        <FormField label="Prefix" optional error={fieldError("prefix")} hint="For example mandate/.">
          {(control) => <Input {...control} {...plain} name="prefix" maxLength={200} />}
        </FormField>
        <FormField label="Access key id" required error={fieldError("accessKeyId")}>
          {(control) => <Input {...control} {...plain} name="accessKeyId" maxLength={128} />}
        </FormField>
        <FormField label="Secret access key" required error={fieldError("secretAccessKey")}>
          {(control) => (
            <Input
              {...control}
              {...plain}
              name="secretAccessKey"
              type="password"
              maxLength={200}
              autoComplete="new-password"
            />
          )}
        </FormField>
        <FormField label="Lock" error={fieldError("mode")}>
          {(control) => (
            <NativeSelect {...control} name="mode" defaultValue="GOVERNANCE">
              <option value="GOVERNANCE">Governance</option>
              <option value="COMPLIANCE">Compliance</option>
            </NativeSelect>
          )}
        </FormField>
        <FormField label="Locked for days" required error={fieldError("retentionDays")}>
          {(control) => (
            <Input
              {...control}
              name="retentionDays"
              type="number"
              min={1}
              max={36500}
              defaultValue={400}
              inputMode="numeric"
            />
          )}
        </FormField>
      </div>
      <p className="text-13 text-muted-foreground">
        A governance lock can be lifted by whoever has a special permission in the bucket, a compliance lock by nobody
        until the days are over. The key needs s3:PutObject and s3:PutObjectRetention, nothing else.
      </p>
    </>
  );
}
