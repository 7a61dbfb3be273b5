import type { Places } from "./places";

/** Postal addresses of further countries, as `places` has them of the seven languages. */
const list = (text: string): string[] => text.split("|").map((entry) => entry.trim());

type Row = {
  streets: string;
  street: string;
  unit?: string;
  cities: string;
  zip: string;
  regions?: string;
  line?: string;
  countries: string;
};

/** The lines that a country's own row does not give. */
const usualLines =
  "{s}, {zip} {city}|{s}, {zip} {city}|{s}, {city}|{s}\n{zip} {city}|{s}|{s}|{s}, {zip} {city}, {country}|{s} {zip} {city}|{s}\n{zip} {city}\n{country}|{s}, {city}, {country}";

const place = (row: Row): Places => ({
  streets: list(row.streets),
  street: list(row.street),
  unit: (row.unit ?? "/{n}|, {n}").split("|"),
  cities: list(row.cities),
  zip: list(row.zip),
  regions: list(row.regions ?? row.countries),
  line: list(row.line ?? usualLines),
  countries: list(row.countries),
});

export const worldPlaces: readonly Places[] = [
  place({
    streets:
      "Marszałkowska|Długa|Polna|Leśna|Słoneczna|Krótka|Szkolna|Ogrodowa|Lipowa|Łąkowa|Brzozowa|Kwiatowa|Kościelna|Sosnowa|Zielona|Parkowa|Akacjowa|Kolejowa|Kościuszki|Mickiewicza|Sienkiewicza|Słowackiego|Piłsudskiego|Jana Pawła II|3 Maja|Wojska Polskiego|Kopernika|Chopina|Reymonta|Żeromskiego|Warszawska|Krakowska|Gdańska|Nowy Świat|Armii Krajowej|Moniuszki Stanisława|Kilińskiego Jana",
    street:
      "ul. {name} {n}|ul. {name} {n}|ul. {name} {n}/{n}|ulica {name} {n}|al. {name} {n}|Al. {name} {n}|os. {name} {n}|pl. {name} {n}|{name} {n}|ul. {name} {n}A|ul. {name} {n} m. {n}|skr. poczt. {n}",
    cities:
      "Warszawa|Kraków|Łódź|Wrocław|Poznań|Gdańsk|Szczecin|Bydgoszcz|Lublin|Białystok|Katowice|Gdynia|Częstochowa|Radom|Toruń|Kielce|Rzeszów|Gliwice|Olsztyn|Bielsko-Biała|Zielona Góra|Opole|Sopot|Zakopane|Nowy Sącz",
    zip: "##-###|##-###|##-###|#####",
    countries: "Polska|Poland",
  }),
  place({
    streets:
      "Dlouhá|Krátká|Husova|Komenského|Masarykova|Palackého|Jiráskova|Nerudova|Smetanova|Dvořákova|Žižkova|Školní|Nádražní|Zahradní|Polní|Lesní|Hlavní|Lipová|Sokolská|Tyršova|Riegrova|Vinohradská|Národní|Pařížská|Dobrovského|Štefánikova|Hviezdoslavova|Mlynská|Obchodná|Karpatská|Hlavná|Dunajská|Jesenského|Dalmatinova|Slovenska cesta|Prešernova|Ilica|Vukovarska|Trubarjeva|Cankarjeva|Maistrova|Savska cesta|Knez Mihailova|Bulevar Oslobođenja|Njegoševa|Zmaj Jovina",
    street:
      "{name} {n}|{name} {n}|{name} {n}/{n}|{name} ulice {n}|{name} ulica {n}|ulica {name} {n}|nám. {name} {n}|náměstí {name} {n}|{name} cesta {n}|Trg {name} {n}|třída {name} {n}|{name} {n}a|P.O. Box {n}",
    cities:
      "Praha|Praha 1|Praha 5|Brno|Ostrava|Plzeň|Liberec|Olomouc|České Budějovice|Hradec Králové|Pardubice|Zlín|Jihlava|Karlovy Vary|Bratislava|Košice|Prešov|Žilina|Nitra|Trnava|Trenčín|Ljubljana|Maribor|Celje|Kranj|Velenje|Koper|Zagreb|Split|Rijeka|Osijek|Zadar|Pula|Dubrovnik|Beograd|Novi Sad|Niš|Sarajevo|Podgorica|Kragujevac",
    zip: "### ##|### ##|####|#####|SI-####|HR-#####",
    countries: "Česká republika|Czech Republic|Slovensko|Slovakia|Slovenija|Slovenia|Hrvatska|Croatia|Srbija|Serbia",
  }),
  place({
    streets:
      "Kossuth Lajos|Petőfi Sándor|Rákóczi|Széchenyi|Dózsa György|Ady Endre|Arany János|József Attila|Jókai Mór|Szabadság|Fő|Kálmán Imre|Bartók Béla|Kodály Zoltán|Táncsics Mihály|Deák Ferenc|Vörösmarty|Béke|Akácfa|Rózsa|Virág|Erzsébet|Mátyás király|Szent István|Hunyadi János|Bem József|Váci|Nagymező|Piroska|Gorkij|Wesselényi",
    street:
      "{name} u. {n}.|{name} u. {n}.|{name} u. {n}|{name} utca {n}.|{name} utca {n}|{name} út {n}.|{name} út {n}|{name} tér {n}.|{name} krt. {n}.|{name} körút {n}.|{name} sor {n}.|{name} köz {n}.|{name} sétány {n}|{name} utca {n}/A.|{n}. {name} utca",
    unit: ", II. em. {n}.| II/{n}.|, fszt. {n}|, {n}. em. {n}. ajtó",
    cities:
      "Budapest|Debrecen|Szeged|Miskolc|Pécs|Győr|Nyíregyháza|Kecskemét|Székesfehérvár|Szombathely|Szolnok|Tatabánya|Kaposvár|Békéscsaba|Veszprém|Zalaegerszeg|Eger|Sopron|Esztergom|Siófok|Zalakaros|Vác",
    zip: "####|####|H-####",
    countries: "Magyarország|Hungary",
    line: "{zip} {city}, {s}|{zip} {city}, {s}|{city}, {s}|{s}|{s}|{s}, {city}|{s}\n{city}\n{zip}|{zip} {city}\n{s}|{city} {s}, {country}|{s}\n{city}\n{country} {zip}",
  }),
  place({
    streets:
      "Victoriei|Unirii|Mihai Eminescu|Ștefan cel Mare|Libertății|Republicii|Independenței|Mihai Viteazul|Avram Iancu|George Enescu|Ion Creangă|Alexandru Ioan Cuza|Nicolae Bălcescu|Dorobanților|Florilor|Teilor|Trandafirilor|Castanilor|Câmpului|Primăverii|Decebal|Traian|1 Decembrie 1918|Витоша|Левски",
    street:
      "Strada {name} {n}|Strada {name} nr. {n}|Str. {name} nr. {n}|str. {name} {n}|Bd. {name} {n}|Bdul {name} nr. {n}|Bulevardul {name} {n}|Calea {name} {n}|Șoseaua {name} {n}|Aleea {name} {n}|Piața {name} {n}|Splaiul {name} nr. {n}|ул. {name} {n}|бул. {name} {n}",
    unit: ", bl. A{n}, sc. 2, ap. {n}|, ap. {n}|, bl. {n}, et. 3|, sector 3",
    cities:
      "București|Cluj-Napoca|Timișoara|Iași|Constanța|Craiova|Brașov|Galați|Ploiești|Oradea|Brăila|Arad|Pitești|Sibiu|Bacău|Târgu Mureș|Baia Mare|Buzău|Suceava|Alba Iulia|София|Пловдив|Варна|Бургас",
    zip: "######|######|####",
    countries: "România|Romania|България|Bulgaria",
  }),
  place({
    streets:
      "Stor|Kungs|Drottning|Skol|Kyrk|Järnvägs|Norra |Södra |Öster|Väster|Park|Björk|Ek|Tall|Gran|Ring|Linné|Vasa|Sturegatan|Nygatan|Strand|Hamn|Köpman|Trädgårds|Magasins|Sveavägen|Odengatan|Birger Jarls|Ängs|Skogs|Sol|Måne|Industri|Fabriks|Bergs|Ljung|Åkar|Klöver",
    street:
      "{name}gatan {n}|{name}gatan {n}|{name}gatan {n} A|{name}vägen {n}|{name}vägen {n}B|{name}gränd {n}|{name}torget {n}|{name}stigen {n}|{name}backen {n}|{name}by {n}|{name}allén {n}|{name}plan {n}|Box {n}|{name}sjö {n}|{name}eby {n}|{name}arp {n}",
    unit: ", lgh {n}| lgh {n}|, 2 tr",
    cities:
      "Stockholm|Göteborg|Malmö|Uppsala|Västerås|Örebro|Linköping|Helsingborg|Jönköping|Norrköping|Lund|Umeå|Gävle|Borås|Södertälje|Eskilstuna|Halmstad|Växjö|Karlstad|Sundsvall|Luleå|Trollhättan|Östersund|Kalmar|Falun|Kiruna|Visby|TYSTBERGA|KNIVSTA",
    zip: "### ##|### ##|#####|SE-### ##",
    countries: "Sverige|Sweden",
  }),
  place({
    streets:
      "Stor|Karl Johans |Kirke|Skole|Strand|Sjø|Havne|Torv|Nørre|Vester|Øster|Sønder|Bredgade|Ny|Vest|Nord|Fjell|Bjørnsons |Ibsens |Dronningens |Kongens |Prinsens |Solveien|Møllergata|Bjerke|Lille|Gamle |Lyng|Birke|Ege|Bøge|Rosen|Hasle|Ring|Hoved|Præste|Algade|Jernbane|Tordenskjolds |Munkedams|Hav|Elve|Magrethe|Park|Mølle",
    street:
      "{name}gade {n}|{name}gade {n}|{name}vej {n}|{name}vej {n}|{name}gata {n}|{name}gate {n}|{name}veien {n}|{name}veien {n}B|{name}vegen {n}|{name}allé {n}|{name}alle {n}|{name}vænget {n}|{name}stræde {n}|{name}parken {n}|{name}torvet {n}|{name}bakken {n}|{name}terrasse {n}|{name}lia {n}|{name}svingen {n}|{name}marken {n}|Postboks {n}|{name}bygade {n}|{name}toften {n}|{name}ås {n}|P.O. Box {n}",
    unit: ", 2. tv|, 1. th.|, st. tv| H0201|, {n}. sal",
    cities:
      "København|København K|København V|Aarhus|Odense|Aalborg|Esbjerg|Randers|Kolding|Horsens|Vejle|Roskilde|Helsingør|Silkeborg|Næstved|Viborg|Frederiksberg|Brønderslev|Oslo|Bergen|Trondheim|Stavanger|Drammen|Fredrikstad|Kristiansand|Sandnes|Tromsø|Sarpsborg|Skien|Ålesund|Sandefjord|Haugesund|Bodø|Arendal|ARENDAL|MOSS|Moss|Hamar|Lillehammer|Nuuk|Qaqortoq",
    zip: "####|####|####|DK-####|NO-####",
    countries: "Danmark|Denmark|Norge|Norway|Greenland",
  }),
  place({
    streets:
      "Mannerheimin|Keskus|Kauppa|Koulu|Kirkko|Ranta|Asema|Puisto|Metsä|Koivu|Mänty|Kuusi|Pihlaja|Lehto|Mäki|Niitty|Järvi|Joki|Satama|Tehtaan|Aleksanterin|Yliopiston|Hämeen|Turun|Kaivo|Linnan|Kianta|Tawast|Etelä|Pohjois|Itä|Länsi|Uusi|Vanha",
    street:
      "{name}katu {n}|{name}katu {n}|{name}nkatu {n}|{name}tie {n}|{name}tie {n} A {n}|{name}kuja {n}|{name}polku {n}|{name}kaari {n}|{name}raitti {n}|{name}katu {n} B {n}|{name}esplanadi {n}|{name}bulevardi {n}|PL {n}|{name}ntie {n}|{name}nkuja {n}",
    unit: " as. {n}| A {n}| B{n}",
    cities:
      "Helsinki|Espoo|Tampere|Vantaa|Oulu|Turku|Jyväskylä|Lahti|Kuopio|Pori|Joensuu|Lappeenranta|Hämeenlinna|Vaasa|Seinäjoki|Rovaniemi|Mikkeli|Kotka|Salo|Porvoo|KIIKOINEN|Kokkola|Savonlinna",
    zip: "#####|#####|FI-#####",
    countries: "Suomi|Finland",
  }),
  place({
    streets:
      "Lauga|Skóla|Hverfis|Austur|Banka|Hafnar|Þórunnar|Þing|Sól|Njáls|Grettis|Bergstaða|Freyju|Baldurs|Eiríks|Snorra|Þver|Vestur|Norður|Dal|Holta|Kirkju|Brekku|Strand|Aðal|Ægis|Þorsteins|Hlíðar",
    street:
      "{name}vegur {n}|{name}vegi {n}|{name}gata {n}|{name}gata {n}|{name}stræti {n}|{name}straeti {n}|{name}braut {n}|{name}holt {n}|{name}hlíð {n}|{name}gerði {n}|{name}tún {n}|{name}götu {n}|{name}bakki {n}|{name}torg {n}",
    cities:
      "Reykjavík|Kópavogur|Hafnarfjörður|Akureyri|Garðabær|Mosfellsbær|Selfoss|Akranes|Keflavík|Ísafjörður|Egilsstaðir|Húsavík|Vestmannaeyjar|Flateyri|Borgarnes",
    zip: "###|###|IS-###",
    countries: "Ísland|Iceland",
  }),
  place({
    streets:
      "Pikk|Lai|Viru|Narva|Tartu|Pärnu|Liivalaia|Roosi|Kase|Männi|Aia|Kooli|Metsa|Mere|Jõe|Allika|Maneeži|Brīvības|Elizabetes|Krišjāņa Barona|Čaka|Valdemāra|Lāčplēša|Raiņa|Dzirnavu|Tērbatas|Gedimino|Vilniaus|Laisvės|Konstitucijos|Kauno|Pylimo|Basanavičiaus|Savanorių|Žemaitės|Ąžuolų|Liepų|Beržų|Skolas|Upes|Meža",
    street:
      "{name} {n}|{name} tn {n}|{name} tänav {n}|{name} mnt {n}|{name} pst {n}|{name} tee {n}-{n}|{name} iela {n}|{name} iela {n}-{n}|{name} bulvāris {n}|{name} g. {n}|{name} g. {n}-{n}|{name} pr. {n}|{name} gatvė {n}|{name} al. {n}|{name} prospektas {n}",
    cities:
      "Tallinn|Tartu|Narva|Pärnu|Viljandi|Rakvere|Kuressaare|Saareküla|Riisa|Remniku|Rīga|Daugavpils|Liepāja|Jelgava|Jūrmala|Ventspils|Vilnius|Kaunas|Klaipėda|Šiauliai|Panevėžys|Alytus|Palanga|Haapsalu",
    zip: "#####|LV-####|LT-#####|#####",
    countries: "Eesti|Estonia|Latvija|Latvia|Lietuva|Lithuania",
  }),
  place({
    streets:
      "Ερμού|Πανεπιστημίου|Σταδίου|Αθηνάς|Βασιλίσσης Σοφίας|Κηφισίας|Πατησίων|Ελευθερίου Βενιζέλου|Αγίου Δημητρίου|Τσιμισκή|Εγνατία|Σόλωνος|Ακαδημίας|Αγίας Σοφίας|Μεγάλου Αλεξάνδρου|Κολοκοτρώνη|Ιπποκράτους|28ης Οκτωβρίου|Μεγάλη Άμμος|Παπανδρέου|Καποδιστρίου|Ομονοίας|Συγγρού|Αλεξάνδρας|Eleftheriou Venizelou|Agiou Dimitriou|Ermou|Makariou|Archiepiskopou Makariou III|Griva Digeni",
    street:
      "{name} {n}|{name} {n}|οδός {name} {n}|Οδός {name} {n}|Λεωφ. {name} {n}|Λεωφόρος {name} {n}|Λ. {name} {n}|Πλατεία {name} {n}|{name} {n} str|{name} Street {n}|{n} {name} Avenue|{n}, {name} Str.|Leoforos {name} {n}|{n} {name} Street|Τ.Θ. {n}",
    cities:
      "Αθήνα|Θεσσαλονίκη|Πάτρα|Ηράκλειο|Λάρισα|Βόλος|Ιωάννινα|Χανιά|Ρόδος|Καβάλα|Λευκωσία|Λεμεσός|Πάφος|ΠΑΦΟΣ|ΛΕΜΕΣΟΣ|ΑΓΙΟΣ ΔΟΜΕΤΙΟΣ|Αγία Νάπα|Athens|Thessaloniki|Patras|Nicosia|Limassol|Larnaca|Paphos|Heraklion|Chania",
    zip: "### ##|#####|####",
    countries: "Ελλάδα|Greece|Κύπρος|Cyprus",
  }),
  place({
    streets:
      "Atatürk|Cumhuriyet|İstiklal|İnönü|Bağdat|Barbaros|Fatih Sultan Mehmet|Mimar Sinan|Gazi|Fevzi Çakmak|Halaskargazi|Büyükdere|Nispetiye|Mevlana|Yunus Emre|Zübeyde Hanım|Kızılay|Lale|Gül|Çınar|Ihlamur|Meşrutiyet|Tunalı Hilmi|Karanfil|Papatya",
    street:
      "{name} Caddesi No: {n}|{name} Caddesi {n}|{name} Cad. No:{n}|{name} Cad. {n}|{name} Sokak No: {n}|{name} Sok. No:{n}|{name} Sk. No: {n}/{n}|{name} Bulvarı No: {n}|{name} Mah. {name} Sok. No: {n}|{name} Mahallesi, {name} Caddesi No:{n}|{name} Cd. {n}",
    unit: " D:{n}| Daire: {n}|, Kat: {n}| D. {n}",
    cities:
      "İstanbul|Ankara|İzmir|Bursa|Antalya|Adana|Konya|Gaziantep|Kayseri|Eskişehir|Samsun|Trabzon|Kadıköy/İstanbul|Beşiktaş|Çankaya/Ankara|Şişli|Üsküdar|Bornova|Muğla|Denizli|Mersin",
    zip: "#####|#####|TR-#####",
    countries: "Türkiye|Turkey",
    line: "{s}, {zip} {city}|{s} {zip} {city}|{s}, {city}|{s} {city}|{s}|{s}\n{zip} {city}|{s}, {zip} {city}, {country}",
  }),
  place({
    streets:
      "Ленина|Пушкина|Гагарина|Советская|Садовая|Лесная|Школьная|Молодёжная|Центральная|Новая|Набережная|Мира|Победы|Тверская|Арбат|Невский|Московский|Ленинский|Кутузовский|Чехова|Толстого|Кирова|Горького|Шевченка|Франка|Лесі Українки|Хрещатик|Грушевського|Незалежності|Соборна|Зелёная|Солнечная",
    street:
      "ул. {name}, д. {n}|ул. {name}, {n}|ул. {name} {n}|улица {name}, дом {n}|улица {name}, {n}|проспект {name}, {n}|пр. {name}, д. {n}|пер. {name}, {n}|вул. {name}, {n}|вул. {name} {n}|просп. {name}, {n}|бульвар {name}, {n}|наб. {name}, {n}|{name} ул., {n}|{name} пр-т, {n}|ulitsa {name}, {n}",
    unit: ", кв. {n}|, корп. 2|, к. {n}|, кв {n}|, офис {n}|, стр. 1",
    cities:
      "Москва|Санкт-Петербург|Новосибирск|Екатеринбург|Казань|Нижний Новгород|Самара|Омск|Челябинск|Уфа|Пермь|Волгоград|Воронеж|Краснодар|Саратов|Сочи|Київ|Львів|Одеса|Харків|Дніпро|Запоріжжя|Вінниця|Полтава|Чернівці|Минск|г. Москва|г. Казань|м. Київ|Алматы",
    zip: "######|######|#####",
    countries: "Россия|Украина|Україна|Беларусь|Казахстан",
    line: "{zip}, {city}, {s}|{city}, {s}|{s}|{s}|{s}, {city}|{zip} {city}, {s}|{country}, {zip}, {city}, {s}|{s}, {city}, {zip}|{city}, {zip}, {s}|{s}\n{city}\n{zip}",
  }),
  place({
    streets:
      "MG|Brigade|Residency|Anna|Linking|Hill|Park|Nehru|Gandhi|Patel|Station|Church|Lal Bahadur Shastri|Bannerghatta|Outer Ring|Sardar Patel|Netaji Subhash|Rajiv Gandhi|Vivekananda|Tagore|Link|Carter|Turner|Hosur|Old Airport|Mahatma Gandhi|Ashok|Janpath|Rizal|Bonifacio|Quezon|Ayala|Mabini|Orchard|Clementi|Bukit Timah|Jalan Ampang|Sudirman|Thamrin|Sukhumvit|Rama IV|Kenyatta|Moi|Awolowo|Broad|Allen|Nelson Mandela|Jan Smuts|Long|Voortrekker|Oxford",
    street:
      "{n}, {name} Road|{n} {name} Road|No. {n}, {name} Road|Flat No. {n}, {name} Apartments, {name} Road|Plot No. {n}, Sector {n}|{n}/{n}, {name} Nagar|House No. {n}, Street {n}|#{n}, #th Cross, {name} Layout|{n} {name} Avenue|Blk {n} {name} Street {n}|{n} {name} Ave, Brgy. {name}|Jl. {name} No. {n}|{n} Jalan {name}|{n} {name} Street|H. No. {n}, {name} Colony|{n} Soi {n}, {name} Road|P.O. Box {n}|Private Bag {n}|{n} {name} Marg|Door No. {n}, {name} Street",
    unit: ", #0#-1#|, 2nd Floor|, Unit {n}|, Near City Mall|, Phase 2|, Block B|, Tower {n}",
    cities:
      "Mumbai|New Delhi|Bengaluru|Chennai|Kolkata|Hyderabad|Pune|Ahmedabad|Jaipur|Lucknow|Noida|Gurgaon|Kochi|Indore|Nagpur|Manila|Quezon City|Makati City|Cebu City|Davao City|Singapore|Kuala Lumpur|Jakarta|Bandung|Bangkok|Nairobi|Lagos|Accra|Cape Town|Johannesburg|Durban|Pretoria|Karachi|Lahore|Dhaka|Colombo|Dubai|Abu Dhabi|Hong Kong",
    zip: "######|######|### ###|#####|####",
    regions:
      "Maharashtra|Karnataka|Tamil Nadu|Delhi|Gujarat|West Bengal|Kerala|Metro Manila|Gauteng|Western Cape|Telangana|Uttar Pradesh",
    countries:
      "India|Philippines|Singapore|Malaysia|Indonesia|Thailand|Kenya|Nigeria|South Africa|Pakistan|Hong Kong|UAE",
    line: "{s}, {city} {zip}|{s}, {city} - {zip}|{s}, {city}, {region} {zip}|{s}, {city}, {region} - {zip}, {country}|{s}\n{city} {zip}|{s}\n{city}, {region}\n{country}|{s}|{s}, {city}|{s}, {city}, {country}|{s}, {country} {zip}",
  }),
  place({
    streets:
      "George|Collins|Bourke|Queen|King|Pitt|Elizabeth|Swanston|Lygon|Chapel|Sydney|Pacific|Princes|Great Western|Old South Head|Campbell|Macquarie|Flinders|Station|Beach|Bay|Harbour|Kauri|Rata|Lambton|Cuba|Ponsonby|Karangahape|Dominion|Great North|Grafton|Patrick|O'Connell|Dame|Parnell|Shop|Main|Church|Strand|Eyre|Botley|Cambridge|Gloucester|Bath|London|Victoria|Whitehall|Herne Hill|Kings|Queens|St Mary's|St John's|Castle|Lower|Upper|Church Farm|Manor Farm|Elm Tree|Gordon|Wellington|Nelson|Trafalgar|Clarence|Pleasant|Hawthorn|Primrose",
    street:
      "{n} {name} Street|{n} {name} St|{n} {name} Road|{n} {name} Rd|{n}/{n} {name} Street|Unit {n}, {n} {name} Road|Level {n}, {n} {name} Street|Suite {n}, {n} {name} St|{n} {name} Parade|{n} {name} Terrace|{n} {name} Highway|{n} {name} Esplanade|{n} {name} Lane|{n} {name} Close|{n} {name} Court|{n} {name} Gardens|{n} {name} Mews|{n} {name} Hill|Flat {n}, {n} {name} Road|Flat {n}, {name} House, {n} {name} Road|{n}A {name} Road|{n} The {name}|{n} {name} Walk|{n} {name} Drive|{n} {name} Way|{n} {name} Grove|{n} {name} Crescent|{name} House, {n} {name} Street|The Old {name}, {n} {name} Lane|{name} Cottage, {name} Lane|GPO Box {n}|PO Box {n}|RD {n}|{n} {name}",
    unit: ", Flat {n}|, Unit {n}|, Floor {n}",
    cities:
      "Sydney|Melbourne|Brisbane|Perth|Adelaide|Hobart|Darwin|Canberra|Newcastle|Geelong|Cairns|Parramatta|Bondi|Fitzroy|Auckland|Wellington|Hamilton|Dunedin|Tauranga|Napier|Pines Beach|Dublin 2|Dublin 8|Cork|Galway|Limerick|Kilkenny|London|Reading|Bath|York|Guildford|Croydon|Luton|Watford|Slough|Woking|Chester|Lincoln|Truro|Stirling|Perth|Inverness|Bangor|Newport|BASHALL TOWN|UPTON SCUDAMORE|ISHAM|Stockport|Wigan|Bolton|Hove|Margate",
    zip: "####|####|@# #@@|@## #@@|@@# #@@|@@## #@@|@#@ #@@|@@#@ #@@|@## @#@#",
    regions:
      "NSW|VIC|QLD|WA|SA|TAS|ACT|NT|Kent|Surrey|Essex|Sussex|Hampshire|Devon|Berkshire|Co. Dublin|Co. Cork|County Kerry|Greater Manchester|West Midlands",
    countries: "Australia|New Zealand|Ireland|United Kingdom|UK|England|Scotland|Wales",
    line: "{s}, {city} {region} {zip}|{s}, {city} {zip}|{s}\n{city} {zip}|{s}, {city}, {zip}|{s}, {city}, {region}, {zip}|{s}\n{city}\n{region}\n{zip}|{s}\n{city}\n{zip}|{s}|{s}|{s}, {city}|{s}, {region} {zip}, {country}|{s} {city} {region} {zip}|{s}\n{city} {region} {zip}\n{country}|{s}, {zip}",
  }),
];
