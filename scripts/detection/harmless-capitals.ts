import type { Language } from "./carrier-sentences";

/** Texts full of capitals in which nobody is named: products, companies, places, headings, laws, ships, nouns, code. */
export const harmlessCapitals: Partial<Readonly<Record<Language, readonly string[]>>> = {
  en: [
    "The Victoria and Albert Museum opens late on Friday.", "Lake Victoria lies between Uganda, Kenya and Tanzania.", "Jenkins Pipeline failed after the Docker upgrade.",
    "Ford and General Motors raised prices in May.", "Morgan Stanley and Wells Fargo reported higher earnings.", "The Jordan River flows into the Dead Sea.",
    "Austin, Houston and Dallas are in Texas; Charlotte is not.", "Will Support Answer On Sunday? Read The Guide", "Mark Complete, Save Draft, Close Window",
    "We flew from John F. Kennedy Airport to Charles de Gaulle.", "The Queen Elizabeth Hall and Royal Festival Hall share a box office.", "HMS Prince of Wales left Portsmouth on Monday.",
    "The Sarbanes Oxley Act applies to listed companies.", "Take Madison Avenue, then turn into Lexington Avenue.", "Johnson & Johnson recalled the batch.", "Grace periods end in August; hope for the best.",
    "Getting Started With Ruby On Rails", "Chapter Three: The Long Road Home", "Summer Sale: Cherry Red, Olive Green and Amber Gold", "export class UserService extends BaseService implements Handler {}",
    "The Wilson Center and the Brookings Institution disagree.", "Windows Server, Visual Studio and Azure Functions were patched.", "Harley Davidson sold fewer bikes in Europe.", "The Nobel Prize and the Booker Prize are awarded in autumn.",
    "The Stanford Research Park lies south of Palo Alto.", "Saint Petersburg and San Francisco are sister ports.", "Terms And Conditions, Privacy Policy, Cookie Settings", "The Treaty of Paris ended the war in 1783.",
    "Parkinson's disease and Crohn's disease need other drugs.", "Marks and Spencer closed its branch on Oxford Street.", "The Bay of Bengal and the Strait of Gibraltar were calm.", "Christian and Jewish holidays fall in the same week.",
    "Daisy Hill Road is closed; use Rose Lane.", "Total Cost, Unit Price, Billing Address, Tax Rate", "The Apollo Program and the Artemis Program used other rockets.", "Django, Flask, Julia and Pascal are on the list.",
    "The Hilton Garden Inn and the Marriott are full.", "Our Paris, London and Florence offices close at noon.", "Dear Hiring Manager, Dear Customer Support, Hello World", "MISSING INVOICE: PLEASE REPLY BEFORE MARCH",
  ],
  es: ["El Banco Santander y Telefónica subieron en bolsa.", "La Universidad Carlos III está en Getafe.", "Nos vemos en la Calle Serrano, junto al Corte Inglés.", "El Real Madrid ganó al Atlético en el Santiago Bernabéu.", "La Ley Orgánica de Protección de Datos entró en vigor.", "Viajamos de San Sebastián a Santiago de Compostela.", "La Semana Santa y el Año Nuevo son festivos.", "El Río Negro cruza la Pampa hasta Viedma."],
  fr: ["La gare Saint-Lazare et le musée du Louvre sont fermés.", "Le Crédit Agricole et la Société Générale recrutent.", "L'avenue Victor Hugo est en travaux.", "Le lycée Louis-le-Grand accueille les élèves en septembre.", "Conditions Générales de Vente et Mentions Légales", "Renault et Peugeot Citroën baissent leurs prix.", "Le Conseil d'État a rejeté la requête lundi.", "La Coupe de France se joue au Stade de France."],
  de: ["Die Rechnung für den Auftrag liegt im Ordner der Abteilung Einkauf.", "Deutsche Bank und Allianz meldeten gute Zahlen.", "Die Friedrich-Ebert-Stiftung lädt zur Tagung ein.", "Der Sommer in Sachsen war warm, der Winter in Bayern kalt.", "Das Bundesministerium der Justiz plant ein Gesetz.", "Am Samstag spielt Bayern München gegen Werder Bremen.", "Datenschutzbeauftragte und Betriebsrat prüfen den Antrag.", "Die Carl-Zeiss-Straße ist ab Montag gesperrt.", "Mercedes und Porsche stellen neue Modelle vor.", "Das Max-Planck-Institut sucht Fachkräfte.", "König, Kaiser und Bischof waren einst Landesherren.", "Schäfer, Müller und Schmied sind alte Berufe."],
  ja: ["山口県と石川県の工場を統合します。", "丸山公園と中山競馬場は雨で閉まった。", "東京大学の研究所で会議があります。", "福島第一原子力発電所の見学は中止です。", "新宿区の高田馬場駅で待ち合わせ。", "同様の問題が大阪市でも起きた。", "小田原と熱海の間は運休です。", "商品の仕様は予告なく変更します。", "三井銀行と三菱銀行が合併した。"],
  zh: ["和平与发展是时代的主题。", "黄山和华山都是名山。", "请到上海浦东机场接货。", "国家主席办公室发表声明。", "方便的时候请回复。", "农业银行与建设银行下调利率。", "全国各地的分公司都已通知。", "江苏和安徽今天有雨。"],
  ar: ["تعتمد الشركة على الجودة في كل المشاريع.", "مطار الملك خالد يستقبل المسافرين صباحا.", "كريم الأساس متوفر في الفرع الجديد.", "بنك مصر والبنك الأهلي يغلقان يوم الجمعة.", "السعر جميل والخدمة حسنة.", "عقد الاجتماع على هامش المؤتمر.", "أمل جديد للمرضى في العام المقبل.", "شارع الملك فهد مغلق للصيانة.", "جامعة القاهرة وجامعة الملك سعود تعلنان القبول."],
}; // prettier-ignore
