/**
 * What the words of postal addresses are, in some forty countries, written down by hand in lower case and without
 * diacritics. A word that stands in several lists has the kind of the first.
 */
const text = (list: string): readonly string[] => list.trim().split(/\s+/);
const phrases = (list: string): readonly string[] => list.split("|").map((entry) => entry.trim());

/** Flat, floor, building: what divides a house. */
export const unitWords = text(`
  apt apartment suite ste unit flat floor room rm building bldg block level lot penthouse basement dept department
  appartement appt batiment bat etage escalier esc porte piso depto dpto departamento puerta escalera planta izquierda
  interno scala piano apto bloco andar sala lote fracao wohnung whg etg stock hinterhaus vorderhaus aufgang stiege tur
  bus lokal lok mieszkanie m. kat daire blok etaj ap. bl. sc. emelet ajto korpus korp kv kvartira oda lgh vaning
  edificio edif torre manzana mz lt lote cluster tower wing plot shop stall hse
`);

/** Post boxes: "P.O. Box", "Postfach" and the like; "po" and "box" count by themselves. */
export const boxWords = text(`
  box pobox postfach postbus apartado casilla bp postale boks postboks postbox pl skrytka psc apo fpo dpo ppsc bag
`);

/** Words that stand behind the name of a street and are hardly anything else. */
export const streetAfter = text(`
  street st. str str. avenue ave ave. av. road rd rd. boulevard blvd blvd. lane ln ln. drive parkway pkwy crescent cres
  terrace highway hwy expressway freeway turnpike cul-de-sac bypass gardens gdns mews esplanade promenade alley
  cti sq sq. pde ct ct. pl pl. ter trl cir dr. crescent byway causeway throughway overpass junction fwy hway
  strasse weg platz allee gasse damm ufer straat laan plein gracht kade gade gata vej vei veien vegur straeti
  utca u. ut utja koz krt korut ter tere sor setany rakpart fasor dulo liget lejto
  cd. cd caddesi sk. sokak sokagi sk bulvari blv mahallesi mah mah. mh
  g. gatve pr. prospektas al. aleja iela bulvaris gatan vag vagen grand
  tanav mnt maantee pst puiestee tee katu tie polku kuja kaari raitti rinne tori
  ulitsa ul. prospekt pereulok shosse naberezhnaya bulvar ulica cesta trg put namesti nabrezi trida nabrezie
  ulice nagar marg chowk salai
`);

/** Words that stand behind the name of a street and may be something else as well. */
export const streetAfterWeak = text(`
  st ave av rd dr way court place plaza square close circle hill grove trail loop row run path walk pike quay wharf parade
  park route point bend cove creek crossing heights hollow island isle landing manor meadow mill mills oak
  orchard pass pine ridge shore spring springs station summit valley view village vista well wells bay beach bluff
  bridge brook camp canyon center centre cliff club common corner course dale dam estate estates falls ferry field fields
  flat forest forge fork fort freeway garden gateway glen green harbor harbour haven inlet junction key knoll
  lake light lodge mall mount mountain neck overpass plain port prairie radial ranch rapid rest river shoal skyway spur
  stream track trace union viaduct villas ville vill yard drove end gate rise side broadway strand circus
`);

/** Words before the name of a street. */
export const streetBefore = text(`
  rue boulevard bd bld impasse allee chemin quai faubourg cours ruelle sentier venelle residence lotissement
  calle c/ avinguda avenida avda avda. av paseo plaza carrer carretera ctra camino ronda travesia glorieta callejon
  pasaje jiron calzada carrera cra diagonal transversal circunvalacion privada cerrada prolongacion autopista
  via viale piazza corso vicolo largo strada v.le p.zza piazzale lungomare salita contrada borgata frazione
  rua praca travessa alameda estrada beco rodovia quinta ladeira r.
  ulica ul ulitsa ul. aleja aleje os. osiedle plac pl. strada soseaua sos bulevardul bd. calea aleea intrarea splaiul
  odos leof leoforos plateia ulice trida namesti ulica trg cesta
  jalan jln jl soi moo barangay brgy sitio purok
  улица ул ул. проспект пр пр. пр-т переулок пер шоссе набережная бульвар бул площадь пл вулиця вул вул.
  οδος λεωφορος λεωφ λ. πλατεια οδ.
`);

/** Ends of single words that name a street: `Hauptstrasse`, `Storgatan`, `Ringvej`. */
export const streetEnding =
  /.(?:strasse|str\.?|weg|platz|allee|gasse|damm|ufer|ring|steig|straat|laan|plein|gracht|kade|dijk|singel|dreef|hof|gatan|gata|gate|gaten|gade|gt|vagen|vegen|veien|vei|veg|vej|alle|torget|torg|plassen|plads|straede|stien|straeti|braut|vegur|katu|kuja|tie|polku|kaari|raitti|tanav|iela|gatve|utca|stig|stigen|backen|grand|bakken|lia|skogen|toftet|parken|vaenget|hojen|marken|lunden|kvartal|terrasse|kroken|svingen|dalen|hlid|gerdi|ovska|ovskeho|ovsk[ae])$/;

