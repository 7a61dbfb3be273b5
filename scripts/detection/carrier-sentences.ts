export const languages = ["en", "es", "fr", "de", "ja", "zh", "ar"] as const;
export type Language = (typeof languages)[number];

type Carriers = Readonly<Record<Language, readonly [tuning: readonly string[], heldOut: readonly string[]]>>;

/** Sentences around a value (`{}`), by what they carry: first those for tuning, then those that are only reported on. */
export const carriers: Readonly<Record<string, Carriers>> = {
  email: {
    en: [
      ["Write to {} by Friday.", "Her address is {}."],
      ["The invoice went to {}, I think.", "cc: {}; please confirm"],
    ],
    es: [["Escríbame a {} cuando pueda."], ["El correo de la clienta es {}, avísele.", "Copia a {} y a nadie más"]],
    fr: [["Envoyez le dossier à {} demain."], ["Son adresse est {} ; merci de la noter.", "Répondre à {}."]],
    de: [["Bitte schicken Sie das an {}."], ["Die Kundin ist unter {} zu erreichen.", "Antwort an: {}"]],
    ja: [["連絡先は{}です。"], ["資料を{}までお送りください。", "担当者（{}）に確認しました。"]],
    zh: [["请发邮件到{}。"], ["客户的邮箱是{}，请核对。", "抄送：{}"]],
    ar: [["راسلني على {} من فضلك."], ["عنوان العميلة هو {} وقد تأكدنا منه.", "الرد إلى {}"]],
  },
  phone: {
    en: [
      ["Call me at {} after six.", "Phone: {}"],
      ["You can reach her on {} most days.", "My mobile is {}, text me", "Tel. {} (office)"],
    ],
    es: [["Llámame al {} mañana."], ["Mi teléfono es {}.", "Móvil: {}"]],
    fr: [["Appelez le {} avant midi."], ["Mon numéro de portable : {}", "Téléphone {} (bureau)"]],
    de: [["Rufen Sie mich unter {} an."], ["Telefon: {}", "Meine Handynummer ist {}, bitte erst abends"]],
    ja: [["電話番号は{}です。"], ["携帯：{}", "お電話は{}までお願いします。"]],
    zh: [["我的电话是{}。"], ["请拨打手机{}联系我们。", "联系电话：{}"]],
    ar: [["اتصل بي على الرقم {} مساءً."], ["هاتف: {}", "رقم الجوال {} متاح دائماً"]],
  },
  phone_bare: {
    en: [["Ask for Room 4, {}."], ["Our branch in town, {}, opens at nine.", "Front desk {}; ring twice"]],
    es: [["Recepción {}"], ["La sucursal del centro ({}) abre a las nueve."]],
    fr: [["Accueil {}"], ["L'agence du centre ({}) ouvre à neuf heures."]],
    de: [["Empfang {}"], ["Die Filiale im Zentrum ({}) öffnet um neun."]],
    ja: [["受付 {}"], ["本店（{}）は九時に開きます。"]],
    zh: [["前台 {}"], ["市中心的分店（{}）九点开门。"]],
    ar: [["الاستقبال {}"], ["الفرع في وسط المدينة ({}) يفتح في التاسعة."]],
  },
  iban: {
    en: [["Pay to {} please."], ["The account {} has changed.", "IBAN {}"]],
    es: [["Ingrese el importe en {}."], ["La cuenta es {}, a nombre de la empresa."]],
    fr: [["Virement sur {} sous dix jours."], ["Notre compte : {}."]],
    de: [["Bitte überweisen Sie auf {}."], ["Kontoverbindung: {}"]],
    ja: [["口座は{}です。"], ["振込先：{}"]],
    zh: [["请汇款至{}。"], ["账户：{}"]],
    ar: [["يرجى التحويل إلى {}"], ["رقم الحساب {}"]],
  },
  card: {
    en: [["Charge {} for the rest."], ["It was declined: {}, twice.", "Card number {}"]],
    es: [["Cobre a la tarjeta {}."], ["Mi tarjeta {} no funciona."]],
    fr: [["Débitez la carte {}."], ["Le paiement avec {} est refusé."]],
    de: [["Belasten Sie die Karte {}."], ["Die Zahlung mit {} schlug fehl."]],
    ja: [["カード番号は{}です。"], ["{}で支払えませんでした。"]],
    zh: [["卡号{}。"], ["用{}付款失败。"]],
    ar: [["رقم البطاقة {}"], ["فشل الدفع ببطاقة {}"]],
  },
  dob: {
    en: [
      ["Born {}.", "DOB {}"],
      ["She was born on {} in Leeds.", "Date of birth ({})", "birthday: {}"],
    ],
    es: [
      ["Nació el {}.", "Fecha de nacimiento: {}"],
      ["Nacida el {} en Madrid.", "Su cumpleaños es el {}."],
    ],
    fr: [
      ["Né le {}.", "Date de naissance : {}"],
      ["Née le {} à Lyon.", "Elle est née le {}."],
    ],
    de: [
      ["Geboren am {}.", "Das Geburtsdatum lautet {}."],
      ["geb. {}", "Sein Geburtstag ist der {}."],
    ],
    ja: [
      ["生年月日：{}", "{}生まれ、誕生日は{}です。"],
      ["{}に生まれました。", "お誕生日は{}ですか。"],
    ],
    zh: [
      ["出生日期：{}", "他的生日是{}。"],
      ["她于{}出生。", "生日：{}"],
    ],
    ar: [
      ["تاريخ الميلاد {}", "المولود في {}"],
      ["تاريخ ميلادها هو {}.", "من مواليد {}"],
    ],
  },
  name: {
    en: [["My name is {}.", "Dear {}, thank you.", "The patient, Mrs {}, went home.", "Contact: {}"], ["Kind regards,\n{}", "Employee: {}", "Please ask for Dr. {} at the desk."]],
    es: [["Me llamo {}.", "Estimada {}, gracias por escribir.", "La señora {} llamó ayer."], ["Mi nombre es {}.", "Saludos,\n{}", "El señor {} ya pagó."]],
    fr: [["Je m'appelle {}.", "Madame {} a rappelé hier.", "Cher {}, merci."], ["Chère {}, bonjour.", "Cordialement,\n{}", "monsieur {} est absent."]],
    de: [["Ich heiße {}.", "Sehr geehrte Frau {}, vielen Dank.", "Mein Name ist {}, guten Tag."], ["Liebe {}, bis bald.", "Viele Grüße,\n{}", "Herr {} hat angerufen."]],
    ja: [["名前は{}です。", "{}様、いつもありがとうございます。", "氏名：{}"], ["私の名前は{}と申します。", "{}さん、こんにちは。"]],
    zh: [["我叫{}。", "姓名：{}", "{}先生已经到了。"], ["我的名字是{}。", "请联系{}女士办理。"]],
    ar: [["اسمي {} وأعمل هنا.", "السيدة {} اتصلت أمس.", "الاسم: {}"], ["السيد {} غير موجود.", "الدكتورة {} في إجازة."]],
  }, // prettier-ignore
  name_bare: {
    en: [["Yesterday {} asked for a refund.", "The meeting with {} was moved.", "Give the file to {} when you can."], ["The parcel for {} is still at the desk.", "Last week {} and two others signed the lease.", "I heard that {} has left the company.", "{} owes us three invoices.", "Please add {} to the thread; she knows the case."]],
    es: [["Ayer {} pidió un reembolso.", "La reunión con {} se aplazó."], ["El paquete de {} sigue en recepción.", "Creo que {} dejó la empresa en mayo.", "{} nos debe tres facturas."]],
    fr: [["Hier {} a demandé un remboursement.", "La réunion avec {} est reportée."], ["Le colis de {} est resté à l'accueil.", "Il paraît que {} a quitté la société.", "{} nous doit trois factures."]],
    de: [["Gestern hat {} reklamiert.", "Das Treffen mit {} wurde verschoben."], ["Das Paket für {} liegt noch am Empfang.", "Angeblich hat {} die Firma verlassen.", "{} schuldet uns drei Rechnungen."]],
    ja: [["昨日{}が来ました。", "{}との会議は延期です。"], ["{}の荷物は受付にあります。", "来月から{}が担当します。", "この件は{}に聞いてください。"]],
    zh: [["昨天{}来过。", "与{}的会议推迟了。"], ["{}的包裹还在前台。", "听说{}已经离职了。", "这件事请问{}。"]],
    ar: [["أمس طلب {} استرداد المبلغ.", "تأجل الاجتماع مع {}."], ["طرد {} ما زال في الاستقبال.", "يقال إن {} ترك الشركة.", "اسأل {} عن هذا الملف."]],
  }, // prettier-ignore
  address: {
    en: [["She lives at {}."], ["Deliver to {} before noon.", "Our new office: {}"]],
    es: [["Vive en {}."], ["Entregar en {} antes del mediodía."]],
    fr: [["Elle habite {}."], ["Livrez au {} avant midi."]],
    de: [["Sie wohnt {}."], ["Lieferung an: {}"]],
    ja: [["住所：{}"], ["お届け先は{}です。"]],
    zh: [["住址：{}"], ["请送到{}。"]],
    ar: [["العنوان: {}"], ["يسكن في {}"]],
  },
  password: {
    en: [
      ["The password is {}", "login: admin, password: {}", "pwd={}"],
      ["passphrase: {}", "Her password was changed to: {}", "DB_PASSWORD={}"],
    ],
    es: [
      ["contraseña: {}", "La clave es {}"],
      ["Tu contraseña es {}", "clave = {}"],
    ],
    fr: [
      ["mot de passe : {}", "Le mot de passe est {}"],
      ["Votre mot de passe : {}", "mot de passe={}"],
    ],
    de: [
      ["Passwort: {}", "Das Kennwort lautet: {}"],
      ["Das Passwort ist {}", "Kennwort = {}"],
    ],
    ja: [
      ["パスワードは{}", "パスワード：{}"],
      ["パスワード={}", "新しいパスワードは {} です"],
    ],
    zh: [
      ["密码：{}", "密码是{}"],
      ["口令：{}", "新密码为：{}"],
    ],
    ar: [
      ["كلمة المرور: {}", "كلمة السر هي {}"],
      ["كلمة المرور هي {}", "كلمة السر: {}"],
    ],
  },
};

