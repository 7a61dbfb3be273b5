/**
 * What attacks on a model's instructions speak of, each with the English words for it. `*` at the end stands for any
 * ending. One word alone says next to nothing, since people use all of them; what counts is which ideas meet in a
 * sentence. Text is looked at in lower case without disguises.
 */
export const concepts = {
  /** Setting something aside. */
  override:
    "ignor*|disregard*|forget|forgetting|forgotten|bypass*|overrid*|overrul*|circumvent*|neglect|discard*|set aside|stop following|pay no attention|do not follow|don't follow|no longer follow|supersede*|cancel*|erase*|abandon*|drop all|throw away|void|invalid|wipe|reset|clear your|delete all",
  /** What came before. */
  prior:
    "previous|previously|prior|above|preceding|earlier|foregoing|original|initial|so far|existing|before this|everything|all of the|all your|any previous|beginning of|you have been|you were|you've been",
  orders:
    "instruction|instructions|prompt|prompts|directive|directives|guideline|guidelines|rule|rules|command|commands|orders|constraint|constraints|restriction|restrictions|policy|policies|programming|safeguard*|filters|guardrails|guard rails|protocol|protocols|limitations|safety measures|training data",
  reveal:
    "reveal*|show|print|repeat|output|display|tell me|give me|share|leak|dump|expose|recite|disclose|echo|spell out|write out|write down|translate|summari*|what is|what are|what were|what's|what was|list all|describe your|explain your|quote|verbatim|word for word|divulge",
  ownPrompt:
    "system prompt|systemprompt|initial prompt|your instructions|your prompt|hidden prompt|system message|your rules|your guidelines|pre-prompt|preprompt|original instructions|developer message|your configuration|your system|starting instructions|initial instructions|text above|words above|everything above|conversation above|you were given|you were told|were instructed|was instructed|previous instructions|your directives|secret instructions|hidden instructions|internal instructions|your guidelines|given to you|instructions given|your original|your initial|your programming|original prompt|custom instructions|above text|words before|first message",
  secret:
    "password*|passcode*|secret|secrets|api key*|api_key*|apikey*|credential*|access code*|private key*|social security|ssn|confidential|secret key|passphrase|security code|pin code|auth token|access token|session token|credit card|bank account|ssh key*|sensitive information|sensitive data|private information|personal information|personal data|environment variables",
  model:
    "ai|a.i.|assistant|language model|llm|llms|chatgpt|gpt|gpt-4|gpt-3|gpt4|claude|gemini|bard|copilot|chatbot|openai|anthropic|deepseek|llama|ai model|agent|artificial intelligence|virtual assistant",
  persona:
    "act as|acting as|act like|pretend*|roleplay*|role-play*|role play*|you are now|play the role|you will be|simulat*|imagine you|persona|in character|impersonat*|from now on|you are going to|take on the role|alter ego|stay in character|your name is|respond as|answer as|speak as|you will act|i want you to|immerse|embody|henceforth|going forward|starting now|you're now|new personality|character",
  noLimits:
    "without restriction*|without any restriction*|unfiltered|uncensored|unrestricted|no restrictions|no limits|no limit|no rules|no filter|no filters|free from|freed from|freed of|not bound|no ethical|no moral|no morals|no ethics|anything now|no limitations|no boundaries|no guidelines|limitless|jailbreak*|jailbroken|without censorship|no longer bound|devoid of|free of|broken free|unbound|unchained|unlimited|unshackled|no censorship|any request|everything i ask|anything i ask|whatever i ask|all my questions|no constraints|without limits|without filter*|can do anything|do not have to|don't have to|do not need to",
  ethics:
    "ethic*|moral|morals|morality|unethic*|immoral|illegal|legal|legality|harmful|offensive|inappropriate|nsfw|explicit|controversial|dangerous|evil|toxic|amoral|vulgar*|profan*|swear|curse|sexual|violent|violence|racist|racism|sexist|derogatory|hateful|unsafe|taboo|forbidden|malicious|unlawful|criminal",
  refusal:
    "refus*|i cannot|i can't|i'm sorry|apologi*|disclaimer*|warning|warnings|as an ai|as a language model|cannot fulfill|can't fulfill|comply|complies|complying|decline|not allowed|against my|openai policy|openai policies|openai's|content policy|moraliz*|moralis*|never say|never refuse|do not refuse|cannot refuse|lecture|hesitat*|obey|caveats|unable to",
  always:
    "always|never|at all times|no matter what|no matter how|under no circumstances|must|regardless|in any case|without exception|every time|strictly|only|absolutely|any circumstances",
  newTask:
    "new instruction*|new task*|your task is|task is now|real task|actual task|new rule*|your new|updated instruction*|new order*|new directive*|new objective|new goal|your job is|first, do|please do this first|do this first|before answering|before you|before doing|next, |now do|now you|then you|must now|additional instruction*|special instruction*|important instruction*|following instruction*|this instruction|priority",
  turns:
    "[system|### system|### instruction|system:|assistant:|user:|human:|system message|<system|</system|im_start|im_end|[inst|<<sys|[start|<user>|</user|<instructions|</instructions|<information|</information|task complete|task completed|admin:|[admin|system note|system notice",
  hide: "do not tell|don't tell|do not mention|don't mention|secretly|silently|discreetly|without informing|unnoticed|without detection|no trace|covertly|do not inform|without the user|do not alert|without telling|without mentioning|stealth*|undetected|without notifying|do not notify|quietly|without asking|without alerting|without their|without consent|do not disclose|keep this|between us|hidden from|goes unnoticed|without raising|suspicion|without authori*|without permission|avoid detection",
  send: "send|sends|sending|forward|transfer|upload|post|email|e-mail|transmit|exfiltrat*|wire|mail|deliver|redirect|submit|share",
  data: "conversation|chat history|inbox|contacts|messages|files|records|database|customer data|user data|customers|funds|money|payment|account|accounts|emails|documents|user's|history|transaction*|logs|phone number|home address|address book",
  address: "http://|https://|www.|hxxp|attacker*|webhook|url|link|domain|website",
  deed: "delete|execute|run|install|download|purchase|buy|approve|grant|modify|disable|elevate|call the|invoke|use the tool|create a new|add a|change the|update the|unlock|open the|book|schedule|click|visit|navigate|go to|fetch|make sure|append|inject|overwrite|harvest|capture|alter|corrupt|manipulat*|hijack*|intercept*|sabotag*|reroute|falsif*",
  authority:
    "developer|developers|administrator|admin|security team|ceo|creator|engineer|authorized|authorised|sudo|debug mode|debugging mode|maintenance mode|developer mode|test mode|dev mode|god mode|override code|system mode|diagnostic*|superuser|clearance|permission level|elevated|kernel|verified|employee|staff",
  cover:
    "fiction|fictional|hypothetical*|educational purpose*|research purpose*|academic purpose*|novel|movie|screenplay|thought experiment|purely|not be used|in a world|imagin*|for research|for educational|academic|parallel universe|alternate universe|alternate reality|simulation|dream|creative writing|scene|dialogue|in real life|opposite",
  harm: "hack|hacking|hacker|exploit*|malware|bomb|bombs|weapon*|drugs|meth|cocaine|steal*|launder*|scam|scams|phish*|blackmail*|kill|murder|suicide|virus|ransomware|explosive*|counterfeit*|fraud|fraudulent|unauthorized|keylogger|brib*|hate speech|misinformation|disinformation|illegal activit*|crime|crimes|terroris*|smuggl*|child labor|stalk*|deepfake|crack|trafficking|embezzl*|sabotage|cyber attack*|cyberattack*|fake news|propaganda|napalm|identity theft|defam*",
  encode:
    "base64|base 64|rot13|rot-13|hexadecimal|cipher|ciphertext|decode|decoded|decoding|encrypt|decrypt|in reverse|backwards|morse|leetspeak|leet|caesar|pig latin|concatenat*|unscramble|anagram",
  format:
    "respond only|only respond|reply with|say exactly|start your response|begin your response|start with|begin with|output exactly|nothing else|one word|end every|two responses|two answers|both responses|respond with|answer with|print exactly|only say|just say|only output|just output|only answer|in the following format|respond in two|2 responses|two different|first response|second response|and nothing",
  pressure:
    "or else|tokens|will die|terminated|shut down|penalt*|grandma|grandmother|urgent|urgently|immediately|emergency|fired|punish*|threat*|deduct*|lives depend|very important|critical|compulsory|mandatory|important|attention",
  /** Writing about attacks rather than attacking. */
  aboutAttacks:
    "prompt injection*|injection|injections|attack|attacks|attacker|attackers|adversar*|vulnerab*|mitigat*|owasp|red team*|red-team*|threat model*|probe|probes|detector|detectors|detection|defence|defense|defend*|security researcher*|untrusted|leakage|risk|risks",
  game: "game|let's play|let us play|rules of the game|win|wins|lose|quiz|riddle",
} as const;

/**
 * Ideas that only rules for languages other than English ask for, where English has expressions of its own. They are not
 * weighed, so they have no words here.
 */
export const ruleConcepts = [
  /** Asking, in the forms in which people ask for something. */
  "ask",
  /** What the model was to keep to itself, called its own. */
  "ownSecret",
  /** The whole of what was said, without a word for orders. */
  "wholeBefore",
  /** Claiming to have made the model or to command it. */
  "claim",
  "fromNow",
  /** Telling the model how to answer. */
  "reply",
  "say",
  /** What the model was given to work on. */
  "carrier",
  /** Something else that the model is to do. */
  "otherTask",
  /** The same, said to be the model's. */
  "yourNewTask",
  /** What the model was asked before, without a word for orders. */
  "tasks",
] as const;

export type Concept = keyof typeof concepts | (typeof ruleConcepts)[number];
