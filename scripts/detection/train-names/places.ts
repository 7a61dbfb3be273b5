/**
 * How postal addresses are written where a language is spoken. In the patterns `{name}` is one of `streets`, `{n}` a
 * house number, `{city}` a town, `{zip}` a postcode (`#` a digit, `@` a capital letter), `{region}` a state or province.
 */
export type Places = {
  readonly streets: readonly string[];
  readonly street: readonly string[];
  readonly unit: readonly string[];
  readonly cities: readonly string[];
  readonly zip: readonly string[];
  readonly regions: readonly string[];
  readonly line: readonly string[];
  readonly countries: readonly string[];
};

const list = (text: string): string[] => text.split("|").map((entry) => entry.trim());

export const places: Readonly<Record<string, Places>> = {
  en: {
    streets: list(
      "Maple|Oak|Cedar|Elm|Pine|Walnut|Chestnut|Willow|Birch|Hickory|Magnolia|Sycamore|Washington|Lincoln|Jefferson|Madison|Franklin|Jackson|Monroe|Adams|Park|Lake|Hill|River|Spring|Meadow|Sunset|Sunrise|Highland|Ridge|Valley|Forest|Church|School|Mill|Station|Market|High|Main|Broad|Front|Water|Union|Liberty|Central|College|Victoria|Albert|King|Queen|Prince|Duke|George|William|Charles|Kensington|Baker|Fleet|Abbey|Castle|Manor|Orchard|Rose|Garden|Grove|London|Oxford|Cambridge|York|Windsor|Stratford|Mount Pleasant|Old Mill|Fox Hollow|Deer Run|Eagle|Cherry|Apple|Peach|Juniper|Laurel|Holly|Ivy|Heather|Stone|Rock|Sand|Bay|Harbor|Ocean|Beach|Cliff|Canyon|Desert|Prairie|Cottonwood|Martin Luther King|Saint James|St Andrews|North Main|South Park|West End|East Gate|Glenwood|Fairview|Brookside|Lakeview|Woodland|Greenfield|Riverside|Hillcrest|Northfield|Ashley|Kelly|Harrison|Morgan|Wilson|Taylor|Cooper|Bishop|Ferry|Bridge|Canal|Wharf|Dock",
    ),
    street: list(
      "{n} {name} Street|{n} {name} St|{n} {name} St.|{n} {name} Avenue|{n} {name} Ave|{n} {name} Ave.|{n} {name} Road|{n} {name} Rd|{n} {name} Lane|{n} {name} Ln|{n} {name} Drive|{n} {name} Dr|{n} {name} Court|{n} {name} Ct|{n} {name} Place|{n} {name} Boulevard|{n} {name} Blvd|{n} {name} Way|{n} {name} Terrace|{n} {name} Close|{n} {name} Crescent|{n} {name} Gardens|{n} {name} Square|{n} {name} Circle|{n} {name} Trail|{n} {name} Parkway|{n} {name} Highway|{n} N. {name} Street|{n} W {name} Ave|{n} SE {name} St|{n} East {name} Road|{n} #th Street|{n} #nd Avenue|{n} {name} Mews|{n} {name} Grove|{n} {name} Hill|{n} {name} Row|{n}a {name} Road|{n}-{n} {name} Street|P.O. Box {n}|PO Box {n}|{n} {family} Street|{n} {family} Road|{n} {family} Lane|{n} {family} Ave",
    ),
    unit: list(
      ", Apt {n}| Apt. {n}|, Apt #{n}|, Suite {n}| Suite {n}| Ste {n}|, Unit {n}|, Flat {n}|, Floor {n}| #{n}|, Room {n}|\nSuite {n}|\nApt. {n}",
    ),
    cities: list(
      "Springfield|Portland|Chicago|Boston|Denver|Seattle|Austin|Dallas|Houston|Phoenix|Atlanta|Miami|Tampa|Orlando|Nashville|Memphis|Louisville|Columbus|Cleveland|Cincinnati|Detroit|Milwaukee|Minneapolis|Kansas City|St. Louis|Omaha|Tulsa|New Orleans|San Diego|San Francisco|Los Angeles|Sacramento|San Jose|Oakland|Las Vegas|Salt Lake City|Albuquerque|Tucson|New York|Brooklyn|Buffalo|Rochester|Albany|Newark|Philadelphia|Pittsburgh|Baltimore|Richmond|Norfolk|Charlotte|Raleigh|Charleston|Savannah|Jacksonville|London|Manchester|Birmingham|Leeds|Liverpool|Bristol|Sheffield|Newcastle|Nottingham|Leicester|Coventry|Reading|Brighton|Southampton|Portsmouth|Plymouth|Exeter|Bath|Oxford|Cambridge|York|Durham|Edinburgh|Glasgow|Aberdeen|Dundee|Cardiff|Swansea|Belfast|Dublin|Cork|Galway|Limerick|Toronto|Vancouver|Montreal|Calgary|Ottawa|Sydney|Melbourne|Brisbane|Perth|Adelaide|Auckland|Wellington|Christchurch|Fairview|Greenville|Madison|Georgetown|Franklin|Clinton|Salem|Bristol|Ashland|Burlington|Milton",
    ),
    zip: list("#####|#####|#####-####|@@# #@@|@## #@@|@@## #@@|@#@ #@#|####"),
    regions: list(
      "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|California|Texas|Florida|Ohio|Oregon|Virginia|NSW|VIC|QLD|ON|BC|QC|Kent|Surrey|Essex|Norfolk",
    ),
    line: list(
      "{s}, {city}, {region} {zip}|{s}, {city} {region} {zip}|{s}, {city}, {region}|{s}, {city} {zip}|{s}, {city}, {zip}|{s}, {city}|{s}|{s}|{s}\n{city}, {region} {zip}|{s}\n{city}\n{zip}|{s}\n{city} {zip}|{s}, {city}, {region} {zip}, {country}|{s} {city}, {region} {zip}|{s}\n{city}\n{region} {zip}\n{country}|{s}\n {city}, {region} {zip}|{s}, {zip} {city}",
    ),
    countries: list("USA|United States|UK|United Kingdom|Ireland|Canada|Australia|New Zealand|England|Scotland"),
  },
  de: {
    streets: list(
      "Haupt|Bahnhof|Garten|Schul|Dorf|Berg|Kirch|Wald|Ring|Linden|Birken|Eichen|Buchen|Ahorn|Rosen|Tannen|Wiesen|Mühlen|Schiller|Goethe|Mozart|Beethoven|Bach|Kant|Lessing|Heine|Park|Burg|Schloss|Markt|Brunnen|Kaiser|König|Friedrich|Wilhelm|Karl|Luisen|Augusten|Nord|Süd|Ost|West|Feld|Sonnen|Industrie|Hafen|Rhein|Donau|Elbe|Neckar|Main|Berliner |Hamburger |Münchner |Frankfurter |Leipziger |Kölner |Dresdner |Stuttgarter |Alte |Neue |Lange |Breite |Hohe ",
    ),
    street: list(
      "{name}straße {n}|{name}straße {n}|{family}er Straße {n}|{family}er Str. {n}|{city}er Straße {n}|{name}str. {n}|{name}strasse {n}|{name}weg {n}|{name}allee {n}|{name}platz {n}|{name}gasse {n}|{name}ring {n}|{name}damm {n}|{name}ufer {n}|{name}straße {n}a|{name}str. {n} b|Am {name}berg {n}|An der {name}wiese {n}|Im {name}grund {n}|Auf der {name}heide {n}|Zum {name}hof {n}|Straße des 17. Juni {n}|{given}-{family}-Straße {n}|{family}straße {n}|Unter den {name} {n}|Postfach {n}",
    ),
    unit: list(", 2. OG|, Hinterhaus|, App. {n}|, Wohnung {n}|, EG links|/{n}"),
    cities: list(
      "Berlin|Hamburg|München|Köln|Frankfurt|Frankfurt am Main|Stuttgart|Düsseldorf|Leipzig|Dortmund|Essen|Bremen|Dresden|Hannover|Nürnberg|Duisburg|Bochum|Wuppertal|Bielefeld|Bonn|Münster|Mannheim|Karlsruhe|Augsburg|Wiesbaden|Mönchengladbach|Gelsenkirchen|Aachen|Braunschweig|Kiel|Chemnitz|Halle|Magdeburg|Freiburg|Krefeld|Mainz|Lübeck|Erfurt|Rostock|Kassel|Potsdam|Saarbrücken|Ulm|Heidelberg|Darmstadt|Regensburg|Ingolstadt|Würzburg|Wolfsburg|Göttingen|Heilbronn|Konstanz|Tübingen|Jena|Weimar|Trier|Koblenz|Bad Homburg|Bad Kreuznach|Neustadt an der Weinstraße|Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Zürich|Bern|Basel|Luzern|Winterthur|St. Gallen",
    ),
    zip: list("#####|#####|#####|D-#####|####|A-####|CH-####"),
    regions: list("Bayern|Hessen|Sachsen"),
    line: list(
      "{s}, {zip} {city}|{s}, {zip} {city}|{s}\n{zip} {city}|{s}|{s}|{s} in {zip} {city}|{s}, {city}|{s}, {zip} {city}, {country}|{zip} {city}, {s}|{s} {zip} {city}",
    ),
    countries: list("Deutschland|Österreich|Schweiz"),
  },
  fr: {
    streets: list(
      "de la Paix|de la République|Victor Hugo|du Général de Gaulle|de l'Église|des Lilas|du Moulin|de la Gare|Jean Jaurès|Pasteur|Gambetta|des Écoles|de la Liberté|Voltaire|Molière|des Champs|du Château|de la Fontaine|des Acacias|du Stade|Saint-Michel|Saint-Germain|de Rivoli|du Bac|Émile Zola|Anatole France|des Roses|de Verdun|du Maréchal Foch|Carnot|de Lyon|de Paris|des Tilleuls|du Port|Notre-Dame|Sainte-Catherine|de la Mairie|du Marché|des Peupliers|des Vignes|Lafayette|de Bretagne|d'Alsace|de l'Hôtel de Ville|du Commerce",
    ),
    street: list(
      "{n} rue {name}|{n}, rue {name}|{n} avenue {name}|{n} boulevard {name}|{n} place {name}|{n} allée {name}|{n} chemin {name}|{n} impasse {name}|{n} quai {name}|{n} bis rue {name}|{n} route {name}|{n}, avenue {name}|{n} Rue {name}|{n} cours {name}|{n} Avenue {name}|{n} Boulevard {name}|{n} rue {family}|{n} avenue {given} {family}|rue {name} {n}|{n} bd {name}|{n} av. {name}|{n} rue {given} {family}|BP {n}",
    ),
    unit: list(", appartement {n}|, bâtiment B|, {n}e étage|, escalier {n}|, Apt {n}"),
    cities: list(
      "Paris|Lyon|Marseille|Toulouse|Nice|Nantes|Montpellier|Strasbourg|Bordeaux|Lille|Rennes|Reims|Toulon|Grenoble|Dijon|Angers|Nîmes|Villeurbanne|Clermont-Ferrand|Le Mans|Aix-en-Provence|Brest|Tours|Limoges|Amiens|Perpignan|Metz|Besançon|Orléans|Rouen|Mulhouse|Caen|Nancy|Saint-Denis|Avignon|Poitiers|La Rochelle|Pau|Cannes|Annecy|Chambéry|Saint-Étienne|Le Havre|Versailles|Bruxelles|Liège|Namur|Genève|Lausanne|Neuchâtel|Montréal|Québec|Vannes|Quimper|Bayonne|Colmar",
    ),
    zip: list("#####|#####|#####|F-#####|####"),
    regions: list("Cedex|CEDEX"),
    line: list(
      "{s}, {zip} {city}|{s}, {zip} {city}|{s} {zip} {city}|{s}\n{zip} {city}|{s}|{s}|{s} à {city}|{s}, {city}|{s}, {zip} {city}, {country}|{s}, {zip} {city} {region}",
    ),
    countries: list("France|Belgique|Suisse"),
  },
  es: {
    streets: list(
      "Mayor|de Alcalá|Real|de la Constitución|San Juan|Santa María|del Sol|de Goya|de Serrano|Gran Vía|de la Paz|de los Reyes|Cervantes|Colón|de Velázquez|del Carmen|San Martín|de la Libertad|Juárez|Hidalgo|Bolívar|Sucre|Insurgentes|Reforma|de Mayo|Independencia|del Prado|de Aragón|de Valencia|Nueva|Ancha|de la Iglesia|de la Fuente|del Olmo|de las Flores|Miguel Hernández|Federico García Lorca|Pablo Neruda|Rosales|de Toledo|de Segovia|Corrientes|Rivadavia|Lavalle",
    ),
    street: list(
      "calle {name} {n}|Calle {name}, {n}|C/ {name}, {n}|C/ {name} {n}|Avenida {name} {n}|avenida {name}, {n}|Avda. {name}, {n}|Av. {name} {n}|Plaza {name} {n}|plaza {name}, {n}|Paseo {name} {n}|Paseo {name}, {n}|Carrer {name}, {n}|Carretera {name} {n}|Calle {name} n.º {n}|Calle {name} #{n}|Carrera {n} # {n}-{n}|Calle {given} {family} {n}|Camino {name} {n}|Ronda {name}, {n}|Apartado {n}",
    ),
    unit: list(", 3.º B|, 2º izquierda|, piso {n}|, 1º A|, Col. Centro|, depto. {n}|, bajo|, 4ºD"),
    cities: list(
      "Madrid|Barcelona|Valencia|Sevilla|Zaragoza|Málaga|Murcia|Palma|Bilbao|Alicante|Córdoba|Valladolid|Vigo|Gijón|Vitoria|Granada|Elche|Oviedo|Cartagena|Jerez|Pamplona|Almería|San Sebastián|Burgos|Santander|Albacete|Logroño|Badajoz|Salamanca|Huelva|Lleida|Tarragona|León|Cádiz|Toledo|Segovia|Ávila|Cuenca|Ciudad de México|Guadalajara|Monterrey|Puebla|Mérida|Buenos Aires|Rosario|Mendoza|Bogotá|Medellín|Cali|Lima|Arequipa|Quito|Guayaquil|Santiago|Valparaíso|Montevideo|Caracas|San José|Girona",
    ),
    zip: list("#####|#####|#####|####|C####@@@"),
    regions: list("Madrid|Jalisco|Antioquia"),
    line: list(
      "{s}, {zip} {city}|{s}, {zip} {city}|{s}, {city}|{s}\n{zip} {city}|{s}|{s}|{s}, {zip}, {city}|{s}, {zip} {city}, {country}|{s} de {city}|{s}, C.P. {zip}, {city}",
    ),
    countries: list("España|México|Argentina|Colombia|Chile|Perú"),
  },
  it: {
    streets: list(
      "Roma|Garibaldi|Mazzini|Dante|Verdi|Cavour|Marconi|Manzoni|della Libertà|San Francesco|San Marco|Vittorio Emanuele|dei Mille|della Repubblica|Matteotti|Gramsci|IV Novembre|XX Settembre|del Corso|Nazionale|Milano|Torino|Venezia|Leopardi|Carducci|Petrarca|Galileo Galilei|Leonardo da Vinci|delle Rose|dei Fiori|del Popolo|della Stazione|Santa Lucia|Sant'Antonio|Aldo Moro|Europa|Trieste|Kennedy|Giolitti|Pascoli",
    ),
    street: list(
      "via {name} {n}|Via {name}, {n}|Via {name} {n}|Viale {name} {n}|viale {name}, {n}|Piazza {name} {n}|piazza {name}, {n}|Corso {name} {n}|corso {name}, {n}|Largo {name} {n}|Vicolo {name} {n}|Via {name} n. {n}|Strada {name} {n}|V.le {name}, {n}|P.zza {name} {n}|Via {name} {n}/A|Via {given} {family} {n}|Casella postale {n}",
    ),
    unit: list(", interno {n}|, scala B|, int. {n}|, piano {n}"),
    cities: list(
      "Roma|Milano|Napoli|Torino|Palermo|Genova|Bologna|Firenze|Bari|Catania|Venezia|Verona|Messina|Padova|Trieste|Brescia|Parma|Taranto|Prato|Modena|Reggio Emilia|Perugia|Ravenna|Livorno|Cagliari|Foggia|Rimini|Salerno|Ferrara|Sassari|Siracusa|Pescara|Monza|Bergamo|Forlì|Trento|Vicenza|Bolzano|Novara|Piacenza|Ancona|Arezzo|Udine|Cesena|Lecce|Pesaro|La Spezia|Pisa|Lucca|Como|Varese|Treviso|Siena|Mantova|Cremona|Asti|L'Aquila",
    ),
    zip: list("#####|#####|#####|I-#####"),
    regions: list("(MI)|(RM)|(TO)|(NA)|(BO)|MI|RM|TO|FI"),
    line: list(
      "{s}, {zip} {city}|{s}, {zip} {city} {region}|{s} - {zip} {city} {region}|{s}\n{zip} {city} {region}|{s}|{s}|{s}, {city}|{s} a {city}|{s}, {zip} {city}, {country}",
    ),
    countries: list("Italia|Svizzera"),
  },
  pt: {
    streets: list(
      "Augusta|da Liberdade|do Comércio|das Flores|de Santa Catarina|dos Clérigos|do Ouro|da Prata|Garrett|da República|Almirante Reis|5 de Outubro|25 de Abril|Paulista|Brasil|Sete de Setembro|XV de Novembro|Getúlio Vargas|Rio Branco|São João|São Bento|Santo António|da Boavista|do Carmo|da Misericórdia|dos Aliados|Marquês de Pombal|Alexandre Herculano|Castilho|Camões|Fernando Pessoa|da Igreja|da Escola|do Sol|da Fonte|Tiradentes|Consolação|Voluntários da Pátria|Nossa Senhora de Fátima|dos Pinheiros",
    ),
    street: list(
      "Rua {name}, {n}|rua {name}, {n}|Rua {name} {n}|Av. {name}, {n}|Avenida {name}, {n}|avenida {name} {n}|Praça {name}, {n}|Travessa {name}, {n}|Largo {name} {n}|Rua {name}, n.º {n}|Rua {name} nº {n}|Alameda {name}, {n}|Estrada {name}, {n}|R. {name}, {n}|Rua {given} {family}, {n}|Beco {name}, {n}",
    ),
    unit: list(", 3.º Esq.|, apto {n}|, apto. {n}|, bloco B|, 2.º Dto.|, sala {n}| - Centro|, 1º andar"),
    cities: list(
      "Lisboa|Porto|Braga|Coimbra|Faro|Setúbal|Aveiro|Évora|Leiria|Viseu|Guimarães|Funchal|Almada|Cascais|Sintra|Oeiras|Matosinhos|Vila Nova de Gaia|Viana do Castelo|Santarém|Beja|Bragança|São Paulo|Rio de Janeiro|Belo Horizonte|Brasília|Salvador|Fortaleza|Curitiba|Recife|Porto Alegre|Manaus|Belém|Goiânia|Campinas|Florianópolis|Vitória|Natal|São Luís|Maceió|Santos|Niterói|Ribeirão Preto|Joinville|Londrina",
    ),
    zip: list("####-###|####-###|#####-###"),
    regions: list("SP|RJ|MG|RS|PR|BA"),
    line: list(
      "{s}, {zip} {city}|{s}, {zip} {city}|{s}, {city} - {region}|{s}, {city}|{s}\n{zip} {city}|{s}|{s}|{s}, {city} - {region}, {zip}|{s}, {zip} {city}, {country}",
    ),
    countries: list("Portugal|Brasil"),
  },
  nl: {
    streets: list(
      "Kerk|Dorps|School|Molen|Hoofd|Stations|Nieuw|Beuken|Eiken|Linden|Kastanje|Wilhelmina|Juliana|Beatrix|Oranje|Prins Hendrik|Koningin|Haven|Markt|Park|Bos|Berg|Veld|Zee|Duin|Rozen|Tulpen|Leliën|Rembrandt|Vondel|Vermeer|Mozart|Beethoven|Kloveniers|Prinsen|Heren|Keizers|Singel|Amstel|Rijn|Maas|Schelde|Brug|Sluis|Meir|Groen",
    ),
    street: list(
      "{name}straat {n}|{name}straat {n}|{name}laan {n}|{name}weg {n}|{name}plein {n}|{name}gracht {n}|{name}kade {n}|{name}dijk {n}|{name}singel {n}|{name}straat {n}a|{name}laan {n}-{n}|{name}hof {n}|{name}pad {n}|Van {family}straat {n}|{given} {family}laan {n}|Burgemeester {family}weg {n}|Postbus {n}|Oude {name}weg {n}|Lange {name}straat {n}",
    ),
    unit: list("-{n}| bus {n}| III|-hs"),
    cities: list(
      "Amsterdam|Rotterdam|Den Haag|Utrecht|Eindhoven|Tilburg|Groningen|Almere|Breda|Nijmegen|Enschede|Haarlem|Arnhem|Zaanstad|Amersfoort|Apeldoorn|Den Bosch|Hoofddorp|Maastricht|Leiden|Dordrecht|Zoetermeer|Zwolle|Deventer|Delft|Alkmaar|Heerlen|Venlo|Leeuwarden|Hilversum|Assen|Gouda|Hoorn|Antwerpen|Gent|Brugge|Leuven|Mechelen|Hasselt|Kortrijk|Brussel|Oostende|Aalst",
    ),
    zip: list("#### @@|####@@|#### @@|####|B-####"),
    regions: list("NH|ZH"),
    line: list(
      "{s}, {zip} {city}|{s}, {zip} {city}|{s}\n{zip} {city}|{s}|{s}|{s} in {city}|{s}, {city}|{s} te {city}|{s}, {zip} {city}, {country}",
    ),
    countries: list("Nederland|België"),
  },
};