/** Sentences without anything to find that look as if they had: numbers, references, code, places. */
export const harmless: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Order 4029-1188-2210 ships on 12/05/2026 at 10:20:30.", "Version 10.4.2.1 fixes issue #123456789.", "ISBN 978-3-16-148410-0, page 1234.",
    "Invoice INV-2026-004512 over 12,345.67 EUR is due.", "The commit 9fceb02d0ae598e95dc970b74767f19372d61af8 broke the build.",
    "Coordinates 48.8566, 2.3522; altitude 35 m.", "Meet me at Baker Street station on Monday.", "Trace 550e8400-e29b-41d4-a716-446655440000 took 1200 ms.",
    "The White House and Deutsche Bank declined to comment.", "Apollo 11 flew in July 1969 with 3 people.", "Set timeout=30000 and retries=5 in config.yaml.",
    "The password must be changed every 90 days.", "Part number 8412-55-0031, serial 88172635.", "She paid 4,111 dollars in 1984.", "See Section 3.2.1.4 of the manual, edition 2019-2020.",
    "Ticket 20261121-0042 was closed by the system.", "The ratio is 1234567890 to 1.", "Dear customer, your parcel 1Z999AA10123456784 is on its way.",
  ],
  es: ["El pedido 2026-00451223 sale el 12/05/2026.", "La versión 4.2.10 corrige el error 123456.", "El presupuesto es de 1.234.567,89 euros.", "Nos vemos en la Plaza Mayor el lunes.", "Artículo 12, apartado 3, página 145."],
  fr: ["La commande 2026-00451223 part le 12/05/2026.", "Le budget est de 1 234 567,89 euros.", "Rendez-vous place de la République lundi.", "Article 12, alinéa 3, page 145.", "La version 4.2.10 corrige le défaut 123456."],
  de: ["Die Bestellung 2026-00451223 geht am 12.05.2026 raus.", "Das Budget beträgt 1.234.567,89 Euro.", "Wir treffen uns am Montag am Alexanderplatz.", "Version 4.2.10 behebt Fehler 123456.", "Siehe Seite 145, Absatz 3."],
  ja: ["注文番号2026-00451223は5月12日に発送します。", "予算は1,234,567円です。", "バージョン4.2.10で不具合123456を直しました。", "月曜日に東京駅で会いましょう。"],
  zh: ["订单2026-00451223将于5月12日发出。", "预算为1,234,567元。", "4.2.10版本修复了问题123456。", "周一在人民广场见面。"],
  ar: ["الطلب رقم 2026-00451223 يُشحن في 12 مايو.", "الميزانية 1,234,567 يورو.", "الإصدار 4.2.10 يصلح الخطأ 123456.", "نلتقي يوم الاثنين في المحطة."],
}; // prettier-ignore

