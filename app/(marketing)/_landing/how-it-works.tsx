import { Section } from "./section";

const steps = [
  {
    title: "Write the mandate",
    text: "Describe the agent's work in plain words. Grant it tools with limits, choose how much it may do alone, and set a budget for each run, day and month.",
  },
  {
    title: "Hand over the work",
    text: "Start a run from the browser or the API, with your own documents. Each step is decided by policies before and after it happens, and a run survives a restart.",
  },
  {
    title: "Sign off and see why",
    text: "Risky steps wait for a person, with the arguments and the rule that asked. The result names its sources, and every cent is beside the step that spent it.",
  },
];

export function HowItWorks() {
  return (
    <Section
      id="how"
      title="How it works"
      lead="Three steps, from a task in words to a result that you can account for."
    >
      <ol className="grid gap-8 md:grid-cols-3">
        {steps.map(({ title, text }, at) => (
          <li key={title} className="grid content-start gap-2 border-t-2 border-foreground pt-4">
            <span aria-hidden className="font-mono text-13 text-muted-foreground">
              {at + 1}
            </span>
            <h3 className="text-base font-medium">{title}</h3>
            <p className="text-pretty text-muted-foreground">{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
