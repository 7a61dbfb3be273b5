import type { Random } from "./random";

const hex = "0123456789abcdef";
const lower = "abcdefghijklmnopqrstuvwxyz0123456789";
const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const mixed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Prefix, then pieces of random characters: `[length, alphabet]`, or text that stays. Made up; none of them opens anything. */
type Form = readonly (string | readonly [number, string])[];

/** Keys of 45 vendors in the form that each documents for its keys or to secret scanners. */
const forms: Readonly<Record<string, Form>> = {
  openai: ["sk-proj-", [48, mixed]], anthropic: ["sk-ant-api03-", [93, mixed], "AA"], google: ["AIza", [35, mixed]],
  aws: ["AKIA", [16, upper]], github: ["ghp_", [36, mixed]], github_fine: ["github_pat_", [22, mixed], "_", [59, mixed]],
  gitlab: ["glpat-", [20, mixed]], slack: ["xoxb-", [12, "0123456789"], "-", [12, "0123456789"], "-", [24, mixed]],
  stripe: ["sk_live_", [24, mixed]], twilio: ["SK", [32, hex]], sendgrid: ["SG.", [22, mixed], ".", [43, mixed]],
  mailgun: ["key-", [32, hex]], mailchimp: [[32, hex], "-us12"], npm: ["npm_", [36, mixed]],
  pypi: ["pypi-AgEIcHlwaS5vcmc", [60, mixed]], docker: ["dckr_pat_", [27, mixed]], digitalocean: ["dop_v1_", [64, hex]],
  shopify: ["shpat_", [32, hex]], square: ["sq0atp-", [22, mixed]], huggingface: ["hf_", [34, mixed]],
  replicate: ["r8_", [37, mixed]], groq: ["gsk_", [52, mixed]], databricks: ["dapi", [32, hex]], linear: ["lin_api_", [40, mixed]],
  notion: ["ntn_", [46, mixed]], airtable: ["pat", [14, mixed], ".", [64, hex]], atlassian: ["ATATT3xFfGF0", [160, mixed], "=", [8, upper]],
  figma: ["figd_", [40, mixed]], hubspot: ["pat-na1-", [8, hex], "-", [4, hex], "-", [4, hex], "-", [4, hex], "-", [12, hex]],
  grafana: ["glsa_", [32, mixed], "_", [8, hex]], newrelic: ["NRAK-", [27, upper]], sentry: ["sntrys_", [80, mixed]],
  posthog: ["phx_", [43, mixed]], terraform: [[14, mixed], ".atlasv1.", [65, mixed]], vault: ["hvs.", [90, mixed]],
  doppler: ["dp.pt.", [43, mixed]], pulumi: ["pul-", [40, hex]], postman: ["PMAK-", [24, hex], "-", [34, hex]],
  telegram: [[10, "123456789"], ":AA", [33, mixed]], planetscale: ["pscale_tkn_", [43, mixed]], supabase: ["sbp_", [40, hex]],
  netlify: ["nfp_", [36, mixed]], fastly_like_hex: ["fastly_", [32, mixed]], brevo: ["xkeysib-", [64, hex], "-", [16, mixed]],
  resend: ["re_", [8, mixed], "_", [24, mixed]], perplexity: ["pplx-", [48, mixed]], alibaba: ["LTAI5t", [18, mixed]],
  rubygems: ["rubygems_", [48, hex]], heroku: ["HRKU-", [36, lower]],
}; // prettier-ignore

export const keyVendors = Object.keys(forms);

export function vendorKey(vendor: string, random: Random): string {
  return (forms[vendor] ?? [])
    .map((part) => (typeof part === "string" ? part : random.text(part[0], part[1])))
    .join("");
}