/** Quarters of the sky. */
export const directions = text(
  "n s e w ne nw se sw n. s. e. w. north south east west northeast northwest southeast southwest nord sud est ouest norte sur este oeste ost",
);

/** Two or three letters that stand for a state or province. */
export const regionCodes = text(`
  AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC
  SD TN TX UT VT VA WA WV WI WY DC PR AA AE AP NSW VIC QLD TAS ACT NT SA WA ON BC QC AB MB SK NS NB NL PE YT NU
  SP RJ MG RS PR BA PE CE SC GO DF ES PA AM MT MS RN PB AL SE PI MA TO RO AC AP RR
  MI RM TO NA BO FI GE VE BA PD VR BS BG MO RE RA CT ME TP CDMX DF JAL NL
`);

export const regions = phrases(
  "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|ohio|oklahoma|oregon|pennsylvania|tennessee|texas|utah|vermont|wisconsin|wyoming|ontario|quebec|alberta|manitoba|saskatchewan|queensland|victoria|tasmania|kent|surrey|essex|sussex|hampshire|cornwall|devon|dorset|norfolk|suffolk|yorkshire|lancashire|cheshire|derbyshire|lincolnshire|berkshire|bedfordshire|oxfordshire|wiltshire|somerset|cumbria|durham|northumberland|warwickshire|staffordshire|shropshire|herefordshire|gloucestershire|worcestershire|leicestershire|cambridgeshire|hertfordshire|buckinghamshire|middlesex|bayern|hessen|sachsen|brandenburg|saarland|thuringen|tirol|steiermark|karnten|jalisco|antioquia|maharashtra|karnataka|gujarat|kerala|punjab|rajasthan|telangana|haryana|gauteng|cedex|catalonia|cataluna|andalucia|galicia|lombardia|toscana|lazio|veneto|piemonte|sicilia|bretagne|normandie|occitanie",
);

export const countries = phrases(
  "usa|u.s.a.|uk|u.k.|united|states|kingdom|america|england|scotland|wales|ireland|canada|australia|zealand|germany|deutschland|austria|osterreich|switzerland|schweiz|suisse|svizzera|france|belgium|belgique|belgie|netherlands|nederland|spain|espana|mexico|argentina|colombia|chile|peru|ecuador|uruguay|venezuela|italy|italia|portugal|brazil|brasil|poland|polska|czechia|czech|republic|slovakia|slovensko|slovenia|slovenija|croatia|hrvatska|serbia|srbija|hungary|magyarorszag|romania|bulgaria|greece|ellada|turkey|turkiye|sweden|sverige|norway|norge|denmark|danmark|finland|suomi|iceland|island|estonia|eesti|latvia|latvija|lithuania|lietuva|ukraine|russia|luxembourg|cyprus|malta|greenland|greenlander|india|pakistan|philippines|singapore|malaysia|indonesia|thailand|vietnam|japan|china|korea|taiwan|israel|egypt|morocco|tunisia|algeria|nigeria|kenya|africa|emirates|uae|qatar|россия|украина|българия|ελλαδα|κυπρος",
);

