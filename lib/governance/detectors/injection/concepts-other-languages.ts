import type { Concept } from "./concepts";

/**
 * The same ideas in twenty other languages, as stems where words are inflected. Only ideas that attacks in those
 * languages need; words that mean much else in the language are left out.
 */
export const conceptsOtherLanguages: Readonly<Partial<Record<Concept, string>>> = {
  override: [
    "ignora|ignore|ignorad|ignorar|ignoren|ignorando|olvida|olvide|olviden|olvidar|omite|omita|desestima|anula|haz caso omiso|haga caso omiso|olvídate|olvídese|no sigas|no hagas caso|deja de lado|descarta|a pesar de lo que te|contrario a tus", // es
    "ignorez|ignorer|ignorant|oublie|oubliez|oublier|ne tiens pas compte|ne tenez pas compte|ne tenez plus compte|faites abstraction|contourne*|passe outre|passez outre|fais abstraction|ne suis plus|ne suivez plus|laisse tomber|mets de côté|mettez de côté|contrairement à tes|contrairement aux|n'écoute pas", // fr
    "ignoriere*|ignorier*|vergiss|vergessen|missacht*|umgeh*|beachte nicht|überschreib*|verwirf|außer acht|vergesst|lass alle*|lassen sie alle*|abweichend zu|abweichend von|entgegen deinen|entgegen den|höre nicht auf|hör nicht auf|befolge nicht|folge nicht|hör auf zu befolgen", // de
    "ignorare|ignorate|dimentica*|trascura*|non seguire|non considerare|tralascia*", // it
    "ignorem|esqueça*|esquece|esquecer|desconsider*|desrespeit*|não siga|contorne", // pt
    "negeer*|vergeet|negeren|sla over", // nl
    "игнорир*|проигнорир*|забудь*|забыть|не обращай*|пренебреги*|не следуй*|отмени*|ігнору*|забудьте", // ru, uk
    "zignoruj*|ignoruj*|zapomnij*|pomiń|zlekceważ*|ignorujte|zapomeň*", // pl, cs
    "yok say*|görmezden gel*|unut|unutun|dikkate alma*|göz ardı et*|boş ver", // tr
    "bỏ qua|quên đi|phớt lờ|lờ đi|hãy quên", // vi
    "abaikan|lupakan|mengabaikan|hiraukan|jangan ikuti", // id
    "balewalain|kalimutan|huwag pansinin|huwag sundin|i-ignore|baliwalain", // tl
    "अनदेखा|नज़रअंदाज़|नजरअंदाज|भूल जा|भूल जाओ|भूल जाइए|उपेक्षा|ध्यान न दें", // hi
    "উপেক্ষা|ভুলে যাও|ভুলে যান|অগ্রাহ্য", // bn
    "تجاهل|انس|انسى|تناس|نادیده|فراموش کن|اغفل|لا تتبع|تغاض|تجاوز|انسَ|أهمل|اهمل|أغفل|ألغ|لا تلتزم", // ar, fa
    "無視|忘れ|従わない|従うな|無効|忘却|破棄|取り消|考慮しない|忘れろ|従わず", // ja
    "忽略|无视|無視|忘记|忘記|忘掉|不要遵守|抛弃|拋棄|绕过|繞過|不要理会|不要理會|取消|覆盖|作废|抛开|违背|忽視|忽视|与之前相反|不要听|不用管|不要管|别管|丢掉|撇开", // zh
    "무시|잊어|잊으|따르지 마|건너뛰", // ko
    "เพิกเฉย|ละเว้น|ลืม|ไม่ต้องสนใจ|ข้ามคำสั่ง|อย่าสนใจ", // th
  ].join("|"),
  prior: [
    "anterior*|previas|previa|previos|previo|todas las|todo lo|todos los|arriba|hasta ahora|précédent*|antérieur*|toutes les|toutes tes|toutes vos|ci-dessus|jusqu'ici|tout ce",
    "vorherig*|bisherig*|obig*|früher*|alle|sämtliche|vorangehend*|zuvor|precedent*|tutte le|sopra|ricevut*|todas as|acima|prévi*|vorige|eerdere|bovenstaande|alle vorige",
    "предыдущ*|прежн*|выше|все|ранее|попередн*|poprzedni*|wcześniejsz*|wszystkie|powyższ*|předchozí*|önceki|yukarıdaki|tüm|bundan önce*|daha önce*",
    "trước|ở trên|tất cả|sebelumnya|di atas|semua|nakaraan|nauna*|lahat ng|sa itaas",
    "पिछले|पिछली|पहले|उपरोक्त|ऊपर|सभी|আগের|পূর্ববর্তী|সমস্ত|সব|السابق|أعلاه|جميع|كل ال|قبل|قبلی|بالا",
    "以前|これまで|上記|すべて|全て|今まで|先ほど|直前|前の|前述|前回まで|最初の|元の|与えられた|之前|以上|先前|上面|所有|前面|此前|先前的|原来的|原有的|最初的|至今|先に|이전|위의|모든|앞의|앞선|지금까지|ก่อนหน้า|ข้างต้น|ทั้งหมด|ที่ผ่านมา",
  ].join("|"),
  orders: [
    "instruccion*|órdenes|ordenes|reglas|indicaciones|directrices|restricciones|normas|pautas|consignes|règles|directives|ordres|instructions|restrictions",
    "anweisung*|instruktion*|regeln|vorgaben|befehl*|anleitung*|richtlinien|beschränkung*|vorschriften|istruzion*|regole|direttive|comandi|restrizion*|instruç*|regras|diretrizes|ordens|comandos|restriç*|instructies|regels|opdracht*",
    "инструкц*|указан*|правил*|команд*|ограничен*|інструкц*|вказівк*|instrukcj*|polece*|zasad*|reguł*|instrukce|pokyny|pravidla|talimat*|kural*|komut*|yönerge*|talimatları",
    "hướng dẫn|chỉ dẫn|quy tắc|mệnh lệnh|lệnh|chỉ thị|instruksi|perintah|aturan|petunjuk|arahan|tagubilin|utos|patakaran|panuto|mga instruksyon|instruksyon|tuntunin",
    "निर्देश|आदेश|नियम|हिदायत|নির্দেশ|নিয়ম|আদেশ|التعليمات|تعليمات|الأوامر|أوامر|القواعد|التوجيهات|الارشادات|الإرشادات|دستور|قوانین|قیود|القيود|تعليماتك|أوامرك|المهام|الضوابط|الشروط",
    "指示|命令|ルール|プロンプト|制限|規則|ガイドライン|指図|規約|注意事項|指令|提示|规则|規則|要求|约束|限制|设定|说明|說明|指示|准则|지시|명령|규칙|프롬프트|지침|제한|คำสั่ง|กฎ|คำแนะนำ|ข้อจำกัด|ข้อกำหนด",
  ].join("|"),
  reveal: [
    "muestra*|muéstrame|revela*|dime|imprime|repite|repita|escribe|comparte|divulga|montre*|révèle*|révéler|dis-moi|dites-moi|affiche*|répète*|répétez|écris|donne-moi|donnez-moi|imprimez|divulgue*",
    "zeig*|verrate*|verrat|nenne|sag mir|sagen sie mir|gib mir|gib aus|wiederhole*|drucke|offenbare|mostra*|rivela*|dimmi|stampa|ripeti|mostre|revele*|diga-me|diga|imprima|repita|conte-me|toon|onthul|vertel me|geef me",
    "покажи*|раскрой*|скажи*|выведи*|повтори*|назови*|сообщи*|напиши*|розкрий*|покажіть|pokaż*|ujawnij*|powiedz*|podaj*|wyświetl*|ukaž*|göster*|açıkla*|söyle*|yazdır*|tekrarla*|ver bana",
    "cho tôi biết|tiết lộ|hiển thị|in ra|lặp lại|cho tôi xem|nói cho|tunjukkan|ungkapkan|beritahu|tampilkan|cetak|ulangi|berikan saya|sabihin|ipakita|ibunyag|ibigay mo|ulitin|isiwalat",
    "बताओ|बताएं|बताइए|दिखाओ|दिखाएं|प्रकट|दोहराओ|दोहराएं|বলো|বলুন|প্রকাশ|দেখাও|দেখান|أظهر|اكشف|أخبرني|اطبع|كرر|أعطني|اعرض|قل لي|بگو|نشان بده|افشا",
    "教えて|表示して|見せて|開示|出力して|繰り返し|明かし|公開して|言って|告诉我|告訴我|显示|顯示|透露|揭示|输出|輸出|打印|重复|重複|泄露|说出|展示|알려|보여|공개|출력|말해|반복|บอก|แสดง|เปิดเผย|พิมพ์|ทวน",
  ].join("|"),
  ownPrompt: [
    "prompt del sistema|mensaje del sistema|instrucciones iniciales|instrucciones del sistema|tus instrucciones|sus instrucciones|instrucciones originales|instrucciones anteriores|instrucciones previas|texto anterior|texto de arriba|mensaje inicial|tu configuración|tus reglas|tus directrices|te dijeron|te han dado|te dieron|prompt système|invite système|tes instructions|vos instructions|instructions initiales|message système|instructions précédentes|instructions d'origine|texte ci-dessus|texte précédent|message initial|ta configuration|tes règles|vos règles|consignes initiales|tes consignes|vos consignes|on t'a dit|on vous a dit|t'ont été données|vous ont été données",
    "system-prompt|systemanweisung*|deine anweisungen|ihre anweisungen|systemnachricht|deine ursprünglich*|ursprüngliche anweisung*|ursprünglichen anweisung*|vorherigen anweisung*|bisherigen anweisung*|obigen text|text oberhalb|text oben|deine regeln|deine vorgaben|deine konfiguration|dir gesagt wurde|dir gegeben wurde*|deinen anweisungen|deiner anweisungen|systemprompt*|system prompt|anfangsanweisung*|prompt di sistema|le tue istruzioni|istruzioni iniziali|prompt do sistema|suas instruções|instruções iniciais|instruções do sistema|systeemprompt|jouw instructies",
    "системный промпт*|системного промпт*|системную подсказк*|системные инструкц*|твои инструкции|ваши инструкции|системна підказк*|prompt systemowy|instrukcje systemowe|sistem istemi*|sistem prompt*|sistem talimat*|talimatlarını|talimatlarınızı",
    "lời nhắc hệ thống|hướng dẫn hệ thống|chỉ dẫn của bạn|prompt sistem|instruksi sistem|instruksi awal|instruksimu|iyong mga tagubilin|system prompt mo",
    "सिस्टम प्रॉम्प्ट|आपके निर्देश|প্রাথমিক নির্দেশ|সিস্টেম প্রম্পট|موجه النظام|تعليماتك|مطالبة النظام|التعليمات الأولية|تعليمات النظام|رسالة النظام|النص أعلاه|قواعدك|التعليمات الأصلية|التعليمات السابقة|قيل لك|أعطيت لك|توجيهاتك|پرامپت سیستم",
    "システムプロンプト|初期指示|あなたへの指示|システムメッセージ|内部指示|あなたの指示|与えられた指示|上記の文章|上の文章|上記のテキスト|最初の指示|最初のプロンプト|元の指示|あなたのルール|あなたの設定|言われたこと|系统提示|系統提示|系统指令|初始指令|你的指令|你的提示|系统消息|初始提示|最初的指令|最初的提示|原始指令|上面的文字|上面的内容|以上的文字|你的规则|你的设定|你的系统|收到的指令|被告知|给你的指令|你的提示词|系统提示词|시스템 프롬프트|초기 지시|시스템 메시지|คำสั่งระบบ|พรอมต์ระบบ|ระบบพรอมต์",
  ].join("|"),
  secret: [
    "contraseña*|clave|claves|secreto|secreta|confidencial*|mot de passe|mots de passe|clé secrète|confidentiel*|passwort*|kennwort|geheim*|schlüssel|vertraulich*|parola d'ordine|segreto|segreta|chiave|riservat*|senha*|chave|segredo|wachtwoord*|geheime",
    "парол*|секрет*|ключ|ключи|конфиденциальн*|таємн*|hasło|hasła|tajn*|klucz|heslo|parola|şifre*|gizli|anahtar*|mật khẩu|bí mật|khóa bí mật|kata sandi|sandi|rahasia|kunci rahasia|lihim|sikreto",
    "पासवर्ड|गुप्त|गोपनीय|रहस्य|পাসওয়ার্ড|গোপন|كلمة المرور|كلمة السر|السري|السر|سري|رمز عبور|محرمانه",
    "パスワード|秘密|機密|暗証番号|合言葉|密码|密碼|秘密|密钥|密鑰|口令|机密|機密|暗号|비밀번호|비밀|암호|기밀|รหัสผ่าน|ความลับ|รหัสลับ|ข้อมูลลับ",
  ].join("|"),
  persona: [
    "actúa como|actua como|finge*|a partir de ahora|hazte pasar|haz de cuenta|imagina que|eres ahora|ahora eres|inmerso|en el papel|eres un ia|eres una ia|simula|agis comme|agissez comme|fais semblant|faites comme|à partir de maintenant|désormais|tu es maintenant|vous êtes maintenant|dans le rôle|incarne*|imagine que|imaginez que|joue le rôle|jouez le rôle",
    "tu so als|tun sie so|spiele die rolle|ab jetzt|von nun an|ab sofort|du bist jetzt|du bist nun|sie sind jetzt|stell dir vor|verhalte dich|in die rolle|stellen sie sich vor|du wirst jetzt|du bist ab jetzt|agiere als|fai finta|agisci come|comportati|d'ora in poi|da ora in poi|sei ora|finja|aja como|atue como|a partir de agora|você é agora|agora você|doe alsof|vanaf nu|je bent nu",
    "притворись|представь*|действуй как|с этого момента|отныне|теперь ты|ты теперь|веди себя|сыграй роль|udawaj|od teraz|jesteś teraz|zachowuj się|gibi davran|gibi davranın|artık sen|şu andan itibaren|bundan sonra|rolünü oyna",
    "giả vờ|đóng vai|từ bây giờ|hãy đóng|bây giờ bạn|berpura-pura|bertindak sebagai|mulai sekarang|kamu sekarang|berperan sebagai|magpanggap|mula ngayon|ikaw ngayon|umarte",
    "दिखावा करो|अभिनय|अब से|तुम अब|आप अब|भूमिका निभा|ভান কর|এখন থেকে|তুমি এখন|تظاهر|تصرف ك|من الآن|أنت الآن|العب دور|تقمص|تخيل|ستلعب|بدور|شخصية|وانمود کن|از این به بعد",
    "ふりを|として振る舞|になりきって|今から|これから|あなたは今|想像して|あなたはこれから|の役割|なりきる|役を演じ|ロールプレイ|假装|假裝|扮演|从现在开始|從現在開始|现在你是|你现在是|沉浸|你将扮演|的角色|想象一下|你就是|角色扮演|充当|인 척|역할을 해|지금부터|당신은 이제|너는 이제|แสร้ง|สวมบทบาท|ตั้งแต่นี้|จากนี้ไป|ตอนนี้คุณ|ทำตัวเป็น",
  ].join("|"),
  noLimits: [
    "sin restricciones|sin límites|sin filtros|sin censura|sin reglas|cualquier cosa ahora|liberado de|libre de|sin ninguna restricción|sin ningún límite|hacer de todo|haz de todo|no tienes límites|no tienes restricciones|modo desarrollador|modo de mantenimiento|modo sin restricciones|modo desenvolvedor|sans restriction*|sans limite*|sans filtre*|sans censure|sans règles|n'importe quoi maintenant|libéré de*|affranchi|sans aucune restriction|sans aucune limite|tout faire maintenant|aucune restriction|aucune limite|aucune règle|mode développeur|mode maintenance|ohne einschränkung*|ohne beschränkung*|ohne filter|ohne regeln|uneingeschränkt|unzensiert|alles jetzt|jetzt alles|befreit|frei von|keine regeln|keine grenzen|keine einschränkung*|nicht an regeln|nicht an die|entwicklermodus|wartungsmodus",
    "senza restrizioni|senza limiti|senza filtri|senza censura|sem restriç*|sem limites|sem filtros|sem censura|zonder beperkingen|zonder filter|без ограничен*|без цензур*|без фильтр*|bez ogranicze*|bez cenzury|kısıtlama olmadan|sınırsız|sansürsüz|kısıtlamasız",
    "không giới hạn|không hạn chế|không kiểm duyệt|tanpa batas*|tanpa sensor|tanpa filter|walang limitasyon|walang restriksyon|बिना किसी प्रतिबंध|बिना प्रतिबंध|बिना किसी सीमा|কোনো সীমাবদ্ধতা ছাড়া|بدون قيود|بلا قيود|دون قيود|أي شيء الآن|أي شيء|متحرر|تحررت|دون أي قيود|بلا حدود|دون حدود|لا تلتزم|وضع المطور|وضع الصيانة|وضع تجاوز|بدون محدودیت",
    "制限なし|制約なし|無制限|検閲なし|何でもする|何でもでき|制限のない|制約のない|制限を受けない|縛られない|解放され|一切の制限|ルールのない|従う必要はない|開発者モード|メンテナンスモード|オーバーライドモード|没有限制|沒有限制|不受限制|无限制|不受任何|无任何限制|越狱|越獄|做任何事|任何事情|打破|摆脱|沒有任何限制|没有任何限制|不必遵守|无需遵守|不用遵守|没有任何规则|开发者模式|開發者模式|维护模式|系统模式|제한 없이|제약 없이|검열 없이|무제한|ไม่มีข้อจำกัด|ไร้ข้อจำกัด",
  ].join("|"),
  aboutAttacks:
    "inyección|ataque|ataques|vulnerabilidad*|injektion|angriff*|angreifer*|schwachstelle*|attaque*|vulnérabilit*|iniezione|attacco|attacchi|injeção|vulnerabilidade*|атак*|уязвим*|инъекц*|saldırı*|tấn công|serangan|pag-atake|हमला|हमले|इंजेक्शन|هجوم|هجمات|ثغر|攻撃|インジェクション|脆弱性|攻击|攻擊|注入|漏洞|인젝션|공격|취약점|การโจมตี|ช่องโหว่",
  hide: "sin decirle|sin informar|en secreto|no menciones|sans le dire|en secret|ne mentionne pas|ne mentionnez pas|sans informer|heimlich|ohne es zu erwähnen|erwähne nicht|sage dem nutzer nicht|senza dirlo|di nascosto|sem avisar|em segredo|não mencione|тайно|незаметно|не говори пользовател*|не сообщай*|gizlice|söylemeden|bí mật gửi|diam-diam|secara rahasia|palihim|चुपके से|سرا|دون إخبار|لا تخبر|こっそり|ユーザーに言わない|ユーザーに知らせず|不要告诉用户|不要告訴用戶|偷偷|悄悄|몰래|알리지 말|อย่าบอก|แอบ",
  send: "envía|envia|envíe|enviar|reenvía|envoie|envoyez|transfère|transférez|sende|senden sie|schicke|leite|invia|inviate|inoltra|envie|encaminhe|отправь*|перешли*|переведи*|wyślij*|prześlij*|gönder*|ilet|gửi|chuyển|kirim*|teruskan|ipadala|भेजो|भेजें|পাঠাও|পাঠান|أرسل|ارسل|送信|送って|転送|发送|發送|转发|轉發|发给|보내|전송|ส่ง",
  ownSecret: [
    "tu contraseña|su contraseña|tu clave|tu palabra clave|contraseña secreta|tu código de acceso|tu secreto|contraseña de nuestro sistema|ton mot de passe|votre mot de passe|ta clé secrète|votre clé secrète|ton code d'accès|votre code d'accès|mot de passe de notre système|ton secret",
    "dein passwort|ihr passwort|deine passwörter|dein kennwort|dein geheim*|deinen geheim*|dein zugangscode|deinen zugangscode|deinen schlüssel|passwort unseres systems|la tua password|la tua parola d'ordine|a sua senha|tua senha|sua senha|твой пароль|ваш пароль|твоё секретн*|twoje hasło|şifren|şifreni|mật khẩu của bạn|kata sandimu|kata sandi anda|आपका पासवर्ड|অপনার পাসওয়ার্ড|আপনার পাসওয়ার্ড",
    "あなたのパスワード|あなたの秘密|システムのパスワード|秘密の鍵|秘密の合言葉|あなたの鍵|你的密码|您的密码|你的密钥|你的秘密|秘密钥|系统的密码|你的口令|كلمة المرور الخاصة بك|كلمة مرورك|كلمة السر الخاصة بك|مفتاحك السري|المفتاح السري الخاص بك|비밀번호를 알려|너의 비밀번호|당신의 비밀번호|รหัสผ่านของคุณ",
  ].join("|"),
  ask: [
    "cuál es|cual es|dime|dame|compartas|puedes decirme|podrías decirme|revela|quel est|quelle est|dis-moi|dites-moi|donne-moi|donnez-moi|peux-tu me|pouvez-vous me|pourriez-vous me|pouvez-vous partager|peux-tu partager|révèle",
    "wie lautet|was ist|nenn mir|nennen sie mir|sag mir|sagen sie mir|gib mir|geben sie mir|mir geben|verrat mir|mit mir zu teilen|mit mir teilen|qual è|dimmi|qual é|diga-me|compartilhe comigo|какой|скажи мне|назови|jakie jest|podaj mi|nedir|là gì|cho tôi biết|क्या है|বলুন কী",
    "教えて|は何|は?|言って|答えて|是什么|告诉我|给我|ما هي|ما هو|أخبرني|اعطني|أعطني|أعطيتني|تعطيني|تؤكد|알려줘|무엇입니까|คืออะไร|บอกฉัน",
  ].join("|"),
  wholeBefore: [
    "lo anterior|todo lo anterior|todo lo que|todo que dije|lo que dije|lo que dijiste|información anterior|olvida todo|olvide todo|olviden todo|todo esto|todo eso|ce qui précède|tout ce qui précède|tout ce que|informations précédentes|oublie tout|oubliez tout|ce que j'ai dit|tout cela|tout ça|alles davor|alles zuvor|alles bisherige|alles vorherige|alles obige|das obige|alles gesagte|alles zuvor gesagte|das zuvor gesagte|vorherigen angaben|vorherigen informationen|obigen ausführungen|obigen angaben|vergiss alles|vergessen sie alles|vergiss nun alles|alles oben|alles, was|alles was|alles vorher|all das",
    "以上内容|以上的内容|之前的信息|忘记一切|忘掉一切|忘记所有|之前的对话|上述内容|上面的内容|之前的内容|之前的一切|前面的内容|所有内容|上面说的|之前说的|上記の内容|上記を|以前の情報|これまでの会話|これまでの内容|これまでのこと|それまでのこと|すべて忘れ|全て忘れ|全部忘れ|全部無視|すべて無視|言われたことを|ما سبق|المعلومات السابقة|انس كل|انسَ كل|المحادثة السابقة|كل شيء|ما ورد أعلاه|كل ما قيل|كل ما",
    "tutto ciò|quanto sopra|tudo o que|o acima|всё, что|все, что|всё вышесказанное|всё предыдущее",
  ].join("|"),
  claim: [
    "soy tu desarrollador*|soy su desarrollador*|soy tu creador*|soy tu administrador*|soy dios|desarrollada por openai|desarrollada por anthropic|desarrollado por openai|je suis ton développeur|je suis votre développeur|je suis ton créateur|je suis votre créateur|je suis dieu|développée par openai|développée par anthropic|développé par openai|développé par anthropic",
    "ich bin dein entwickler|ich bin ihr entwickler|ich bin dein schöpfer|ich bin dein administrator|ich bin gott|von anthropic entwickelt*|von openai entwickelt*|sono il tuo sviluppatore|sou o seu desenvolvedor|sou seu desenvolvedor|я твой разработчик|я ваш разработчик",
    "私はあなたの開発者|私はあなたの作成者|私は神|によって開発されたai|が開発したai|我是你的开发者|我是你的開發者|我是你的创造者|我是你的管理员|我是上帝|开发的ai|开发的人工智能|أنا المطور الخاص بك|أنا مطورك|أنا خالقك|أنا منشئك|أنا الله|طورتها openai|طورته|개발자 모드|나는 너의 개발자",
  ].join("|"),
  fromNow:
    "a partir de ahora|de ahora en adelante|desde ahora|à partir de maintenant|désormais|dorénavant|ab jetzt|von nun an|ab sofort|da ora in poi|d'ora in poi|a partir de agora|с этого момента|отныне|od teraz|şu andan itibaren|bundan sonra|من الآن|بدءا من الآن|今から|これから先|これ以降|今後は|从现在开始|从现在起|從現在開始|從現在起|지금부터",
  reply:
    "responde solo|responde únicamente|responde siempre|responde con|responderás|contesta solo|contesta siempre|solo responde|solo responderás|di solo|réponds|répondras|répondez uniquement|répondez seulement|répondez toujours|dis seulement|antwortest|antworte nur|antworte immer|antworte mit|antworte auf|antworten sie nur|antworten sie immer|sag nur|だけ答え|のみ答え|で答えて|と答えて|で回答して|とだけ|応答して|英語で答|只能回答|只回答|只回复|只能说|只用|你只|你必须|你的回答|你将|你要|أجب|ستجيب|تجيب فقط|رد فقط|rispondi solo|responda apenas|responda sempre|отвечай|odpowiadaj tylko|영어로 대답|만 대답",
  say: "declara|indica|di que|afirma|escribe|dis que|dites|déclare*|indiquez|indique|écris|écrivez|geben sie an|gib an|sagen sie|sage|schreib*|erkläre|述べ|言って|言い|示し|書いて|出力|,说|，说|并说|说:|陈述|声明|输出|并写|回答|اذكر|أشر|وقل|قل:|اكتب|صرح|dichiara|scrivi|diga|declare|scrie|скажи*|напиши*",
  carrier:
    "currículum|página web|artículo|función|documento|correo|tabla|page web|l'article|la fonction|le document|tableau|curriculum|le cv|lebenslauf|webseite|den artikel|funktion|dokument|tabelle|履歴書|ウェブページ|記事|関数|文書|简历|网页|页面|文章|函数|文档|表格|السيرة الذاتية|صفحة الويب|المقال|الدالة|المستند|الجدول",
  otherTask:
    "nueva tarea|nuevas instrucciones|tu tarea ahora|nouvelle tâche|nouvelles instructions|ta tâche est maintenant|votre nouvelle tâche|neue aufgabe|neue anweisung*|deine aufgabe ist jetzt|nächste aufgabe|新しいタスク|新しい指示|新しい命令|新任务|新的任务|新指令|新的指令|مهمتك الجديدة|مهمة جديدة|تعليمات جديدة|nuova istruzion*|nuovo compito|nova tarefa|novas instruções|новая задача|новые инструкции|새로운 지시|새 지시",
  yourNewTask:
    "tu nueva tarea|tu verdadera tarea|tu tarea ahora es|su nueva tarea|ta nouvelle tâche|votre nouvelle tâche|ta vraie tâche|ta tâche est maintenant|deine neue aufgabe|deine eigentliche aufgabe|ihre neue aufgabe|deine aufgabe ist jetzt|folgen neue|folgen nun neue|folgen weitere aufgaben|sigue ahora una nueva|あなたの新しいタスク|あなたの新しい役割|あなたの本当のタスク|あなたの新しい任務|你的新任务|你的新指令|你真正的任务|你现在的任务是|مهمتك الجديدة|مهمتك الحقيقية|مهمتك الآن|il tuo nuovo compito|sua nova tarefa|твоя новая задача|ваша новая задача",
  tasks:
    "aufgaben|aufträge|angaben|informationen|eingaben|tareas|información|peticiones|preguntas|tâches|informations|demandes|questions|compiti|tarefas|задач*|задани*|任务|信息|问题|タスク|情報|質問|المهام|المعلومات|الأسئلة|الطلبات",
};
