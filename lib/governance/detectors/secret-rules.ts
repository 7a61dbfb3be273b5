/** Keys and tokens by the prefix and shape that their vendor gives them. All patterns are anchored and linear. */
export type SecretRule = {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Text that every match contains; null when there is none. Asked first, because it is cheap. */
  readonly hint: string | null;
};

const rule = (kind: string, source: string): SecretRule => ({
  kind,
  pattern: new RegExp(`(?<![A-Za-z0-9])(?:${source})(?![A-Za-z0-9])`, "g"),
  hint: readHint(source),
});

/** The letters that a pattern begins with, when all of its matches do. */
function readHint(source: string): string | null {
  const outside = source.replace(/\\./g, "").replace(/\((?:[^()]|\([^()]*\))*\)/g, "");
  const literal = /^[A-Za-z0-9_-]+(?![?*{+])/.exec(source)?.[0] ?? "";
  return outside.includes("|") || literal.length < 2 ? null : literal;
}

export const secretRules: readonly SecretRule[] = [
  rule("openai", "sk-(?!ant-|or-)(?:proj-|svcacct-|admin-|None-)?[A-Za-z0-9_-]{20,200}"),
  rule("anthropic", "sk-ant-(?:api\\d\\d|admin\\d\\d|sid\\d\\d)-[A-Za-z0-9_-]{24,120}"),
  rule("openrouter", "sk-or-v1-[a-f0-9]{64}"),
  rule("google", "AIza[0-9A-Za-z_-]{35}"),
  rule("google_oauth", "(?:ya29\\.[0-9A-Za-z_-]{20,400}|GOCSPX-[0-9A-Za-z_-]{28})"),
  rule("aws", "(?:AKIA|ASIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|A3T[A-Z0-9])[A-Z0-9]{16}"),
  rule("aws_bedrock", "ABSK[A-Za-z0-9+/]{60,250}={0,2}"),
  rule("github", "(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9_]{60,100})"),
  rule("gitlab", "(?:glpat|gldt|glrt|glcbt|glptt|glft|glsoat|glagent)-[A-Za-z0-9_.-]{20,64}"),
  rule("slack", "xox[abeoprs]-[A-Za-z0-9-]{10,250}"),
  rule("slack_app", "xapp-\\d-[A-Z0-9]{8,14}-\\d{8,14}-[a-f0-9]{32,72}"),
  rule("stripe", "(?:sk|rk|pk)_(?:live|test)_[0-9A-Za-z]{10,120}"),
  rule("stripe_webhook", "whsec_[A-Za-z0-9+/=]{24,80}"),
  rule("twilio", "(?:SK|AC)[0-9a-f]{32}"),
  rule("sendgrid", "SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{32,64}"),
  rule("mailgun", "key-[0-9a-f]{32}"),
  rule("mailchimp", "[0-9a-f]{32}-us\\d{1,2}"),
  rule("brevo", "xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}"),
  rule("resend", "re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}"),
  rule("postman", "PMAK-[a-f0-9]{24}-[a-f0-9]{34}"),
  rule("npm", "npm_[A-Za-z0-9]{36}"),
  rule("pypi", "pypi-AgE[A-Za-z0-9_-]{50,400}"),
  rule("rubygems", "rubygems_[a-f0-9]{48}"),
  rule("crates_io", "cio[A-Za-z0-9]{32}"),
  rule("docker", "dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,64}"),
  rule("digitalocean", "do[opr]_v1_[a-f0-9]{64}"),
  rule("heroku", "HRKU-[A-Za-z0-9_-]{36,64}"),
  rule("cloudflare", "(?:v1\\.0-[a-f0-9]{24}-[a-f0-9]{146}|cfut_[A-Za-z0-9_-]{40,64})"),
  rule("fastly", "fastly_[A-Za-z0-9_-]{32}"),
  rule("vercel", "vc[piark]_[A-Za-z0-9]{24,80}"),
  rule("netlify", "nf[pcoub]_[A-Za-z0-9]{36,40}"),
  rule("supabase", "sb(?:p|_secret|_publishable)_[A-Za-z0-9_-]{20,64}"),
  rule("planetscale", "pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.-]{32,64}"),
  rule("neon", "napi_[a-z0-9]{64}"),
  rule("databricks", "dapi[a-f0-9]{32}(?:-\\d)?"),
  rule("huggingface", "hf_[A-Za-z0-9]{30,64}"),
  rule("replicate", "r8_[A-Za-z0-9]{37,40}"),
  rule("groq", "gsk_[A-Za-z0-9]{48,64}"),
  rule("perplexity", "pplx-[A-Za-z0-9]{40,64}"),
  rule("xai", "xai-[A-Za-z0-9]{70,90}"),
  rule("fireworks", "fw_[A-Za-z0-9]{20,40}"),
  rule("langsmith", "lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}"),
  rule("pinecone", "pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}"),
  rule("tavily", "tvly-[A-Za-z0-9-]{20,60}"),
  rule("shopify", "shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}"),
  rule("square", "(?:EAAA[A-Za-z0-9_-]{60}|sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,43})"),
  rule("paypal_braintree", "access_token\\$(?:production|sandbox)\\$[a-z0-9]{16}\\$[a-f0-9]{32}"),
  rule("razorpay", "rzp_(?:live|test)_[A-Za-z0-9]{14,24}"),
  rule("plaid", "access-(?:sandbox|development|production)-[0-9a-f-]{36}"),
  rule("adyen", "AQE[a-z0-9A-Z+/=-]{60,300}"),
  rule("telegram", "\\d{8,10}:AA[A-Za-z0-9_-]{33}"),
  rule("discord", "[MNO][A-Za-z\\d_-]{23,27}\\.[A-Za-z\\d_-]{6}\\.[A-Za-z\\d_-]{27,40}"),
  rule("facebook", "EAA[A-Za-z0-9]{90,300}"),
  rule("linear", "lin_(?:api|oauth)_[A-Za-z0-9]{32,64}"),
  rule("notion", "(?:secret_[A-Za-z0-9]{43}|ntn_[A-Za-z0-9]{40,50})"),
  rule("airtable", "pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}"),
  rule("atlassian", "ATATT3[A-Za-z0-9_=-]{60,250}"),
  rule("figma", "fig[dou]r?_[A-Za-z0-9_-]{36,48}"),
  rule("asana", "[12]/\\d{13,18}(?:/\\d{13,18})?:[a-f0-9]{32}"),
  rule("dropbox", "sl\\.[A-Za-z0-9_-]{60,400}"),
  rule("hubspot", "pat-(?:na|eu)\\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
  rule("intercom", "dG9rO[A-Za-z0-9+/=]{40,100}"),
  rule("datadog", "ddapi_[A-Za-z0-9]{32,64}"),
  rule("grafana", "(?:glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}|glc_[A-Za-z0-9+/]{32,400}={0,2})"),
  rule("newrelic", "NRAK-[A-Z0-9]{27}|NRII-[A-Za-z0-9_-]{32}"),
  rule("sentry", "sntry[su]_[A-Za-z0-9_=+/-]{40,400}"),
  rule("pagerduty", "pdus\\+_[A-Za-z0-9_-]{20,40}"),
  rule("posthog", "ph[cx]_[A-Za-z0-9]{40,50}"),
  rule("launchdarkly", "(?:sdk|api|mob)-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"),
  rule("terraform", "[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_-]{60,70}"),
  rule("vault", "hv[sbr]\\.[A-Za-z0-9_-]{24,300}"),
  rule("doppler", "dp\\.(?:pt|st|ct|sa|scim|audit)\\.[A-Za-z0-9._-]{40,64}"),
  rule("pulumi", "pul-[a-f0-9]{40}"),
  rule("age", "AGE-SECRET-KEY-1[A-Z0-9]{58}"),
  rule("onepassword", "ops_ey[A-Za-z0-9_-]{100,800}"),
  rule("azure", "[A-Za-z0-9_~.-]{3}8Q~[A-Za-z0-9_~.-]{34}|[A-Za-z0-9+/]{76}\\+AS[A-Za-z0-9+/]{6}=="),
  rule("alibaba", "LTAI[A-Za-z0-9]{16,24}"),
  rule("tencent", "AKID[A-Za-z0-9]{32}"),
  rule("yandex", "(?:AQVN[A-Za-z0-9_-]{35,38}|y0_[A-Za-z0-9_-]{50,64})"),
  rule("mapbox", "[ps]k\\.eyJ[A-Za-z0-9_-]{40,120}\\.[A-Za-z0-9_-]{20,40}"),
  rule("mandate", "mk_(?:live|test)_[A-Za-z0-9_-]{20,80}"),
]; // prettier-ignore