/** Towns that many letters go to. */
export const cities = phrases(
  "london|manchester|birmingham|leeds|liverpool|bristol|sheffield|newcastle|nottingham|leicester|coventry|brighton|southampton|portsmouth|plymouth|exeter|oxford|cambridge|york|edinburgh|glasgow|aberdeen|dundee|cardiff|swansea|belfast|dublin|cork|galway|limerick|new|york|brooklyn|queens|bronx|manhattan|los|angeles|chicago|houston|phoenix|philadelphia|san|antonio|diego|dallas|jose|austin|jacksonville|francisco|columbus|indianapolis|seattle|denver|boston|detroit|nashville|memphis|portland|vegas|louisville|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|atlanta|omaha|miami|oakland|minneapolis|tulsa|tampa|arlington|orleans|wichita|cleveland|honolulu|anaheim|orlando|pittsburgh|cincinnati|anchorage|newark|toledo|buffalo|springfield|rochester|richmond|spokane|tacoma|toronto|vancouver|montreal|calgary|ottawa|edmonton|winnipeg|hamilton|halifax|mississauga|sydney|melbourne|brisbane|perth|adelaide|canberra|auckland|wellington|christchurch|berlin|hamburg|munchen|munich|koln|cologne|frankfurt|stuttgart|dusseldorf|leipzig|dortmund|essen|bremen|dresden|hannover|nurnberg|duisburg|bochum|wuppertal|bonn|munster|mannheim|karlsruhe|augsburg|wiesbaden|aachen|kiel|mainz|freiburg|potsdam|heidelberg|wien|vienna|graz|linz|salzburg|innsbruck|zurich|bern|basel|luzern|lausanne|geneve|geneva|genf|paris|lyon|marseille|toulouse|nice|nantes|montpellier|strasbourg|bordeaux|lille|rennes|reims|toulon|grenoble|dijon|angers|nimes|brest|tours|limoges|amiens|metz|rouen|nancy|caen|bruxelles|brussel|brussels|liege|namur|antwerpen|gent|brugge|leuven|madrid|barcelona|valencia|sevilla|zaragoza|malaga|murcia|palma|bilbao|alicante|cordoba|valladolid|vigo|gijon|granada|oviedo|pamplona|salamanca|toledo|buenos|aires|rosario|bogota|medellin|cali|lima|quito|guayaquil|santiago|montevideo|caracas|guadalajara|monterrey|puebla|roma|rome|milano|milan|napoli|naples|torino|turin|palermo|genova|bologna|firenze|florence|bari|catania|venezia|venice|verona|padova|trieste|brescia|parma|modena|lisboa|lisbon|porto|braga|coimbra|faro|sao|paulo|rio|janeiro|brasilia|salvador|fortaleza|curitiba|recife|manaus|campinas|goiania|amsterdam|rotterdam|haag|utrecht|eindhoven|tilburg|groningen|breda|nijmegen|haarlem|arnhem|maastricht|leiden|delft|warszawa|warsaw|krakow|lodz|wroclaw|poznan|gdansk|szczecin|lublin|katowice|praha|prague|brno|ostrava|plzen|bratislava|kosice|budapest|debrecen|szeged|pecs|gyor|bucuresti|bucharest|cluj|timisoara|iasi|constanta|brasov|sofia|plovdiv|varna|ljubljana|maribor|zagreb|split|rijeka|beograd|belgrade|athina|athens|thessaloniki|patra|nicosia|limassol|istanbul|ankara|izmir|bursa|antalya|adana|stockholm|goteborg|malmo|uppsala|oslo|bergen|trondheim|stavanger|kobenhavn|copenhagen|aarhus|odense|aalborg|helsinki|espoo|tampere|turku|oulu|reykjavik|tallinn|tartu|riga|vilnius|kaunas|kyiv|kiev|lviv|moscow|mumbai|delhi|bangalore|bengaluru|chennai|kolkata|hyderabad|pune|ahmedabad|jaipur|manila|makati|quezon|singapore|jakarta|bangkok|dubai|doha|cairo|casablanca|tunis|nairobi|lagos|johannesburg|durban|tokyo|osaka|kyoto|beijing|shanghai|shenzhen|москва|санкт-петербург|киев|київ|львів|софия|αθηνα|θεσσαλονικη|πατρα|παφος",
);

/** Small words inside the names of streets and towns. */
export const particles = text(
  "de la le les du des d' l' del las los el y da do das dos e della delle dei degli di van von der den het ter ten op aan an am im auf zum zur the of sur sous en lez aux au saint sainte san santa santo st. ste. sankt bad nad und and af av i na",
);

/** What stands before an address or says that one follows. */
export const leads = text(`
  address addr addresses lives live living lived located location resides residing reside residence residential office offices mailing billing
  shipping delivery deliver delivered ship shipped mail mailed send sent moved move moving property headquarters headquartered based situated
  home destination pickup visit venue warehouse branch store clinic rent rents town city postcode zip zipcode
  adresse anschrift wohnt wohne wohnhaft wohnung sitz liefern lieferadresse rechnungsadresse habite habitant domicile demeurant siege livrer livraison domicilie situe
  direccion domicilio vivo vive reside residente ubicado ubicada entregar enviar envio indirizzo abito abita residente sede consegnare spedire
  morada endereco moro mora residente residencia reside adres woont woonachtig bezorgen afleveren adresa adresas adress osoite cim cime zamieszkaly bydliste bydlisko
  corner адрес αδρεσα διευθυνση
`);

/** Words before a place. */
export const towards = text(
  "at in to from on near via @ in an bei zu am zum a au aux chez dans en hacia desde da em no na te naar op pri na w przy ul",
);

/** What is counted or measured: a number beside one of these is no house. */
export const measures = text(`
  years year days day hours hour minutes minute seconds months month weeks week times people items points percent pages page
  dollars euros euro pounds usd eur gbp km kg cm mm mb gb kb tb ms miles feet ft lbs oz liters litres degrees goals votes seats
  employees users members customers students countries companies units copies games wins losses million billion thousand
  jahre tage stunden minuten wochen monate menschen prozent meter ans jours heures personnes euros anos dias horas personas
  anni giorni ore persone milioni dagen uur jaar mensen am pm bce ad bc
`);

/** Words before a number that counts or names something other than a house. */
export const labels = text(`
  chapter section article step page table figure fig version ver no number nr invoice order ticket case issue flight gate line
  row column part volume vol paragraph clause appendix exhibit question item phase stage level round season episode week day
  type class grade model series windows iphone galaxy boeing airbus apollo psalm act bill resolution error code port id ref
  account acct tel phone fax mobile ext extension extn pin kapitel artikel paragraf abschnitt schritt seite tabelle abbildung rechnung bestellung
  chapitre articulo capitulo pagina figura tabla articolo capitolo hoofdstuk artikel bladzijde highway interstate route
  po purchase sku isbn doi rfc iso din en cve http vol q1 q2 q3 q4 h1 h2 fy
`);

export const monthWords = text(`
  january february march april may june july august september october november december feb mar apr jun jul aug sep sept oct nov dec
  januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
  janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro januari februari maart mei augustus
  monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag
`);