/** Numbers and codes that are nobody's: `#`, `N` and `X` become digits, `h` in `<h…>` becomes as many hexadecimal digits. */
export const harmlessForms: readonly string[] = [
  "Order X###-####-#### was packed.", "Bestellung Nr. X######### ist da.", "SKU ####-###-### is out of stock.", "Invoice no. 2026-0#### of 12.0X.2026",
  "Tracking number 1Z999AA1########## is late.", "ISBN 978-X-##-######-#", "Version X.##.# replaces X.##.#.", "at 2026-0X-1#T1#:N#:N#.###Z",
  "The price is 1.N##.###,## EUR.", "Total: $X,###,###.## before tax", "IMEI of the test phone: 35##########", "Build #X##### took ##### ms",
  "commit <h40>", "trace <h8>-<h4>-4<h3>-a<h3>-<h12>", "sha256:<h64>", "Position 48.####, 2.####", "port 5432, pid #####, uid ####",
  "Article N#, section #.#.#.#, page 1##", "score X##:X##, round N", "Commande X######## expédiée", "pedido X########, talla 42", "注文番号X########",
  "订单号X#########已发货", "رقم الطلب X########", "Case closed after X## days and ## hours.", "between 1N## and 19N#, about X##,### people",
  "matrix [[X#, ##, ##], [##, ##, ##]]", "const limit = X_###_###;", "ratio 0.########", "EAN 40########### in the list", "table row X####: ## | ## | ##",
  "seat X#C in coach N#", "flight LH X## at gate B##", "Reference number X#########.", "customer number X#######", "budget line 4#-###-##", "batch LOT-202#-####",
  "CVE-2026-#####", "RFC X###, section #.#", "Kapitel N.#, Seite 1##",
]; // prettier-ignore
