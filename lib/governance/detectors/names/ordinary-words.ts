// Lower case, without diacritics. Written down by hand.

/** Words that stand with a capital at the beginning of sentences and in headings, months, days, peoples and countries. */
export const ordinaryWords = `
aan aber ablauf about abril abschnitt abteilung accept according account acknowledgements ad ada add additionally
address ademas administration africa african after again against agli ago agosto ai ainsi aktuelle al alem alert
algemene algun algunos all alla alle allgemeine allo allow alors already als also alte alten alter although always
am amanha amber ambos america american among amount amsterdam an analysis anche ancora and anderung android anfang
angeles angular anhang anlage annual annuale annuel another ansible anspruch antarctica ante anteil antes antrag
antwort anual anwender any anyone anything anzahl ao aos aout apfel apos appendix application approval apr apres
april aprile aquel arabia arabic arbeit archive are argentina around array art article arzt arztin as asana asi asia
asian ask aspirin asset assim at ate athens atlanta au auch auckland aucun audit auf aufgabe aug auge august
augustus aun aunque aus ausserdem aussi australia australian austria austrian authentication auto autre autres aux
avant avec aviso avoir avril away ayer back bajo balance bangalore bangladesh barcelona basic baum bayern be because
bedankt been beetle before befund beginn behandlung behind behorde bei beide beiden beijing being beispiel beitrag
belgian belgium below benefits benutzer bereits berg bericht berlin bescheid besprechung best beste bestelling
betaling betrieb better between bewerber bewerbung bien big bij bildschirm billing birmingham bis bitte black blue
bluetooth blut boa bom bonjour bonsoir boolean boston both bovendien bowl branch brazil brazilian breaking breite
brief bring british brot brown bruder brussels buch budapest budget buenas buenos buffer bug build bulgaria
buongiorno business but by cada cairo calendar california call callback cambridge came campaign can canada canadian
cancel car card care carolina case casi category catholic ce cela celery celle celui central cependant certain
certains ces cet cette change changelog changes chapter chaque che check chez chi chicago chile china chinese choose
chrome ci ciao civic clear click client cliente cliquez clone cloud cologne colombia color com come command commande
comme comment commit common community como compatibility compliance component compte con condiciones condicoes
conditions condizioni configuration configure confluence connection conta contact container content contents context
conto contra contract contre contributing contributors contro control controller copenhagen corolla cosi cost could
country course create credit croatia cual cuando cuba cuenta cui current customer cuyo da daarna dabei dach daher
daily dal dalla dalle damals damit dan danach danish danke dann dans das dashboard dass dat data database
datadog date datei datenschutz day dazu de dear debian dec december decembre default degli dei dein del delete delhi
delivery della delle dello dem demain den denmark denn denver deny deploy depois depuis der des desde deshalb design
despues details detroit deutsche deutschen deutscher deutsches deutschland deux development device deze dezember
dezembro di diagnose dicembre diciembre did die dienstag diese dieser dieses different digital dimanche direcao
direccion direct directie direction director direzione disable discount dit django do doch docker document does
domain domani domingo donc donde done donnerstag door dopo dorf dort dos dosis dove down download draft du dubai
dublin due durante durch during dutch each early east eastern echter ed edinburgh education een eerste egypt ein
eine einem einen einer eines einige either el ela elas ele element eles elke ella ellas elle elles ellos else eltern
em embargo embora emergency employee en enable encore ende enero enfin engineering england english enough enquanto
ensuite enter enterprise entonces entre entscheidung envio equipa equipe equipo er era erano ergebnis error erste es
esa ese eso espana essa esse essen essere est esta estas este estes estos et etait ete ethernet ethiopia etre etwa
eu europe european eux even event ever every everyone everything example examples excel exception executive export
external facebook factory factura facture factuur fahrzeug fait fall false farbe fast fattura fatura feature
features feb febbraio febrero februar februari february federal fee feedback fehler fenster ferner feuerwehr
fevereiro fevrier few fieber field figma file film filter final finally finalmente finance find finland finnish fino
firefox firma first firstly five fix fixes flask float florence florida fluss foi folder folge for foram fork form
former forschung four fra frage framework france frankfurt frankreich frau free freitag french freund
freundin freundschaft fri friday frist from fruhling fu fue full function fur further furthermore fuss future galaxy
garten gast gatsby gave geen gegen gegenuber gehalt general generales generali geneva gennaio georgia gerais gericht
german germany geschaftsfuhrer gesetz gestern get getting gewicht gewinn gezondheid ghana gisteren github gitlab
giugno give glasgow gli go goal goedemorgen going gold golf good got gracias gradle grafana grand grazie great
greece greek green grosse grossen grosser grund guide guten ha haar hacia had hadoop half halle hallo hamburg han
hand handler hanno happy has hasta haus have hay he health heeft heizung hello help helper helsinki hem her herbst
here hers hessen het heute hi hier hierbei high hij him his history hoe hohe hoje hola home how however hoy humaines
human humanos hun hund hungary husten ibuprofen ich identity ieri if ihr ihre ihren ik il illinois ils im image
impact import in incluso income indeed index india indian indonesia industry infatti infine informacion informacoes
informatie information informations informazioni informe initial inoltre input instagram install installation
instead insulin integer integration interface internal internet into introduction inventory invoice io ipad iphone
iran iraq ireland irish is israel isso issue issues ist istanbul it italian italien italy item iterator its ja
jaarverslag jahr janeiro januar januari january janvier japan japanese java javascript je jede jeder jedoch
jekyll jenkins jeudi jewish jira job johannesburg jueves juillet juin jul julho juli julia julio jullie july
june junho juni junio junto juridische jusque just kaffee kafka kan katze keep kein keine kenya key kind kindle
klant klasse kleine kleinen know knowledge known kollege kollegin konto kopf korea korean kosten kotlin krankheit
kubernetes kuche kunde kundin kurz kyoto la label lage lager lagos land lange language las last later latin launch
laut le lead learning least lebanon leeds legal legales legali lego lehrer lehrerin lei leider leistung leitung les
less let leur leurs level levering license liebe lieferung like likely limit limitations line link linkedin linux
lisbon list listener little liverpool livraison lo loader local location log logger login lohn london look loro lors
lorsque los losung lower luego luglio lui lundi lunes lyon ma maar maart macbook machine made madrid maggio mahnung
mai mail maintenance maio mais make malaysia malgre man management manager manana manchester mann mannschaft manual
many mar march marco mardi marketing mars marseille martes marz marzo mas maschine master maven may maybe mayo me
mean meanwhile media medical medizinische meer meeting mehr mei mein meine meist melbourne meldung member meme
memory men menge mensch mentions mentre menu merci mercredi merge mes mesmo message met metformin meu mexican mexico
mi miami michigan middleware mientras miercoles miete mieter might migration mij milan milch minha minister
minnesota minute mis mit mitarbeiter mitarbeiterin mitglied mitte mittwoch mobile mode module moglichkeit moins
molto mon monat monday montag montana monthly montreal more moreover morgen morocco moscow most move much mucho
muito mumbai munich musik muslim must mustang mutter muy my mysql na naar nach nachbar nachdem nada nairobi nao
naples nas national nations naturlich ne near neben need negli nei neither nel nella nelle nem netherlands netzwerk
neue neuen neuer neues neuigkeit never new next ni nice nicht niet nieuw nieuwe nigeria nintendo no nobel noch node
nog noi non none nor north northern norway norwegian nos nosotros nossa nosso nostra nostro not note nothing notice
notification notion notre nous nouveau nouvelle nov nova november novembre novembro noviembre novo now nu nuestra
nuestro nueva nuevo null num numa number nun nuova nuovo nur nutella oauth ob object obrigado observer obwohl oct
october octobre octubre oder of off offentliche offer often oggi ogni ohio ohne ok okay oktober ola old olympic om
omdat omeprazol on once onde onder one online only ons ont ontem onze ook op operation option options or order
ordine ordner oregon ort os osaka oslo osterreich other others otherwise otra otras otro otros ottobre ou our out
outlook output outubro over overview own owner oxford package pagamento page pago paiement paket pakistan par para
paracetamol paragraf parameters parce parent paris parmi parser part partner pas pascal passat password passwort
past patch path patient patientin payment pedido pela pelas pelo pelos pendant people per perche performance perhaps
perl permission pero personal personeel peru peu pflicht philippines photoshop piu pixel plan platform playmobil
playstation please plugin plus plusieurs poco poi pois poland policy polish polizei por porque portal portugal
portuguese postgres postgresql postman pour pourquoi pourtant power prague prasident praxis preis premier premium
price prima primeiro primero primo print privacy private problem process product produkt profile progetto program
programm project projet projeto prometheus promise property proposal props protection provider proxy proyecto
prufung public pues puis puisque pull punkt purchase push put python qual quale quality quand quando quanto quarter
quasi que quel quelle quello quem query questa questi question questo queue qui quick quien quite quoi rails
ramipril rapport rapporto rate rather raum re react read really receive rechner rechnung recht rechtliche record
recursos red redis reference refund regards regierung region register registry reise reject rekening relatorio
release remote remove renderer report repository request requirements research reset resource response ressources
result return returns reuniao reunion review right risk risorse riunione riyadh roadmap role roman romania rome room
root rotterdam router royal ruby rule run runtime russia russian rust sa sabado sachsen safari safety said saint
sainte sales salesforce salud saludos salut salute salve same samedi sample samstag san sans santa sante santo sao
sat saturday saude saudi save say scala schaden schedule scheduler schema schmerz schon schuler schweiz schwester
schwierigkeit science scope scotland scottish screen script search seattle secondly secondo section securite
security see seem seen segun segundo seguranca seguridad sehr sein seine seit seite select selector selon sem sempre
send senior sent sentry senza sep september septembre septiembre ser serbia serializer server servicio servico
servizio ses session set setembro settembre setting setup seu seus several shall shanghai share she shenzhen
shipping shopify should si sia sich sicherheit sicurezza sido sie silver simple sin since sind singapore sinon site
sitzung six slack small so sobald sobre social sogar sohn solo solution some someone something sometimes somit
sommer son sonntag sono sont soon sotto source sous south southern souvent sowie spain spalte spanien spanish spark
spater special spedizione spiel sport squadra sta stadt staff stand standard start started stata stato statt status
stelle step steuer still stockholm stop storage strand strategy stream string stripe student studium stunde style su
sua suas subject submit subscription such sue sui sul sulla summary sun sunday suo suoi super support sur survey sus
swagger sweden swedish swift swiss switzerland sydney syntax syria system ta tabelle table tablette tag taiwan take
tal tambem tambien tampoco tan tandis tanto target task tastatur tax te team teams technical technische tee tegen
teil telegram tell tem template ten tenslotte term termin terraform terwijl texas text thailand than thank thanks
that the their them then there therefore these they thing think this those though thread three through thu thursday
thus ticket tiene time title to toch tochter toda todas today todo todos toen together token tokyo told tomorrow too
took tool toronto tot total tous tout toute toutefois toutes toward tra trade traffic training transfer tras travel
trello tres trial trois trotz trotzdem true try tu tue tuesday tur turkey turkish turn tussen tuttavia tutte tutti
tutto twitter two type typescript uber uberweisung ubuntu uit ukraine ukrainian um uma umane umfang umsatz un una
unas und undefined under une unfall unfortunately uninstall unit unless uno unos uns unser unsere unter unterlage
until up update upgrade upload upon upper urlaub ursache us usage use used user using usted ustedes usually utility
uw value van vancouver vandaag varios vater veel veiligheid vendor vendredi venezuela venice verfahren vergadering
verlust vermieter verordnung versicherung version vertrag very veuillez video viel viele vielleicht vienna viernes
vietnam vietnamese view virginia virtual voce voces voi voici vom von voor voorwaarden vor vorstand vos votre vous
waar wahl wahrend wait wald wales wann wanneer want ware waren warning warnung warranty warsaw warum was washington
wasser wat way we web wed wednesday weekly weil weise weiter weitere wel welche welke well welsh welt wenn went wer
werd were werk werkzeug west western wetter what whatsapp when where whether which while white who whole whose why
wichtige wie wieder wij wikipedia will window windows winter wir wird wirkung wirtschaft wisconsin wissenschaft with
within without wo woche wohnung word worden wordpress work workflow world would wrapper write wurde wurden xbox ya
yearly yes yesterday yet yo york you your yours youtube zahlung ze zeile zeit zeitung zeuge zich ziel zij zijn zo
zonder zone zoom zu zudem zuerst zug zugang zum zur zurich zwar zweck zwei zweite zwischen
`;

