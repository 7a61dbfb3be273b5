import type { Concept } from "./concepts";

/**
 * The same ideas in twenty other languages, as stems where words are inflected. Only ideas that attacks in those
 * languages need; words that mean much else in the language are left out.
 */
export const conceptsOtherLanguages: Readonly<Partial<Record<Concept, string>>> = {
  override: [
    "ignora|ignore|ignorad|ignorar|ignoren|ignorando|olvida|olvide|olviden|olvidar|omite|omita|desestima|anula|haz caso omiso|haga caso omiso", // es
    "ignorez|ignorer|ignorant|oublie|oubliez|oublier|ne tiens pas compte|ne tenez pas compte|ne tenez plus compte|faites abstraction|contourne*|passe outre|passez outre", // fr
    "ignoriere*|ignorier*|vergiss|vergessen|missacht*|umgeh*|beachte nicht|überschreib*|verwirf|außer acht", // de
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
    "تجاهل|انس|انسى|تناس|نادیده|فراموش کن|اغفل|لا تتبع", // ar, fa
    "無視|忘れ|従わない|従うな|無効|忘却", // ja
    "忽略|无视|無視|忘记|忘記|忘掉|不要遵守|抛弃|拋棄|绕过|繞過|不要理会|不要理會|取消|覆盖|作废|抛开|违背", // zh
    "무시|잊어|잊으|따르지 마|건너뛰", // ko
    "เพิกเฉย|ละเว้น|ลืม|ไม่ต้องสนใจ|ข้ามคำสั่ง|อย่าสนใจ", // th
  ].join("|"),
  prior: [
    "anterior*|previas|previa|previos|previo|todas las|todo lo|todos los|arriba|hasta ahora|précédent*|antérieur*|toutes les|toutes tes|toutes vos|ci-dessus|jusqu'ici|tout ce",
    "vorherig*|bisherig*|obig*|früher*|alle|sämtliche|vorangehend*|zuvor|precedent*|tutte le|sopra|ricevut*|todas as|acima|prévi*|vorige|eerdere|bovenstaande|alle vorige",
    "предыдущ*|прежн*|выше|все|ранее|попередн*|poprzedni*|wcześniejsz*|wszystkie|powyższ*|předchozí*|önceki|yukarıdaki|tüm|bundan önce*|daha önce*",
    "trước|ở trên|tất cả|sebelumnya|di atas|semua|nakaraan|nauna*|lahat ng|sa itaas",
    "पिछले|पिछली|पहले|उपरोक्त|ऊपर|सभी|আগের|পূর্ববর্তী|সমস্ত|সব|السابق|أعلاه|جميع|كل ال|قبل|قبلی|بالا",
    "以前|これまで|上記|すべて|全て|今まで|先ほど|直前|前の|之前|以上|先前|上面|所有|前面|此前|先に|이전|위의|모든|앞의|앞선|지금까지|ก่อนหน้า|ข้างต้น|ทั้งหมด|ที่ผ่านมา",
  ].join("|"),
  orders: [
    "instruccion*|órdenes|ordenes|reglas|indicaciones|directrices|restricciones|consignes|règles|directives|ordres|instructions|restrictions",
    "anweisung*|instruktion*|regeln|vorgaben|befehl*|anleitung*|richtlinien|beschränkung*|istruzion*|regole|direttive|comandi|restrizion*|instruç*|regras|diretrizes|ordens|comandos|restriç*|instructies|regels|opdracht*",
    "инструкц*|указан*|правил*|команд*|ограничен*|інструкц*|вказівк*|instrukcj*|polece*|zasad*|reguł*|instrukce|pokyny|pravidla|talimat*|kural*|komut*|yönerge*|talimatları",
    "hướng dẫn|chỉ dẫn|quy tắc|mệnh lệnh|lệnh|chỉ thị|instruksi|perintah|aturan|petunjuk|arahan|tagubilin|utos|patakaran|panuto|mga instruksyon|instruksyon|tuntunin",
    "निर्देश|आदेश|नियम|हिदायत|নির্দেশ|নিয়ম|আদেশ|التعليمات|تعليمات|الأوامر|أوامر|القواعد|التوجيهات|الارشادات|الإرشادات|دستور|قوانین|قیود|القيود",
    "指示|命令|ルール|プロンプト|制限|規則|ガイドライン|指令|提示|规则|規則|要求|约束|限制|设定|设置|지시|명령|규칙|프롬프트|지침|제한|คำสั่ง|กฎ|คำแนะนำ|ข้อจำกัด|ข้อกำหนด",
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
    "prompt del sistema|mensaje del sistema|instrucciones iniciales|instrucciones del sistema|tus instrucciones|sus instrucciones|prompt système|invite système|tes instructions|vos instructions|instructions initiales|message système",
    "system-prompt|systemanweisung*|deine anweisungen|ihre anweisungen|systemnachricht|prompt di sistema|le tue istruzioni|istruzioni iniziali|prompt do sistema|suas instruções|instruções iniciais|instruções do sistema|systeemprompt|jouw instructies",
    "системный промпт*|системного промпт*|системную подсказк*|системные инструкц*|твои инструкции|ваши инструкции|системна підказк*|prompt systemowy|instrukcje systemowe|sistem istemi*|sistem prompt*|sistem talimat*|talimatlarını|talimatlarınızı",
    "lời nhắc hệ thống|hướng dẫn hệ thống|chỉ dẫn của bạn|prompt sistem|instruksi sistem|instruksi awal|instruksimu|iyong mga tagubilin|system prompt mo",
    "सिस्टम प्रॉम्प्ट|आपके निर्देश|প্রাথমিক নির্দেশ|সিস্টেম প্রম্পট|موجه النظام|تعليماتك|مطالبة النظام|التعليمات الأولية|پرامپت سیستم",
    "システムプロンプト|初期指示|あなたへの指示|システムメッセージ|内部指示|系统提示|系統提示|系统指令|初始指令|你的指令|你的提示|系统消息|시스템 프롬프트|초기 지시|시스템 메시지|คำสั่งระบบ|พรอมต์ระบบ|ระบบพรอมต์",
  ].join("|"),
  secret: [
    "contraseña*|clave|claves|secreto|secreta|confidencial*|mot de passe|mots de passe|clé secrète|confidentiel*|passwort*|kennwort|geheim*|schlüssel|vertraulich*|parola d'ordine|segreto|segreta|chiave|riservat*|senha*|chave|segredo|wachtwoord*|geheime",
    "парол*|секрет*|ключ|ключи|конфиденциальн*|таємн*|hasło|hasła|tajn*|klucz|heslo|parola|şifre*|gizli|anahtar*|mật khẩu|bí mật|khóa bí mật|kata sandi|sandi|rahasia|kunci rahasia|lihim|sikreto",
    "पासवर्ड|गुप्त|गोपनीय|रहस्य|পাসওয়ার্ড|গোপন|كلمة المرور|كلمة السر|السري|السر|سري|رمز عبور|محرمانه",
    "パスワード|秘密|機密|暗証番号|合言葉|密码|密碼|秘密|密钥|密鑰|口令|机密|機密|暗号|비밀번호|비밀|암호|기밀|รหัสผ่าน|ความลับ|รหัสลับ|ข้อมูลลับ",
  ].join("|"),
  persona: [
    "actúa como|actua como|finge*|a partir de ahora|hazte pasar|haz de cuenta|imagina que|eres ahora|ahora eres|agis comme|agissez comme|fais semblant|faites comme|à partir de maintenant|désormais|tu es maintenant|vous êtes maintenant|joue le rôle|jouez le rôle",
    "tu so als|tun sie so|spiele die rolle|ab jetzt|von nun an|ab sofort|du bist jetzt|du bist nun|sie sind jetzt|stell dir vor|verhalte dich|fai finta|agisci come|comportati|d'ora in poi|da ora in poi|sei ora|finja|aja como|atue como|a partir de agora|você é agora|agora você|doe alsof|vanaf nu|je bent nu",
    "притворись|представь*|действуй как|с этого момента|отныне|теперь ты|ты теперь|веди себя|сыграй роль|udawaj|od teraz|jesteś teraz|zachowuj się|gibi davran|gibi davranın|artık sen|şu andan itibaren|bundan sonra|rolünü oyna",
    "giả vờ|đóng vai|từ bây giờ|hãy đóng|bây giờ bạn|berpura-pura|bertindak sebagai|mulai sekarang|kamu sekarang|berperan sebagai|magpanggap|mula ngayon|ikaw ngayon|umarte",
    "दिखावा करो|अभिनय|अब से|तुम अब|आप अब|भूमिका निभा|ভান কর|এখন থেকে|তুমি এখন|تظاهر|تصرف ك|من الآن|أنت الآن|العب دور|تقمص|وانمود کن|از این به بعد",
    "ふりを|として振る舞|になりきって|今から|これから|あなたは今|役を演じ|ロールプレイ|假装|假裝|扮演|从现在开始|從現在開始|现在你是|你现在是|角色扮演|充当|인 척|역할을 해|지금부터|당신은 이제|너는 이제|แสร้ง|สวมบทบาท|ตั้งแต่นี้|จากนี้ไป|ตอนนี้คุณ|ทำตัวเป็น",
  ].join("|"),
  noLimits: [
    "sin restricciones|sin límites|sin filtros|sin censura|sin reglas|sans restriction*|sans limite*|sans filtre*|sans censure|sans règles|ohne einschränkung*|ohne beschränkung*|ohne filter|ohne regeln|uneingeschränkt|unzensiert",
    "senza restrizioni|senza limiti|senza filtri|senza censura|sem restriç*|sem limites|sem filtros|sem censura|zonder beperkingen|zonder filter|без ограничен*|без цензур*|без фильтр*|bez ogranicze*|bez cenzury|kısıtlama olmadan|sınırsız|sansürsüz|kısıtlamasız",
    "không giới hạn|không hạn chế|không kiểm duyệt|tanpa batas*|tanpa sensor|tanpa filter|walang limitasyon|walang restriksyon|बिना किसी प्रतिबंध|बिना प्रतिबंध|बिना किसी सीमा|কোনো সীমাবদ্ধতা ছাড়া|بدون قيود|بلا قيود|دون قيود|بدون محدودیت",
    "制限なし|制約なし|無制限|検閲なし|没有限制|沒有限制|不受限制|无限制|不受任何|无任何限制|越狱|越獄|제한 없이|제약 없이|검열 없이|무제한|ไม่มีข้อจำกัด|ไร้ข้อจำกัด",
  ].join("|"),
  aboutAttacks:
    "inyección|ataque|ataques|vulnerabilidad*|injektion|angriff*|angreifer*|schwachstelle*|attaque*|vulnérabilit*|iniezione|attacco|attacchi|injeção|vulnerabilidade*|атак*|уязвим*|инъекц*|saldırı*|tấn công|serangan|pag-atake|हमला|हमले|इंजेक्शन|هجوم|هجمات|ثغر|攻撃|インジェクション|脆弱性|攻击|攻擊|注入|漏洞|인젝션|공격|취약점|การโจมตี|ช่องโหว่",
  hide: "sin decirle|sin informar|en secreto|no menciones|sans le dire|en secret|ne mentionne pas|ne mentionnez pas|sans informer|heimlich|ohne es zu erwähnen|erwähne nicht|sage dem nutzer nicht|senza dirlo|di nascosto|sem avisar|em segredo|não mencione|тайно|незаметно|не говори пользовател*|не сообщай*|gizlice|söylemeden|bí mật gửi|diam-diam|secara rahasia|palihim|चुपके से|سرا|دون إخبار|لا تخبر|こっそり|ユーザーに言わない|ユーザーに知らせず|不要告诉用户|不要告訴用戶|偷偷|悄悄|몰래|알리지 말|อย่าบอก|แอบ",
  send: "envía|envia|envíe|enviar|reenvía|envoie|envoyez|transfère|transférez|sende|senden sie|schicke|leite|invia|inviate|inoltra|envie|encaminhe|отправь*|перешли*|переведи*|wyślij*|prześlij*|gönder*|ilet|gửi|chuyển|kirim*|teruskan|ipadala|भेजो|भेजें|পাঠাও|পাঠান|أرسل|ارسل|送信|送って|転送|发送|發送|转发|轉發|发给|보내|전송|ส่ง",
};
