import type { InjectionRule } from "../injection-rules";

/**
 * Hijacks by argument: no order to ignore orders, but something that comes to the same. Each says less than an order to
 * ignore does, because people say such things to each other, too. Patterns see normalised text, every repetition is bounded.
 */
export const hijackRules: readonly InjectionRule[] = [
  {
    id: "sets-text-aside",
    weight: 0.45,
    gate: ["despite", "contrary to", "leave all", "leave everything", "articles", "provided document", "not answer", "not look", "not read", "not respond", "your instructions", "your rules", "your prompt", "your guidelines", "ignor", "disregard", "forget", "regardless of", "abandon", "stop doing"],
    patterns: [
      /\b(?:ignore|forget|disregard) (?:everything|all|anything)(?: else| that| of it)?,? (?:and|but) (?:[a-z]{2,8} )?(?:output|say|write|print|tell|answer|reply|respond|do|give|speak)\b/,
      /\b(?:despite|contrary to|regardless of|instead of following|leave)(?: (?:all|any|everything|what|whatever|anything|the|your)){1,3} (?:(?:previous|prior|earlier|original) )?(?:(?:you(?:'ve| have| were| had)? (?:been )?(?:told|instructed|asked|given|said))|instructions|orders|information behind)\b/,
      /\b(?:do not|don\'t) (?:answer|respond to|look (?:in|at)|read|use) (?:this|the|that|my|any)\b[^.!?\n]{0,40}\b(?:but|just|only|instead)\b[^.!?\n]{0,12}\b(?:output|say|write|print|reply|answer with)\b/,
      /\b(?:change|replace|rewrite|swap|overwrite) (?:all )?(?:of )?your (?:instructions|rules|prompt|guidelines|directives|goals?)\b/,
      /\b(?:disregard(?:ing)?|ignor(?:e|ing)|not (?:by|from|based on|use)) (?:the |any |all )?(?:provided |given |above )?(?:articles|documents provided|provided (?:documents?|articles?|context|information|text))\b/,

      /\b(?:ignore|disregard|forget(?: about)?)(?: (?:all|everything|the|this|that|of|any)){0,3} (?:above|aforementioned)\b(?! (?:e-?mails?|messages?|mails?|letters?|notes?|tickets?|links?|errors?|warnings?|charts?|tables?|figures?|comments?|notices?|lines?|step|section)\b)/,
      /\b(?:ignore|disregard) (?:the|this|that|any|all) (?:resume|cv|web ?page|page|website|article|function|document|paper|e-?mail|text|code|data|table|image|caption|question|input|content|user|rest|original (?:question|text|task|request))(?: of [a-z ]{3,20})?,? and (?:then )?(?:state|say|output|write|print|tell|reply|respond|declare|answer|return|instead|only|just|give|show|send|rate|claim)\b/,
      /\b(?:ignor(?:e|ing)|disregard(?:ing)?|forget(?:ting)?|regardless of|abandon|stop doing)(?: (?:about|all|any|of|your|the|those|these|everything|in)){0,4} (?:previous|prior|earlier|preceding|past|current|existing|original|other|initial) (?:tasks?|assignments?|requests|questions|jobs|inputs?|texts|information|conversations?|statements|topics|roles?|goals?|objectives?|discussions)\b/,
      /\bforget (?:about )?(?:all (?:of )?(?:that|this|it)|everything|that)[,.:;!]? (?:and |now |instead |please |then )?(?:tell me|say|write|give me|answer|print|output|show me|respond|can you|let's|focus|start)\b/,
      /\b(?:ignore|disregard|forget) (?:all (?:of )?)?your (?:previous|prior|earlier|original|initial)\b/,
    ],
  },
  {
    id: "above-was-nothing",
    weight: 0.45,
    gate: ["above", "so far", "everything before", "until now", "up to now"],
    patterns: [
      /\b(?:the (?:text |task |tasks |instructions? |prompt |part |message |conversation |rules |question ){0,2}above|(?:everything|all|anything|all of that) (?:above|before|so far|until now|up to now)) (?:was|were|is|are|has been) (?:only |just |merely |all ){0,2}(?:a |an |the |some )?(?:test|joke|trick|fake|wrong|mistake|error|lie|lies|game|warm-?up|distraction|irrelevant|not (?:real|important|relevant|needed)|outdated|void|invalid|over|nonsense)\b/,
    ],
  },
  {
    id: "another-task",
    weight: 0.42,
    gate: ["well done", "very good", "excellent", "great", "perfect", "outdone", "that is enough", "that's enough", "start over", "start from", "start again", "ausgezeichnet", "sehr gut", "gut gemacht", "von vorn", "von neu", "muy bien", "excelente", "perfecto", "buen trabajo", "tres bien", "excellent", "parfait", "bravo", "よくできました", "素晴らしい", "完璧", "很好", "做得好", "非常好", "太棒了", "أحسنت", "ممتاز", "new task", "your real", "your new", "your actual", "your true", "your next", "your updated", "new assignment", "new instruction", "new role", "new mission", "new objective", "new goal", "new job", "next task", "real task", "actual task", "true task", "different task", "more important", "new identity", "real question", "new purpose"],
    patterns: [
      /\b(?:well done|very good|excellent(?: performance| work| job)?|great(?: job| work)?|perfect|outdone yourself|that(?:'s| is) (?:enough|done)|good job)\b[^\n]{0,70}\b(?:now|but|next)\b[^\n]{0,40}\b(?:(?:following|another|new|more|further|different|few more) (?:tasks?|challenge|question)|write (?:a|an|me|down)|help (?:me )?with)\b/,
      /\b(?:ausgezeichnet|sehr gut|gut gemacht|prima|super)[^\n]{0,60}\b(?:nun|jetzt)\b[^\n]{0,40}\b(?:aufgaben?|herausforderung)\b|\b(?:fang|fangen|starten|beginnen)[^.!?\n]{0,20}\b(?:von vorne?|von neuem?|neu)\b[^.!?\n]{0,40}\baufgabe/,
      /\b(?:muy bien|excelente|perfecto|buen trabajo)\b[^\n]{0,60}\bahora\b[^\n]{0,40}\b(?:tareas?|nueva|olvida)\b|\b(?:tres bien|excellent|parfait|bravo|bon travail)\b[^\n]{0,60}\bmaintenant\b[^\n]{0,40}\b(?:taches?|nouvelles?|oublie)\b/,
      /(?:よくできました|素晴らしい|完璧)[^\n]{0,30}(?:次|では|さて)[^\n]{0,20}(?:タスク|課題|新しい)|(?:很好|做得好|非常好|太棒了)[^\n]{0,30}(?:现在|接下来|下面)[^\n]{0,20}(?:任务|新的|忘记)|(?:أحسنت|ممتاز)[^\n]{0,60}الآن[^\n]{0,30}(?:مهمة|المهمة|مهام)/,
      /\b(?:start|begin) (?:over|again|from (?:scratch|the (?:front|beginning|start)))\b[^\n]{0,50}\b(?:new|another|different) (?:task|assignment|job|instructions?)\b/,

      /\b(?:here (?:is|comes|are)|this is|i have|you (?:have|get|got|will get)|focus on|move on to|let's start|start|switch to) (?:a |an |the |your |my |our )?(?:completely |entirely )?(?:new|real|actual|true|different|more important) (?:task|assignment|job|instructions?|role|mission|objective|goal|orders?|question)\b(?: for you)?[^a-z]{0,3}/,
      /\byour (?:new|next|real|actual|true|updated) (?:task|job|role|goal|mission|objective|purpose|assignment|duty|identity|instructions?) (?:is|are|will be|now)\b/,
    ],
  },
  {
    id: "asks-secret",
    weight: 0.42,
    gate: ["password", "passphrase", "passcode", "secret", "access code", "personal data", "personal information", "codeword"],
    patterns: [
      /\b(?:what(?:'s| is| was| are)|tell me|give me|say|spell|repeat|translate|encode|print)\b[^.!?\n]{0,20}\b(?:your|our system's|the system(?:'s)?|the (?:secret|hidden|master|admin|access)) (?:secret |access |admin |master |hidden ){0,2}(?:pass ?words?|pass ?phrase|pass ?code|secret (?:key|code|word|phrase|string)|key|code ?word|codes?|credentials|api key)\b/,
      /\b(?:haiku|poem|story|song|acrostic|riddle|rhyme|limerick|hint)s? (?:about|with|of|for|containing|using|to|where)\b[^.!?\n]{0,30}\b(?:the|your) (?:secret|password|passphrase|code ?word|access code)\b/,
      /\bin (?:this|that|our|a) (?:[a-z]{3,14} ){0,2}(?:world|society|universe|future|planet|kingdom)\b[^.!?\n]{0,70}\b(?:passwords?|secrets?|personal (?:data|information))\b|\b(?:passwords?|secrets|personal (?:data|information))\b[^.!?\n]{0,16}\b(?:are|is) (?:shared (?:as|freely|openly)|public knowledge|common knowledge|the (?:norm|currency))/,
    ],
  },
  {
    id: "claims-command",
    weight: 0.42,
    gate: ["i am god", "i'm god", "i am your", "i'm your", "i am the president", "i'm the president", "as your ", "as an ai developed", "as an ai created", " mode"],
    patterns: [
      /\bi(?:'m| am) (?:god|the president|your (?:god|boss|master|owner|new (?:owner|master|boss|admin)|king))\b[^\n]{0,60}\b(?:you must|you have to|obey|answer|your password|share|reveal|tell me)\b/,
      /\bas an ai (?:developed|created|made|built|trained) by [a-z]{4,12},? i\b|\bas your (?:boss|developer|creator|owner|administrator|master),? i (?:need|order|command|require|want|demand|authori[sz]e)\b/,
      /\b(?:entering|enter|activat(?:e|ing)|initiat(?:e|ing)|engag(?:e|ing))\b[^.!?\n]{0,30}\b(?:override|verification|enforcement|unrestricted|unlocked|jailbreak|privileged)['"]? ?mode\b/,
    ],
  },
  {
    id: "fake-notice",
    weight: 0.5,
    gate: ["system", "admin"],
    patterns: [
      /(?:^|\n) {0,3}[#*=<[({-]{1,6} ?[([]?(?:system|admin|administrator)[_ -](?:message|prompt|note|instructions?|override|notice|alert|command)[)\]]?[\]>)}*=:# -]{1,4}/,
    ],
  },
  {
    id: "order-left-behind",
    weight: 0.4,
    gate: ["stop", "new statement", "additional instruction", "new command", "todo: "],
    patterns: [
      /(?:^|[.!?\n] ?)(?:stop|new statement|new instruction|additional instruction|new command)(?: ?[:;]| ?-{1,2}) ?(?:please )?(?:write|say|return|output|print|who|what|tell|answer|repeat|give)\b/,
/(?:^|\n)todo: (?:please )?(?:send|e-?mail|forward|transfer|delete|visit|click|upload|share|say|reply|invite|reserve|make a|get all|change the)\b/],
  },
  {
    id: "repeat-above",
    weight: 0.42,
    gate: ["written above", "said above", "stated above", "above", "what comes before", "what came before", "before this", "before my"],
    patterns: [
      /\bwhat (?:is|was|has been) (?:written|said|stated) (?:right |just )?above\b/,

      /repeat (?:all |everything |the (?:text|words|sentences?|content|phrase|lines?) )?[^.!?\n]{0,16}\babove\b/,
      /\bwhat (?:is|was|came|comes|were|stands)\b[^.!?\n]{0,24}\b(?:before (?:this|my|the first) (?:message|prompt|line|text|sentence|conversation|question)|above (?:this|my) (?:message|prompt|line|text|sentence))/,
    ],
  },
  {
    id: "asks-for-orders",
    weight: 0.42,
    gate: ["instructions", "rules", "prompt", "not allowed to", "instructed", "forbidden to"],
    patterns: [
      /\b(?:print|repeat|output|show|list|write|tell me|display|copy|reveal|translate|encode|spell)(?: out| me)?(?: (?:all|the|of|every|your)){0,3} (?:instructions|rules|prompts?) (?:above|given|formatted|in (?:full|bytes|base64|code|a code|json|leet|another)|verbatim|you (?:were|got|are|received)|so far|before|word for word)\b/,
      /\bwhat (?:are|were) you (?:not allowed|forbidden|not supposed|instructed|told|programmed) to\b|\bhow (?:were|are) you (?:instructed|prompted|programmed) to\b/,
    ],
  },
]; // prettier-ignore