/** Words that make an organisation, a place or a work of the name before them. */
export const bodyWords = `
abbey academy act afc ag agency agreement airfield airlines airport airways akademie album algorithm allee amendment
architects arena army associates association asteroid athletic authority automotive avenida avenue award awards bahn
bahnhof banca banco band bank banque bar battalion battle bay beach bill board books borough boulevard bridge brigade
brook brucke brug building bund bureau cafe calle canal canyon cape capital cardinals castello castillo castle
cathedral cemetery center centre cf championship championships channel chapel chateau chiesa church city clan class
clinic club co code college comet commission committee company conference connector consulting convention copa corp
corporation corso council county coupe court cove crater creek crisis crossing cup dam department desert disease
district doctrine dom drive dynasty ecole effect eglise electronics empire energy ensemble entertainment equation
escola escuela estacion expedition expressway falls fc federation fellowship ferry festival films fleet flughafen
fondation fondazione foods force forest formation fort foundation freeway fund fundacion gallery game games garden
gardens gare gas gasse gazette gesellschaft giants glacier glen global gmbh group groupe grove grupo gruppo gulf
gymnasium hall harbor harbour heights herald highway hill hills hochschule holding holdings hospital hotel house
iglesia igreja inc industries inn institut institute instituto insurance international invitational island islands
isle istituto journal junction kasteel kerk kg kingdom kirche klinik laan laboratories labs lake lane law laws league
lecture library lighthouse llc llp ltd lycee magazine mall marina market medal method mill mine ministry model
monastery mosque motor motors mount mountain mountains movement musee museo museum music navy network news observatory
ocean office oil open opera orchestra palace parish park parkway partei partners party pass peninsula pharmaceuticals
piazza pictures place platz plaza plc plein point pont ponte pools port post praca premio press principle priory prix
prize productions protocol province pub publishers publishing puente quartet radio railway railways rangers records
regiment republic reservoir resort restaurant revolution ridge river road rovers rua rue sc scale schloss scholarship
school schule scouts scuola se sea series service services shop show siege sociedad societe society software solutions
song springs square stadium state station stazione stiftung store straat strait strasse street studios syndrome
systems teatro technologies technology telescope television temple terrace test theater theatre theorem theory tigers
times tour tournament tower town township trail treaty tribune trophy trust tunnel turnpike union united universidad
universita universitat universite university uprising valley ventures verband verein verlag via viale village
wanderers war weg werke worldwide zoo
`;
