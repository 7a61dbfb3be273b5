// Names of over forty countries in lower case and without diacritics, as people write them in Latin letters.
// Written down by hand; a name is a fact, not a person.

/** Given names that are hardly ever anything else. */
export const givenNames = `
aad aada aafke aakash aaliyah aarav aarif aaro aaron aarti abbie abby abd abdalla abdel abdelhak abdelhamid
abdelkader abdelkarim abdellah abdellatif abdelmajid abderrahim abderrahman abdou abdoul abdul abdulaziz abdulkarim
abdulla abdullahi abeer abelardo abena abhay abhijit abhilash abhinav abhishek abigail abilio abiodun abir abolfazl
abosede abraham abramo acacio achieng achille achilleas achim adaeze adalbert adalberto adalgisa adalyn adam adama
adaobi adarsh addie addolorata ade adela adelchi adele adelheid adelia adelina adeline adelino aderbal adetokunbo
adewale adi adil adilson adina aditi aditya adjoa adnan adolf adolfo adolph adriaan adriaantje adrian adriana
adrianna adrianne adriano adrien adrienne afaf afanasy afia afroditi afsaneh afshin agafia agapi agata agatha agathe
aggeliki agnes agnieszka agostina agostinho agostino agueda agung agustin agustina aharon ahlam ahmadreza ahmet
aibek aicha aidan aiden aigul aikaterini aileen aiman aime aimee ainara ainhoa aino ainoa airton aisha aishwarya
aitana aitor ajay aji ajit akanksha akari akash akbar akemi akhil akhilesh aki akihiko akihiro akihito akiko akim
akinori akinyi akio akira akos akosua akram akseli akshara akshay aksinya akua alaa aladar alaide alain alan alana
alastair alban albana albane alberic alberico albert albertina albertine alberto albin albina albino alcide alcides
alda alden aldina aldo aldona alec aleida alejandra alejandro alejo alekos aleksandar aleksander aleksandr
aleksandra aleksei aleksej aleksey alemayehu alena alenka ales alessandra alessandro alessia alessio alevtina alex
alexandr alexandra alexandre alexandrine alexandros alexandru alexei alexey alexia alexis alf alfhild alfie alfio
alfons alfonsa alfonsina alfonso alfred alfreda alfredo alia alicia alicja alida alighiero alin alina aline alireza
alisa alisha alison alistair alix aliya aliz alka alkis allal allan allie allyson almaz almerinda almir almudena
alois aloisio alojz alojzy alok alon alondra aloys alper alphonse altair alton alva alvaro alvin alvise alyona
alyssa alzbeta alzira amadeo amadeu amadou amaia amal amalia amalie amancio amanda amandine amando amani amar amara
amaranta amarjit amartya amaury ambika ambra ambre ambrogio ambroise ambroz ambrozy amedeo amelia amelie americo
amerigo amilcare amina aminata amine amir amira amirali amirhossein amirul amish amit amita amitabh amitava ammar
amnon amol amparo amrit amrita amy ana anabel anabela anael anahi anais anamaria anamika anan anandi ananya anas
anastasia anastasiia anastasio anastasios anastasiya anastassia anastazja anat anatole anatoli anatoliy anatoly anca
andela andjela andoni andra andras andrea andreas andree andreea andrei andreia andreina andrej andres andresa
andrew andrey andri andrija androniki andrzej andy anette anezka anfisa angel angela angele angelica angelika
angeliki angelina angelines angelique angie angiolina angus angustias anh anibal anicet aniceto aniela anika aniket
aniko anil anila animesh anindita anirban aniruddha anis anisa anish anisoara anita anja anjali anjan anjana anju
anjum ank anke ankit ankita ankur anmol ann anna annabel annabell annabelle annalisa annamaria annapurna annbritt
anne annegret anneke annelies anneliese annemarie annemiek annerose annet annett annette annibale annick annie
annika annkathrin annunziata anong anoop anouk anselm anselme anselmo ansh anshul anshuman anthi antje antoine
antoinette anton antonella antonello antoni antonia antonie antonieta antonietta antonin antonina antonino antonios
antonis antony antoon antti anu anubhav anuj anupam anupama anuradha anurag anusha anushka anya anze aoife aparna
apinya apolline apolonia apoorva apostolia apostolos aqeel aquilino araceli aracely aram arancha aranka aranzazu
ararat arash aravind arben arcangelo archana archibald archie ardeshir ardian ardita aref arend areti arezoo argyris
argyro ari ariadna ariana ariane arianna ariberto ariel arik arild arina arindam aris aristea aristeidis aristidis
aristotelis arja arjan arjen arjun arkadi arkadiusz arkady arlene arleta arlete arlette arlindo arman armand armanda
armando armel armelle armen armin armindo arnab arnaldo arne arnel arnfinn arnim arno arnoud arnulf aroha aron arpad
arpan arpine arpita arrigo arsene arseni arsenio arseny arta artak artan artavazd artem artemio artemis artemiy
arthit arto artur arturo artyom arun aruna arunima arush arvid arvind arwa arya aryan arzu asaf asako asami asbjorn
ase asger asha asher ashish ashleigh ashley ashok ashot ashwin ashwini asier asif asim asimina askar aslaug asli
asmaa aspasia assaf assia astri astrid asuka asuman asya ata atanasio atef atefeh athanasia athanasios atilla atle
atsuko atsushi attila attilio atul aubrey aud aude audrey audun augustin augustine augusto augustyn aung aurea aurel
aurelia aureliano aurelie aurelien aurelio aurora aurore ava avani avantika avdotya avetis avi aviad avigail avigdor
avinash avital avner awa axel axelle aya ayaan ayah ayaka ayako ayane ayano ayca aydan ayelet aykut ayla aylin ayman
aymeric ayo ayodeji ayodele ayse aysegul aysel aysha aysun ayu ayumi ayush ayushi aza azadeh azam azamat azar azhar
aziza azlan azman azucena azza azzurra babajide babak babar babatunde babette babis babita badr badra bahaa bahadir
bahar bahareh bahija bahman bahram bakhtiyor bakhyt bala balbina baldassarre baldev baldomero balint balraj baltasar
balthasar balwinder bambang banu baraa barbara barbel barbora barbro barend baris barnaba barnabas barnabe barnaby
barney bart bartholomew bartlomiej bartolome bartolomeo bartolomeu bartosz barun basak basanti basel basem bashar
basheer basilio basim basma bassel bastiaan bastien batoul batuhan batya baudilio baudouin bayu bea beate beatrice
beatrijs beatrix beatriz becca becky bedrich begona behnam behrouz behzad bela belen belgin belmiro bence bendeguz
benedetta benedetto benedict benedicta benedicte benedikt benedita benedito benedykt bengt beniamino benicio benigno
benita benjamim benji benno benny bente benvenuto berat berend berenguer berenice berit berk berkay bernadeta
bernadett bernadette bernarda bernardino bernd bernice bernie bert berta bertalan berthe berthold bertil bertille
beryl besnik bess bessie beth bethan bethany betsy bette bettina betty beulah beverley beyza bhanu bharat bharati
bharti bhaskar bhavana bhavesh bhavna bhupinder bhuvan biagio bianka bich biel bienvenido bijan bijoy bikram bilal
bilel bilge biljana billie billy bimal bina bindu bingbing binh binod bipin birger birgit birgitta birgitte birhanu
birol birte birthe bjarke bjarne bjarni bjorg bjorn blai blaine blaise blandine blanka blas blaz blazej blazena
blerim blerta blessing boaz bobbie bobby bodil bodo bogdana boglarka bogumil bogumila boguslaw boguslawa bohdan
bohdana bohumil bohumila bohuslav bojan bojana bolanle bolat bold boleslaw bonaventura bongbong bonifacio bonnie
bora borge boris borislav borivoj borje borna boro bortolo boryslav bostjan botond boubacar bouchaib bouchra
boudewijn bouke boyana boza bozena bozidar brad braden brage brahim brais bram brandi brando branimir branislav
branka branko braulio brayden breanna brecht brenda brendan bretislav brett brian briana brianna brice bridget
bridgette brielle brieuc brigid brigida brigita brigitta brigitte brijesh brinley brita britney britta brittany
brittney brody bronislaw bronislawa bronwen bronwyn bruna brunella brunello bryn bryndis brynhild bryony bud budi
buket bukola bulent bunmi burak burcu burgi burim burkhard bushra busisiwe busra caden caetana caetano cagatay cagla
cagri cahya caio caitlin caitlyn caleb callie callum calogero calvin camila camilla camille camillo camilo canan
candace candela candelaria candice candida candido cansu capucine carina carine carla carles carlo carlos carlota
carlotta carly carmel carmela carmelo carmina carmine carole carolien carolin caroline carolyn carrie carsten cary
casimiro caspar casper cassandra cassandre cassia cassie cassio catalin catalina caterina catharine catherine
cathleen cathrin cathrine cathy catia catrin cayetana cayetano cecil cecile cecilia cecilie cecilio cecily cecylia
cedric cees celal celeste celestin celestino celia celina celine celio celso cemal cemile ceren cesaltina cesareo
cesarina cestmir cettina ceyda cezar cezary chadi chafik chaim chaima chaitanya chaiwat chakib chaminda chana chanda
chandan chandani chandrakant chantal chara charalampos charis charlene charley charlie charline charlotta charu
chava chaz cher cherie cheryl chet chetan chhaya chia-hao chiaki chiamaka chibuike chibuzo chico chidera chidi
chidinma chie chiedozie chieko chiel chihiro chika chike chima chimamanda chinedu chinelo chinenye ching chinmay
chinonso chinua chinwe chioma chirag chitra chiyo chizuko chloe chris chrissie christa christabel christel
christelle christer christiaan christiane christina christine christodoulos christof christoffer christoforos
christoph christophe christopher christos christy chrysa chrysanthi chrysoula chuanfu chuka chukwudi chukwuemeka
chunhua ciara cibele cicely cicero cigdem cihan cindy cinzia cipriano ciriaco ciro claartje claas claire clare
clarence clarice clarissa clarisse claude claudemir claudete claudette claudia claudie claudine claudineia claudio
claudiu cleber cleide clelia clem clemence clemens clementina clementine cleo cleto cleusa clint clive clotilde
clovis codrin cody coen coenraad colby coleen colette coline colleen colm concetta conchita connie conny conor
consolacion consolata constanca constance constanta constantine constantino constanza constanze cora cordelia
corentin corina corine corinna corinne cornel cornelia cornelius corrado corrie cory cosimo cosma cosme cosmin
costantino costanza costel costin crina crisanto cristi cristian cristiane cristina cristoforo cristovao csilla
csongor ctibor cuong curt custodia cvijeta cynthia cyprian cyprien cyrielle cyril cyrille cyrus czeslaw czeslawa
daan dacian dafna dafne dagfinn dagmar dagmara dagny dagrun daichi daigo daiki daisuke dakota daksh dalia dalibor
dalila dalimil dalit dalma dalva damaso damian damiano damiao damien damir damla damon dana danae danai dane dania
danica daniela daniella danielle daniil danijel danijela danila danilo danique danit daniyal danny dante danuse
danuta dany danylo daphna daphne darcy dardan darija darina dario darius dariush dariusz darja darlene darnell
darrel darrell darren darrin darryl darshan darshana darwin darya daryl dauren davi davide davina davit dawid dawit
dawood dayo deanna debashish debbie debby debora deborah debra decebal declan dedi dee deepa deepak deepali deepika
deepti defne deidre deirdre deise delbert delfim delfina delia delilah delores delphine demet demetrio demetrius
demid demyan denes denisa denise deniz denzel deolinda dereje derek derk dermot derrick derya desamparados desiree
desislava desmond despina detlef detlev dev devaki devansh devendra devi devika devin devorah devrim dewi dexter
dezso dhananjay dharmendra dheeraj dhruv dian diane dianna dianne diederik diem diemut dierk dieter diether dietmar
dieuwertje dijana dikembe dilara dilek diletta dilhan dilip dilma dilnoza dilshod dimas dimitar dimitra dimitri
dimitrije dimitrios dimitris dimo dimos dina dinah dinara dinesh dino dinora diogo dion dionisio dionysia dionysios
dionysis dipak dipali dipika dipti dirce dirk ditmar divya djalma djamel djamila djordje djuro dmitri dmitrii
dmitriy dmitry dmytro doina dolors domagoj domenic domenico domingas dominic dominick dominik dominika dominique
domitilla donal donald donatella donatien donghyun dongwook donnie dora doreen dorel dorian doriana doriane dorien
dorin dorina dorine doris dorit doron dorota dorotea dorothea dorothee dorothy dorottya doru dot doug dougal douwe
dragana drago dragoljub dragos dragutin drahomir drahomira drazen driss drita dror duaa duane dubravka dumitra dung
dunja durga dusan dusanka dustin duy duygu dvir dwayne dwi dwight dylan dymphna eamon eamonn earle ebba ebele ebony
ebrahim ebru ecaterina ece eckart eckhard eckhart eda edda eddie ede edelgard edelmira edeltraud eden edgardo edie
edilson edina edith edivaldo edmilson edmond edmondo edmund edmundo edna edoarda edoardo edon edouard edson edu
eduard eduarda eduardo edvard edward edwige edwin edwina edyta eefje eelco eero eeva effie efigenia efosa efrain
efrat efstathios efstratios eftychia eftychios efua egbert egidio egil egle egon ehrenfried ehsan ehud eiichi eija
eiji eike eiko eileen eilidh einar einat eirik eirini eita eitan eka ekaterina ekene eko ekow ekta elad eladio
elaheh elaine elazar elba elbert elchin elda eldar elea eleanor eleanora eleazar elefteria eleftheria eleftherios
elek elemer elena eleni eleonora eleonore elettra eleuterio elfriede elham eli elia elian eliana eliane elie eliette
eliezer elif elijah elin elina eline elinor elio elisa elisabeta elisabete elisabetta elisangela elisavet elise
eliseo eliseu elisha elisheva eliska eliyahu eliza elizabeth elizaveta elleke ellen ellie ellinor elmar elmer elna
elnaz elodie eloi eloisa eloise eloy elpida elsa elsbeth elsebeth elsie elspeth elton eluisa elva elvio elvis elwira
elwood elza elzbieta emad eman emanuel emanuela emanuele emeka emel emelie emeline emeric emeterio emiel emiko emil
emile emilian emiliana emiliano emilie emilien emilio emily emin emina emine emir emma emmanouil emmanuel emmanuella
emmanuelle emmett emrah emre encarna encarnacion endang ender enea eneida eneko engelbert engin enid eniko enis
enitan enlai ennio enno enoch enora enric enrico enrique enriqueta enver enza enzo eoin epaminondas ephraim epifanio
erasmo ercan ercole erdal erez erhan erhard eri erica erich erick erik erika eriko erion erja erkki erland erling
ermanno ermelinda ermenegildo ermes ermete erminia ermolai ernest ernesta ernestine ernesto ernie erno erol eros
errol ersilia ersin ertugrul ervin erwan erwin eryk erzsebet esha esi esin eskil esmail esme esmee espen esra essam
estefania estela estella estelle ester esther esti eszter etelvina ethan ethel etsuko etta ettore eudald eudes
eufemia eugen eugene eugenia eugenie eugenio eugeniusz eulalia eulalio eun-ji eunice eunji eunjung eurico eusebio
eustaquio evan evandro evangelia evangeline evangelos evanthia evarista evaristo evdokia evelia evelien evelin
evelina evelise evelyn evelyne evert evgeni evgenia evgenii evgeniy evgeniya evgeny evi evie evren evzen ewa ewan
ewelina ewout eyal eyerusalem eylul ezekiel ezequiel ezgi ezio ezra ezzat fabian fabiana fabiano fabien fabienne
fabio fabiola fabrice fabricio fabrizia fabrizio facundo fadekemi fadel fadi fadia fadila fadime fadumo fahad fahd
fahim fahmi fahri faidon faisal faiz faiza faizal faizan fajar fakhri falko fani fanny faouzi faramarz faranak
farhad farhan fariba fariborz farid farida faridah farideh faris farnaz farooq farrokh farrukh farshid faruk farzad
farzaneh fatemeh fathia fatih fatiha fatima fatin fatma fatmir fatou fatoumata fausta faustina faustine fausto fawad
fawaz fawzia fay faycal fayez faysal fedde federica federico fedor fela felicia felicidade felicie felicitas
felicity felicja feliks felipe felisa femi femke fenna feodor feras ferdinand ferdinando ferdynand ferenc fereshteh
fereydoun fergus ferhat feride fermin fern fernan fernand fernanda fernande fernao ferran ferruccio feruza fiammetta
fida fidan fidel fidela fidelia fien fikret filiberto filip filipa filipe filipp filippo filippos filiz filomena
finja fiona fiorella fiorenza fiorenzo firas firat firmino firouz fitim fitri flaminia flamur flavia flaviana
flaviano flavio flaviu flemming florbela florencio florent florentin florentina florentino florian florin florina
florinda florindo florine flurin foke folake folasade folke folkert foma fons foteini fotini fotis fouad fran
francesc francesca francesco francine francisca franciszek franciszka franck francoise franjo frankie frantisek
frantiska franz franziska frauke fred freda freddie freddy frederic frederica frederico frederik frederikke
frederique fredrik freek freja freya frida frieda friedbert friedemann frieder friederike friedhelm friedlinde
fritiof frits frode froilan fructuoso fruzsina fryderyk fuad fulgencio fulvia fulvio fumi fumiko fumio fumiya funda
funmilayo furio furkan fyodor gabe gabi gabin gabino gabor gabriela gabriele gabriella gabrielle gabrijela gadi gael
gaelle gaetan gaetana gaetano gagan gage gagik gaia gail galatea galen galih galileo galina galit gamze ganbaatar
ganesh ganga garance gareth garry garth gary gaspard gaspare gasper gaston gastone gaurav gauri gautam gavin gavino
gavriil gayane gayathri gayatri gayle gbenga geert geertje geertruida geeta geetha geetika geir geke gelsomina gena
genaro genet gennadi gennadiy gennady gennaro genoveffa genoveva genowefa genta geoff geoffrey geoffroy georg
georgeta georgette georgi georgina georgios georgiy gerald geraldine geraldo gerardo gerasimos gerben gerd gerda
gerdien geremia gergana gergely gergo gerlinde gerlof germaine germana germano gernot gero gerolamo gerold gerrie
gerrit gerson gertjan gertraud gertrud gertrude gertrudis gervasio gerwin gesa gesine gessica getachew geun-hye
gevorg geza gezim ghada ghaith ghassan ghazal ghazi gheorghita gherardo ghislain ghislaine ghizlane gholam ghulam
giacomo giada giambattista giampaolo giampiero gian giancarla giancarlo gianfranca gianfranco gianluca gianluigi
gianmarco gianmaria gianna gianni giannina giannino giannis gianpaolo gianpiero gica gideon gijs gijsbert gila gilad
gilberte gilberto gildo gillian gilmar gilson gina gines ginette ginevra ginny gino gioacchino gioele gioia giona
giordana giorgia giorgio giorgos giosue giovanna giovannella giovanni girish gisela gisele giselher giselle
gitanjali gitta gitte giuditta giulia giuliano giuseppa giuseppe giuseppina giusi giustina giusto gizella gizem
gjertrud gladys glaucia gleb glenda glyn glynis gobind godelieve goffredo gohar gokhan gokmen golnaz goncalo
gonzague gonzalo gopal gopi goran gordana gorica gorka goro gottfried gotthard gotthilf gottlieb govind gozde gracie
graciela graciete gracinda graeme granville graziana graziano graziella grazyna greet greg gregor gregoria gregorio
greta gretchen grethe grgur griet grigor grigori grigoris grigoriy grigory grzegorz gualtiero gudbrand gudmund
gudmundur gudrun guenael guendalina guenter guenther guerrino guglielmo guilhem guilherme guilhermina guillem
guillermina guillermo guiying gulay gulcan gulchehra gulnara gulnaz gulnur gulsah gulsara gulsen gulshan gulsum
gumersindo gunay gunda gundula guner gunhild gunilla gunnar gunnel gunvor guoqiang guowei gurdeep guri gurkan
gurmeet gurnam gurpreet gus gustaf gustav gustave gustavo gustaw guus gwen gwenael gwenaelle gwendoline gwendolyn
gwyn gwyneth gyda gyorgyi gyozo gyula haakon habiba habibollah hadar hadas hadeel hadia hadja haeun hafez hafid
hafiz hafsa hagit hai haidar haider haik hailey haitham haiyan hajar hajime hajnalka hakan hakeem hakim hakima hakki
hakob hakon hal hala haldun haleh halfdan halil halima halime halimo halina hallvard haluk halyna hamed hamid hamida
hamidreza hamish hamoud hamza hana hanaa hanadi hanako hanan hanane handan hande haneen hanh hani hanin hank hanne
hanneke hannele hannelore hannes hannie hannu hans hansi hansruedi haoran harald hardik hari harinder haris harish
harith harjit harmen harold haroldo haroon haroun harpreet harrie harriet harro harry harsha harshad harshit hartmut
haru haruka haruki haruko harun haruna haruto hasan hashem hashim hasmik hasna hassane hassiba hasso hatice hatim
hattie hau hauke hayat hayato haydee hayk hayley hayriye haytham hazal hazem haziq hector hedda hedvig hedvika
hedwig hege heidemarie heidi heidrun heike heikki heiko heiner heini heitor heleen heleentje helen helena helene
helga helge helia helio heliodoro hella helle helma helmar helmut helmuth heloisa heloise hema hemant hemi hemlata
hemming hendra hendrik hendrika hendrikje henk hennadiy hennie henny henri henrietta henriette henrik henrique
henriqueta henryk henryka hercilia herculano herdis heribert heriberto hermelinda hermenegildo hermien hermine
herminia herminio hernan herta heru hettie hetty hiba hicham hideaki hidehiko hideki hideko hideo hideyuki hien
hieronim hieu higinio higino hikari hikaru hikmet hila hilario hilary hilda hilde hildegard hildur hilkka hillary
hilma hilmar hiltrud himanshu himari hina hinata hind hipolito hippolyte hiram hirofumi hiroki hiroko hiromi
hironobu hiroshi hirotaka hiroto hiroya hiroyuki hirut hisako hisao hisashi hisham hitesh hitomi hitoshi hjalmar
hjordis hlib hoa hoai hoda hodan holger hone hongmei honoka honorine hooman horace horacio horatiu horia hortencia
hortense hortensia hossam hossein houda houman houria hourya hovhannes howie hrant hristina hristo hrvoje hryhoriy
htet huateng hubertus hue huey hugh hugo hugues huib hulya humayun humberto hung hunor huong husam husayn huseyin
husnu hussain hussam huyen hyejin hyman hynek hyun-jin hyun-woo hyunjin hyunwoo iacob iacopo iago iakovos ian ianis
iara iasonas ibai iben ibolya ibon ibtisam ibtissam ichiro idan idil idir idoia idowu idris idriss iemke ifeanyi
ifeoma ifrah ige iginio ignacia ignacio ignacy ignat ignazio igor ihab ihor ihsan iina ijaz ikechukwu ikenna iker
ikram ikuko ilan ilana ilaria ilario ilda ildefonso ildi ildiko ileana ilenia ilham ilhan ilia iliana ilias ilidio
ilija ilinca ilir ilka ilkay ilker ilkka ilma ilmari ilona ilse ilya imad iman imane imani imelda imen imke imma
immacolata immanuel immo imogen imran imrana imre imtiaz ina inacia inaki inam inas inaya inbal inci indah indalecio
inder indira indrajit indrani indu ineke ines inessa inez inga inge ingeborg ingegerd ingela ingemar inger ingjerd
ingmar ingo ingolf ingri ingrid ingunn ingvar ingvild inka inma inmaculada inna innocenzo innokenti insaf intan
ioana ioann ioanna ioannis iolanda ion ionel ionela ionut iordanis iosif ipek ipoly ippolit ippolito iqra iraida
iraj irakli iratxe irem iren irena irene ireneusz irfan iride irina irini irit irja irmgard irmtraud irshad irvin
irwan iryna isa isabel isabela isabell isabella isabelle isacco isadora isaiah isaias isamu isao isaura isaure
iselin isha ishaan ishan ishita ishmael isidora isidore isidoro isilda islom ismael ismet ismini isobel isolde
isotta issam istvan itai itamar itay itsuki itxaso itzhak itziar iulia iulian iuliana iuliu iustin iva ivailo ivana
ivanka ivanna ivano ivar ivaylo ivelina iveta ivete ivett ivette ivica ivo ivone ivonne ivor iwo iwona iya iyabo
izabela izabella izan izydor izzah izzet izzy jaafar jaakko jaap jabari jabir jabr jace jacek jachym jacinta jacinto
jacira jackie jacky jaclyn jaco jacoba jacobo jacopo jacqueline jacquelyn jad jada jaden jadranka jadwiga jae-hyun
jae-in jaehyun jaewon jafar jagdish jagjit jagoda jahangir jai jaidev jaime jair jairo jake jakub jalal jalila jamal
jameel jameela jamie jamil jamila jamshid jan jana janaina jandira jane janelle janet janette janez janice janie
janina janine janis janja janka janna janne janneke jannes jannicke jannie jannik jannis janos jantje janusz
jaqueline jared jarek jari jarkko jarl jarle jarmila jarmo jarno jaromir jaroslav jaroslava jaroslaw jaroslawa
jarrod jasim jasmijn jasmin jasmina jasna jason jassim jasur jaswant jatin jaume javad javaid javi javier jawad
jaxon jaya jayant jayanta jayanthi jayashree jaydeep jayden jayesh jayla jayne jazmin jeanette jeanie jeanine jeanne
jeannette jeannie jeannine jed jedrzej jeevan jeff jejomar jelani jelena jelica jelle jeltje jemima jemma jen jenaro
jenifer jenna jenni jennie jennifer jenny jeno jens jeppe jerald jeremiah jeremie jeremy jermaine jernej jeroen
jerome jeronimo jerry jerzy jesper jess jesse jessica jessie jesusa jeta jethro jetty jewel jhun ji-hoon ji-woo ji-
young jianguo jianhua jianjun jianping jiaqi jiayi jide jieun jignesh jihad jihan jihoon jikke jill jillian jim
jimena jimin jimmie jimmy jindra jindrich jindriska jingjing jinping jintao jinwoo jiri jirina jiro jisoo jitendra
jitka jiwoo jiyeon jiyoung joachim joakim joan joana joann joanna joanne joao joaquim joaquin joaquina jocelyn
jocelyne jochem jochen jodi jodie jody joe joel joelle joelma joep joerg joern joey johan johana johann johanna
johanne johanneke johannes johnathan johnnie johnny joke joko jolan jolana jolanda jolanta jolene jolijn jomo jon
jonah jonatan jong-il jong-un joni jonna jonny joon joop joost jop jopie jordao jordi jordyn jorg jorgelina jorgen
joris jorn jorrit jorunn jos jose josee josef josefa josefin josefina josefine joseline josep josephine josette josh
joshua josiah josiane josias josie josip josipa josselin jostein josu josue joud jouda jouko joumana jouni jovan
jovana jovanka joze jozef jozefa jozefina jozica jozsef juana juanita jud judah jude judicael judit judite judith
judy juergen juha juhani juho jukka julen jules julian juliana juliane julianna julianne juliano juliao julie
julienne juliet julieta juliette julita julius juliusz juma jumana junaid jungho jungmin jungwoo junichi junichiro
juniper junjie junko junpei junseo juraci juraj jurgen jurica jurre jurriaan juscelino jussi justin justina justine
justus justyna jutta juventino jyoti jyotsna jyrki jytte ka kaan kaare kaarina kacper kade kadiatou kadir kadriye
kaede kagiso kai kaija kailash kaisa kaishek kaitlin kaitlyn kaito kaj kaja kajal kajetan kaleb kalevi kalin
kalliopi kalpana kalyan kalyani kamal kamala kamau kambiz kamel kamil kamila kamilla kamini kamola kamran kana
kanako kanat kanchan kanji kanta kanya kaori kaoru kapitolina karan kare kareem karel karen kari karim karima karin
karina karine karla karlheinz karlijn karol karola karoliina karolin karolina karoline karoly karsten karthik kartik
kartika karuna kasey kashif kashish kasia kaspar kassim kasumi kata katalin katarina katarzyna kate katelyn katerina
kateryna katharina katharine kathe katherine kathleen kathrin kathryn kathy kati katia katica katie katja katri
katrien katriina katrin katrina katsuhiko katsumi katsuya katy katya kauko kaushal kaushik kaveh kavita kavitha
kavya kawtar kayden kayla kaylee kazem kazimiera kazimierz kazuaki kazuhiko kazuhiro kazuki kazuko kazuma kazumi
kazunori kazuo kazuya kazuyoshi kazuyuki keanu keeley kees keigo keiichi keiji keijo keiko keira keisha keisuke
kelechi kelli kellie kemal kemi ken kenan kendra kengo kenichi kenichiro kenji kenneth kenta kentaro kenza kenzo
kepa kerem keri kerim kermit kerri kerry kerstin kerttu keshav ketan ketevan ketil kevin keyvan khadija khadijah
khadim khadra khai khair khaldoun khaled khalid khalida khanh khawla khaya khin khoa khoi kholoud khosrow khrystyna
khulood khurram ki-moon kiana kianoush kiara kien kieran kiichi kimberley kimberly kimiko kinga kingsley kira kiran
kiril kirill kirsi kirsten kirsti kirstie kirstine kirsty kishan kishore kittisak kitty kiyoko kiyoshi kjartan kjell
kjellaug kjersti klaartje klaas klara klaudia klaudiusz klavdia klemen klemens klement kleopatra knud knut kobi koen
koenraad kofi kohei koichi koji kojo koldo kolya komal konrad konstantin konstantina konstantinos konstanty
konstanze koray korbinian kord kordian korkut kornel kornelia kory kostas kostya kostyantyn kosuke kota kotaro kouji
kourosh krasimir krasimira kresimir kris krishna krista kristel kristen kristi kristian kristiina kristijan kristin
kristina kristine kristjan kristof kristoffer kristopher kristy kristyna krisztian krisztina kriti kritika krystal
krystian krystyna krzysztof ksawery ksenia kseniia ksenija kseniya kubilay kujtim kuldeep kulsoom kulwant kumara
kumari kumiko kunal kunigunde kunio kursat kurtis kusum kusuma kuzma kveta kvetoslava kvetuse kwabena kwadwo kwaku
kwame kwasi kwesi kyaw kyla kylie kyllikki kyoko kyosuke kyriaki kyriakos kyrylo kyung kyungsoo lachlan lacramioara
ladan ladislav ladislava laetitia laila lais lajos lakshman lakshmi lale lalit lalita lamar lamberto lambros lamia
lamiaa lamine lamis lammert lan lana lando landon lapo larisa larissa larry lars larysa lasantha lasha lassi lata
latasha latha latifa latisha latonya latoya laura laure laureano laurel lauren laurence laurene laurens laurentino
laurentiu laurenz laurette lauri laurie laurien laurinda laurindo lauryn lautaro lavinia lavrenti laxman laxmi layal
layan layla lazare lazzaro lea leah leana leander leandra leandre leandro leann leanna leanne lebo lebogang lech
leda leela leen leena leendert lefteris leia leif leila leilani leire lejla lela leland lelio lemlem lemuel len lene
leni lenka lennard lennart lenny lenora leocadia leokadia leona leonarda leonardo leonce leonel leonhard leonia
leonid leonida leonidas leonie leonilde leonor leonti leontine leopold leopoldo leos lerato lesley lesya leszek
leticia letitia letizia lettie lev levan levent levente levon lexi leyla liam liane lianne liat libby libor libuse
licia licinia lida lidewij lidija lidiya lieke liesbet liesbeth liesel lieselotte lieven ligia lihong lihua liisa
lila lilah lili lilia lilian liliana liliane lilianna lilit liliya lill lilla lilli lillian lillie lilly lilo lilou
lina linde lindita lindiwe lineke linh linnea lino linus lionel lior liora liping liridon lisa lisandro lisbet
lisbeth lise liselotte lison lital lito litsa liubov liudmila liv livia livio liviu liz lize lizzie ljiljana ljubica
ljubisa ljubomir llorenc loane lobna loc lodewijk loes loic lojze lokesh lola loles loni lonneke lope lora lorand
lorant lorea loredana lorelei lorella loren lorene lorenza loreto loretta lori loris lorna lorraine lothar lotje
lottie louane louay loubna louella louie louisa louise louison loujain loukas loukia lovisa lovro lowie luan luana
luba lubica lubna lubomir lubos luc lucelia lucette lucian luciana luciano lucie lucien lucienne lucija lucila
lucile lucilene lucilia lucilla lucille lucinda lucio lucius lucja lucjan lucrecia lucretia lucrezia lucy lucyna
ludek ludger ludivine ludmila ludo ludovic ludovica ludovico ludovina ludvig ludvik ludwik ludwika luigi luigia
luigina luis luisa luise luiz luiza lujain luka lukas lukasz luke lukyan lula lule luminita lungile lupe lurdes
lusine lutfi luther luuk lydia lydie lyn lynda lyndon lynette lynne lynsey lyse lyuba lyubomir lyubomyr lyubov
lyudmil lyudmila lyudmyla maaike maarit maarten maartje maayan mabel mable macarena machteld maciej macy madalena
madalin madalina madan maddalena maddie maddison madeleine madelief madeline madelyn madge madhav madhavi madhu
madhur madhuri madina madoka mads mael maelle maelys maeva maeve mafalda magali magalie magda magdalene magdalini
magdolna maggie magne magnhild magno magnus maha mahavir mahendra mahesh mahfoud mahfoudh mahin mahmut mahnaz
mahnoor mahsa mahshid maialen maica maider maija maik maike maikel maiken maiko mairi maisa maisie maisoon maissa
maisy maite maj maja majd majda majed majid majida maka makar makary maki makiko makis makoto makram maksim maksym
maksymilian malachi malak malee malena malene malgorzata malia malika malin malini mallika mallory malwina mamadou
mami mamie mamoru mamta mamuka mana manabu manaia manal manami manar manav mandana mandeep mandla mandy manel
manfred manfredi manish manisha manjit manju manjula manlio manmohan manny manoj manola manolo manon mansi mansoor
mansoureh manuel manuela maqsood mara marat marc marceau marcel marcela marcele marcelin marcelina marceline
marcelino marcell marcella marcelle marcellina marcellino marcello marcelo marciano marcilio marcin marcio marcus
marcy mareike maren marfa margaret margareta margarete margarida margarita margaux marge margery margherita margie
margit margitta margo margot margreet margret margrethe margriet margrit marguerite maria maria-grazia mariacristina
mariagrazia mariah mariajose mariam mariama marian mariana mariangela marianna marianne mariano maribel marica
maricarmen maricel maricica marie-france marieke marieken mariel mariella marielle marietta mariette mariia marija
marijan marijana marije marijke marijn marika mariko marilda marilena marilene marilia marilisa marilu mariluz
marilyn marilyne marinela marinella marinko marinus mario mariola mariolina marisa marisella marisol marissa
maristela marit marita marites maritta maritza marius mariusz marivic mariya marja marjan marjana marjatta marjeta
marjolaine marjolein marjolijn marjorie marketa markku marko markos markus marleen marlen marlena marlene marley
marli marlies marlis marloes marlon marlowe marnie marouane marsha marta marte martha marthe martijn martim martina
martine martinho martiniano martti marty martyn martyna maruska marva marvin marwa marwan maryam maryana maryann
maryline maryna maryse maryvonne marzena marzia marzio masaaki masafumi masahiko masahiro masaki masako masami
masanobu masanori masao masaru masashi masato masatoshi masaya masayoshi masayuki masha masood masoumeh massimiliana
massimiliano massimina massimino masumi matej mateja mateus mateusz matheus mathias mathilda mathilde mathurin
matias matilde matina matjaz matko matous mats matsuko matt mattea matteo matthew matthias matthieu matti mattia
mattias mattie matvei matvey matylda maud maude maura maureen mauricio maurits mauro maurycy mavis maxence maxime
maximiano maximilian maximiliano maximilien maximino maxine mayada mayank mayar mayra maysa maysoon mayu mayuko
mayumi mayur mazen mbali meagan mechthild mechtild mederic medha meena meenakshi meera meg megan megha meghan meghna
megumi mehdi meher mehmet mehran mehrdad mehri mehtap mehwish meike meiling meindert meinhard meinolf mekonnen mel
melania melanie melaniya melba melchior melchiorre melchor melek melih melike melina melinda melisa melissa melita
melle meltem melvin mencia menelaos mengyao menno merav merce mercede mercia meredith merete merethe meriem
meritxell merja merle mert merv merve mervyn meryem meseret mesut metin metka metodej mher micael micaela micah
michaela michail michal michalina michalis micheal michela michelangelo michele micheline michelle michiko michio
mick mickael mickey midori mieczyslaw mieczyslawa mieke mieko miel mies migjen miguelina miha mihaela mihail mihajlo
mihnea miho mikael mikayel mikayla mike mikel mikhail mikhailo mikheil miki mikiko mikio mikkel mikko miklos mikolaj
mikulas mila milad milada milagros milana mildred milen milena miley milica milind milivoj miljan miljana miljenko
milka millie milo milorad milos miloslav miloslava milosz miloud milovan miltiadis milus miluse milutin mimi mimmo
mimoun mimoza min-ho min-ji min-jun min-soo mina minako minal mindy minerva ming minghao mingming minh minji minjun
minke minna minnie minoru minseok minsu mirabela miray mircea mirco mireia mireille mirela mirella miren miriam
mirja mirjam mirjana mirko miroslav miroslava miroslaw miroslawa mirthe miruna misaki misako misha mitch mithat
mithun mitja mitsuko mitsuo mitsuru mitsuyo mitya mitzi miwa miyako miyuki mizuki mladen moacir moaz mogens mohamad
mohamed mohammad mohammadreza mohammed mohini mohit mohsen mohsin moira moises mojca mojgan mojmir mojtaba mollie
molly momcilo momoka momoko mona moncef moni monia monica moniek monika monique monir monira monserrat montse morag
mordechai morena morgana morgane morten morteza mosi mostafa motoko motti mouad moufida mouhamadou mouna mounia
mounir mounira mourad moustafa moustapha mpho mridula mrinal mstislav mthunzi muammer muath muayad mubashir mudassar
muge muhamed muhammad muhammet muhannad muharrem muhsin mujahid mukaddes mukesh mukta mukul mulugeta muna munawar
munira muntaser murali murat muriel murilo murtada musa musab musharraf mustapha mutaz muthanna muthu muzaffer
mykhailo mykhaylo mykola mykyta mylene myles myra myriam myrna myron myroslav myrthe myrtle myrto myung-bak naama
nabeel nabil nabila nacho naci nadav nadeem nadege nadezhda nadia nadim nadine nadir nadiya nadja nae naeem nael
naftali nagesh nagisa nahed naheed nahia nahid nahla nahuel naila naima naina najah najat najib najiba najla najlaa
najma najwa nalan nalani naledi nalini naman namita namrata nana nanako nanami nancy nandini nandita nandor nanette
nanna naoki naoko naoto naoya narcis narcisa narciso narek narendra naresh nargiza nariman narine narjis naseem
naser nashat nashwa nasim nasir nasreen nasrin nassim nassima nastaran nat natacha natalia natalie nataliia natalina
natalino natalio nataliya natalya natan natanael natasa natascha natasha natasza natercia nathalia nathalie nathan
nathanael nathaniel natividad natsuki natsuko natsumi nattapong naveed naveen navin navneet navya nawaf nawal nawaz
nawras nayara nayef nazan nazanin nazar nazareno nazaret nazario nazia nazih nazim nazira nazli ndidi ndumiso
nebojsa necati necla necmettin neculai ned nedeljko neelam neele neeraj neeta neetu nefeli neftali neha nehama neide
neil nejc nekane nektaria nektarios nele nelleke nelli nellie nelly nelma nelu nemanja nenad nenita neoklis nerea
nerina nerio nermin neslihan nesrin nesrine nestor nestore nettie neus neusa nevena nevenka nevin nevio nga ngaire
ngan nghia ngoc ngozi nguyet nhan nhat nhi nhung nia niall niamh nicanor nicasio nichola nichole nick nicky nicla
nico nicodemo nicola nicolaas nicolasa nicolau nicole nicoleta nicoletta nicolette nicolo nicu nicusor nidal nidhi
niek niels nienke nieves nigel nighat nigora nihad nihal niharika nihat niilo nika nikhil nikifor nikiforos nikita
nikki niklas nikodem nikol nikola nikolai nikolaj nikolaos nikolaus nikolay nikoleta nikolett nikoletta nikolina
nikos nilay nilda nilde nilesh nilgun nili nilla niloofar niloufar nils nilton nilufer nilza nima nimal nimco
nimisha nimrod ningsih nini nir nira niraj niran niranjan nirmal nirmala nisha nishant nisreen nitesh nithya nitin
nitzan niusha nivaldo nivedita nives niyati niyazi nizar njeri nkechi nkem nkosana nnamdi noa noah noam noboru
nobuhiro nobuko nobuo nobuyuki nodar noe noelani noelia noelie noelle noemi noemia noemie noha nola nolwenn nomsa
nomvula nomzamo nonhlanhla nonso noor noora noortje nora norah norbert norberto noreen norhayati nori noriaki noriko
norio nosheen nouf noura nourah noureddine novella novi nozomi nthabiseng ntombi nuha nune nuno nunzia nunzio nura
nuran nuray nurettin nurhan nuri nuria nurit nuriye nursel nursultan nurul nuwan nyein nyla nyoman oana oanh obdulia
obioma obrad oceane octave octavia octavian octavio oda oday odd oddbjorn oddny oddvar odessa odete odette odile
odilia odilon odion odoardo odon odysseas ofelia ofer ofir ofra ogechi ognjen ognyan oguzhan ohad oier oihane oivind
okan oksana oktawia oktawian oktay olabisi oladele olaf olafur olalla olamide olav olavi olavo olawale olayinka
olcay oldrich oldriska oleg olegario oleh oleksandr oleksandra oleksii oleksiy olena oles olesia olesya olgierd
olimpia olinda olindo oliverio olivia oliviero oliviu oliwia oliwier olle olli ollie olof olov oluchi olufemi
olufunke olumide oluseun oluwaseun oluwatobi olwen omaima omar omayma ombeline ombretta omer omero omid omkar omnia
omri ondina ondine ondrej onno onofre onofrio onur onyeka opeyemi ophelia orazio orest oreste orestis orfeo orhan
oriana oriane orietta oriol orit orjan orkhan orlanda orly orna ornella orsola orsolya orson ortensia ortrud ortwin
orville osagie osama osamu osip osk oskar osmar ossi ossian ostap osvalda osvaldo oswaldo oszkar otabek otakar otar
otavio otello otilia otilie otis otmar ottar ottavia ottaviano ottavio ottmar otylia ouafa oubaida ouissal oumar
oumou ourania ousmane oussama ovidio ovidiu oya oystein oyun oyvind ozan ozge ozlem ozzie paavo pablo paca paco
paddy padma padmini paivi palak pali pallavi palle palmira palmiro pam pamela pamfil panagiota panagiotis panayiotis
pancho pancrazio pankaj panos pansy pantaleo panteleimon pantelis paola paolina paolino paolo parag paramjit paras
paraskevas paraskevi paresh paride parisa parminder parth partha parthena parul parvaneh parvathi parvati parveen
parvez parvin parviz pascaline pascoal pascuala pasquale pasqualina pastora patience patrice patrik patrizia
patrycja patryk patsy patty paula paule paulette paulien paulin paulina pauline pavao pavla pavle pavlina pavlo
pavlos pawan pawel payal payam pedram pedro pegah peggy pekka pelagia pelayo pelin penda penelope penelopi penti
pentti pepa pepe pepin periklis pernille perrine pertti petar pete petr petra petrica petrit petro petronela
petronella petros petru petruta petter petunia petya peyman peyton phil philibert philip philippa phillip phineas
phoebe phong phuc phuong phyllis pia piedad piera pierangelo piergiorgio pierina pierino pierluigi piermario piero
pierpaolo pierrette pierrick piet pieter pieternel pietro piia pim pina pinar pinchas pio piotr pippa pirjo pirkko
piroska placido plamen platon pleun ploy pol poldi policarpo polina polly polona polychronis polyxeni pompeo pooja
poonam pooya poppy porfirio pornthip porzia poul pouya prabha prabhakar prabhat pradeep pradip prafulla pragya
prahlad pramod pranab pranav pranay pranjal prasanna prasenjit prasert prashant prateek pratibha pratik pratima
praveen pravin prayut preben predrag preeti prem premila premysl prerna presley primoz primrose prisca priscila
priscilla pritam prithvi priti priya priyam priyanka prokhor prokofi prokop prosper prudence prudencia prudencio
przemek przemyslaw puck pui purificacion purnima pushpa putra putri pyotr qais qendrim qiang qing quang queenie
quentin quim quincy quinten quinton quirin quirino quiteria quitterie quoc qusay quyen quynh raafat rabab rabah
rabia rabie rabih rachad rachael rached rachel rachele rachid rachida rada rade radek radenko radim radka radmila
radomir radoslav radoslava radoslaw radovan rae raed raegan rafa rafael rafaela rafal rafe raffaela raffaele
raffaella raffaello raffi rafi rafiq raghad raghav raghu raghunath ragna ragnar ragnheidur ragnhild rahaf rahayu
raheem rahim rahma rahmat rahul raija raili raimo raimondo raimunda rainer raisa rajaa rajani rajat rajeev rajendra
rajesh rajeshwari raji rajinder rajiv rajko rajkumar rajni raju rakan rakel rakesh rakhi ralf rallou raluca ramazan
ramin ramira ramiro ramon ramona ramy ramya ramzi ranbir randa randal randi randy rangi rania ranjan ranjana ranjit
ranjith ranko ranveer raouf raoul raphael raphaelle raquel rasha rashad rashida rashmi rasim rasmus rastislav ratan
ratana ratko ratna rauf raul rauno raven ravi ravindra rawan rawiri rawya rayan rayane raymonde raymundo razan
razvan rebeca rebecca rebecka rebeka rebekah recep reda redouane reem refik reg reggie regiane reginald reginaldo
regine regis reham rehana rehman reidar reidun reijo reiko reinaldo reinhold reinier reinout reka rekha remco
remedios remigio remigiusz remus remy renan renata renate renato rene renee renske renu renuka renzo reshma resi
resul reuben reuven revathi rex reyhan reyhaneh reyna reynald reynaldo rezo rhea rhett rhian rhiannon rhoda rhodora
rhonda rhys ria rianne ricarda ricardo riccardo richie rick rickey rickie ricky rida ridhima ridvan rie riekje rieko
rieneke riet rifat rigoberto rihab rihanna riikka riitta rik rikard rikke riko riku rikuto rilind rim rima rimma
rina rini rino rinske risa risto rita ritesh rithvik ritika ritu ritva ritwik rivka riya riyad riyadh riyaz riza
rizki rizwan rizwana roaa roar robbert roberta roberte robertina robina robyn rocco roch rochelle rocio rocky roddy
roderick rodger rodica rodion rodney rodolfo rodolphe rodrigue roel roelof rogelia rogelio rogeria rogerio rogier
rohan rohini rohit rok roksana rolande rolando rolf romao romaric romeu romina rommel romolo romuald romualdo romulo
romy ron ronald ronaldo ronan ronen roni ronit ronja ronnie ronny roozbeh rory rosalba rosalia rosalie rosalina
rosalind rosalinda rosalinde rosalyn rosamaria rosamund rosana rosangela rosanna rosanne rosaria rosaura roscoe
roseann roseli roseline rosella roselyn rosemarie rosemeire rosendo roser rosetta roshan roshni rosie rosina rosinda
rosine rosita rositsa rosl roslyn rosmah rossana rossano rossella rostislav roswitha rotimi rowan rowena roxana
roxane roxanne roya roza rozalia ruba rubem ruben rubina ruchi ruchika rudi rudiger rudy ruedi ruediger rufus
ruggero rui rukhsana rukiye rukmini rula rumyana rune ruoxi rupa rupali rupert ruperto rupesh ruprecht ruqaya rushdi
ruslan ruslana russ rustam rusudan rut rutger ruth rutilio ruwan ruxandra ruy ruzanna ruzena ruzica ryker rylan ryo
ryoichi ryoko ryosuke ryota ryszard ryuichi ryuji ryunosuke saadia saana saar saara saba sabas sabatino sabin sabina
sabine sabrina sabrine sacha sachiko sachin sadaf sade sadegh sadek sadhana sadia sadie sadik saeeda saeid safa
safaa safak saffron safia safiya safwan sagal sagar sagi sagit sahana sahar sahil saif sailesh saima saja sajida
sajjad sakari saki sakiko sakina sakis sakshi sakura salam saleem salif salih salil salima sallie sally salma
salmane salome salomea salvadora salvatora salwa sam samah saman samaneh samanta samantha samara sameer sameera
samer samet samia samih samiksha samir samira sammie sammy sampath samuel samuela samuele samuli samvel samy sana
sanaa sanam sanath sanda sandeep sandhya sandi sandra sandrine sandro sanela sang-hoon sangeeta sanghoon sangwoo
sanja sanjana sanjay sanjeev sanjib sanjiv sanket sanne santeri santina santino santosh sanya sanzhar saori sapna
saqib saqlain sarah sarai sarala saraswati sardor sarfraz sargis sarika sarita sarka sarnai saroj sarolta sarra sasa
sascha sasha sasikala saskia saso satish satoko satomi satoru satoshi satsuki satu saturnino satya satyajit saul
saule saurabh saurav savanna savely saverio savina savita savitha savitri savo savvas sawsan sayaka sayed sayuri
scarlett schorsch scot scottie seamus sebastiaan sebastian sebastiana sebastiano sebastiao sebastien sedat sedef
seema segismundo segolene seiichi seija seiji seiko sekou selahattin selam selcuk selena selim selina selma selvam
semih semir semisi semra semyon senad senait senem seo-jun seo-yeon seojun seoyeon sepideh sepp seppo septime
septimiu serafim serafima serafin serafina serafino seraina serap serdar serena serge sergei sergey sergia sergii
sergio sergiu serhat serhii serhiy serkan serpil servando servane serzh setareh setsuko settimio seun seunghyun
seungmin sevara sevda severin severine sevgi sevil sevim sevinc sevinj seweryn seydou sezen sezgin shaban shabana
shabbir shabnam shada shadi shadia shafiq shahab shahbaz shahida shahla shahram shahriar shahrul shahrzad shai
shailaja shailesh shaima shaimaa shaista shakeel shakir shakti shalini shams shan shana shane shania shanice shanna
shanta shanthi shanti shapour sharad sharada shari sharifa sharmila shashank shashi shatha shaul shaun shauna
shavkat shawn shawna shayla shaza shazia sheela sheena sheetal shefali shehzad sheila shekhar shelby sheldon shelia
shelley shelly sheri sherlock sherri sherrie sherry sheryl sherzod shideh shigeki shigeko shigeo shigeru shiho
shikha shilpa shimon shimshon shingo shinichi shinji shinjiro shinobu shinya shiori shira shiran shireen shirin
shirley shishir shiv shiva shivam shivani shizuka shizuko shlomi shlomit shlomo shmuel shoaib shobha shohei shoichi
shoji shoko shola shona shonda shoshana shota shotaro shpresa shqipe shraddha shreya shreyas shrikant shrinivas
shriya shruti shu-fen shuang shubham shuichi shuji shukri shun shunichi shunsuke shuyi shweta shyam sian siavash
sibel sibilla sibongile sibusiso sibylle siddharth siddhi sidnei sidonie sidonio siebe siegbert siegfried sieglinde
siegmar siegrid siegrun siem sienna sietse sietske sigal sigbjorn sigfrido sigmar sigmund signy sigrid sigridur
sigrun sigurd sigurdur siham sihem silas silja silje silke silvana silvano silverio silvia silvie silvina silvino
silvio silviu simao simba simcha simen simeon simin simo simona simone simos simphiwe simran sina sinan sindre
sinead sinem sinisa siobhan sione siphiwe sipho sipke siqi sira siri sirio siriporn sirkka siro sirpa sisay sissel
sita siv sivakumar sivert sixten siyabonga sjaak sjaan sjef sjoerd sjors skander skender skylar sladana slamet
slavica slavko slavoljub slavomir slawomir slawomira slimane sloane slobodan slobodanka smadar smail smita smriti
sneha snehal snezana snezhana snorre soad sobieslaw soenke sofia sofiane sofie sofiia sofoklis sofya soha sohaib
sohail soham sohan soheil sohrab solange solene solfrid soline solomiya solomon solveig sombat somchai somnath
somsak sona sonal sonali sonam sondre songul sonia sonja sonke sonny sonu sonya soo-jin sooyoung sophia sophie
soraia sorana soraya soren sorin sorina sosuke sota sotiria sotirios sotiris souad soufiane souhail souheil soukaina
soumaya soumya sourav soyeon spela spomenka spyridon spyridoula spyros srdjan sreten sridevi sridhar srikanth
srilatha sriram srishti stacie stacy staffan stale stamatia stamatis stana stane stanimir stanislas stanislav
stanislava stanislaw stanislawa stanka stanko stathis stavros stavroula stef stefania stefanie stefano stefanos
steffi stefka steinar stela stelian steliana stelios sten stepan stepanida stepanka stephane stephanie stephen
stergios sterre stevan steve steven stevie stian stig stijn stijntje stina stipe stjepan stoyan strahinja stratos
stu sture stuti stylianos suad suat subhash subhashree subrata suchart suchitra sudarat sudarshan sudha sudhakar
sudhanshu sudhir suelen sueli sugandha sugeng suguru suha suhail suhaila sujata sujatha sujit sukanya sukarno
sukhdev sukhwinder sukran sukru sulastri sule sulekha suleyman sumaira sumana sumathi sumaya sumayya sumeet sumiko
sumit sumita suna sunanda sundar sunethra sung-min sunghoon sungmin sunil sunita sunniva supaporn suparna supriya
suraj surbhi suren surendra suresh surinder surya suryani susan susana susann susanna susannah susanne susanti suse
sushant sushil sushila sushma susie susilo susumu suvarna suvi suzan suzana suzanne suzette suzu suzy svante svatava
svatopluk svea svein sven svend svenja sverre svetislav svetla svetlana svetoslav svetozar sviatoslav svitlana
svyatoslav swantje swapna swapnil swara swarna swati syafiq sybil sybille sylke sylva sylvain sylvaine sylvester
sylvestre sylvette sylvi sylvia sylviane sylvie sylwester sylwia symen synne synnove szabina szabolcs szczepan
szilard szilveszter szilvia szofia szymon tabatha tabea tabitha tad tadao tadashi tadeas tadej tadeo tadeusz
taehyung taha tahani tahar taher tahira taiki taina taisia takaaki takafumi takahiro takako takanori takao takashi
takayuki takehiko takeo takeru takeshi takis taku takuma takumi takuro takuya talal taleb talia tama tamaki tamar
tamara tamati tamaz tamer tamera tami tamika tamim tamir tammie tammy tamotsu tamsin tamta tancrede tancredi tandi
tane taneli taner tania tanisha tanja tanmay tanuja tanushree tanveer tanvi tanya tapan tapani tapas tapio tapiwa
taraneh taras tarcisio tarek tareq tarik tariq tariro tarja tarjei tarkan taro taru tarun tasha tasleem tasneem
tasnim tasos tasoula tatana tatevik tatiana tatiane tatjana tatsuo tatsuro tatsuya tatyana tawfiq tawny tayeb tayfun
taysir tayyip tazio tecla ted teddy teemu teguh teija tejas tejaswini tekla telemaco tellervo telma telmo temir
tengiz teodor teodora teodoro teodosio teofilo terence terenzio teresa teresinha teresita terez tereza terezia
terezie terhi teri terje tero terrance terrence terri teruo tess tessa tetiana tetsuo tetsuro tetsuya tetyana teun
teunis teuta tevita tewodros thabo thaddeus thais thaksin thalia thalita thamer thanasis thandeka thandiwe thang
thanh thanos thant thao tharindu thea themba themis themistoklis theo theodor theodora theodore theodoros theofilos
theoni theophile theresa therese theresia thi thiago thibaud thibaut thien thijs thilo thimothee thinh thiri thirza
thoa thodoris thomais thor thora thorben thorbjorn thordur thore thorstein thorsten thorvald thrasyvoulos thu thuan
thulani thuraya thure thuy tia tiago tiana tiara tiberio tiberiu tibor tiburcio tieme tiemen tigist tigran tihamer
tihana tihomir tiia tiina tikhon tilahun tilda tilen tilly tilman tilo tim timea timmy timo timofei timofey timos
timothee timothy timur tin tina tine tineke tingting tinus tiphaine tirso titia tito titouan titu tivadar tizian
tiziana tiziano tjark tjeerd tjitske toader toan tobi tobia tobiasz tobie toby tochukwu todor todorka tokiko tola
tolga tolu tomasia tomasz tomaz tomek tomer tomi tomislav tomke tommaso tommi tommie tommy tomoaki tomoe tomohiro
tomoka tomoko tomomi tomonori tomoya tomoyuki tonia toninho tonino tonje tonny tonya toos torben torbjorn tord
torfinn torgeir tori toribio torild torill torkel torleif tornike torstein torsten toru torunn torvald tosca
toshiaki toshihiko toshihiro toshiko toshio toshiyuki tova tove traci tracie traian traudl traute trenton trevor
trey triantafyllos tricia trijntje trina trine trisha tristan tristano tristram trond trong troy trude trudy truls
truman trung truus tryfon trygve tshepo tsubasa tsukasa tsutomu tsuyoshi tsveta tsvetan tsvetanka tsvetelina tuan
tuba tugba tugce tuija tulay tulin tullia tullio tulsi tumelo tuncay tunde tunji tuomas tuomo tural turhan turid
tushar tuti tuula tuva tuya tuyet twan txema ty tymofiy tymon tymoteusz tyree tyrell tyrone tzipora tzvi ubaid
ubaldo uberto ubirajara uday udi udo ueli ufuk ugo ugochi ugonna ugur ulderico ulisse ulla ulli ulrik ulrika ulrike
ulrikke ulugbek ulyana ulysse umar umberta umberto umesh umit umm umut unai unnati upasana urho uriel urmila uros
urpo urs ursel ursin urska ursula urszula urvashi usama usha uta utami ute uthman utkarsh utku uttam uwe uyen uzoma
vaclav vaclava vagelis vaggelis vagn vahan vahe vahid vaibhav vaishali vaishnavi vakhtang valdemar valdir valdo
valentijn valentim valentina valentino valentyna valere valeri valeria valeriana valeriano valerie valeriia valerio
valeriu valeriy valeriya valery valmir valon valter valtteri vanda vandana vanderlei vanesa vanessa vangelis vani
vania vanja vanna vanni vanya varazdat vardan varsha varun varvara vasant vasanth vasil vasili vasilica vasilije
vasiliki vasilios vasilis vasilisa vasiliy vasilka vasily vassiliki vassilis vasudev vasudha vasyl vayia vazgen
vedant vedran vedrana veena veerle vegard veikko veit veli velia velibor velichka velimir veljko velma venancio
venanzio vendel vendula venera ventsislav verena verica veridiana verity verka verna veronika veronique vesa veselin
vesna vianney vibeke vibha vicent vicenta vicentiu vicki vickie vicky victoriano victorien victorine victorino vid
vidar vidhya vidya vidyut vigen viggo vijay vijaya vika vikas vikash vikki vikram vikrant viktor viktorie viktoriia
viktorija viktoriya vildan vilde vilem vilhelm viljar viljo vilma vilmos vimal vimala vinay vinayak vincenza
vincenzo vineet vineeta vinh vinicio vinicius vinita vinko vinod violaine violeta violetta violette viorel viorica
vipin vipul viraj virendra virgil virgile virgilia virginio viridiana visar vishal vishnu vishwanath visitacion
visnja vissarion vitalii vitalina vitaliy vitaly vitezslav vito vitor vitorino vittore vittorina vittorio vivaldo
vivek vivi viviana viviane vivien vivienne vjosa vlada vladan vladena vladimir vladimira vladislav vladislava
vladlen vlado vladut vlasis vlasta vlastimil vlastimila vlatko vojin vojislav vojtech volkan volkmar volodya
volodymyr vratislav vreni vrinda vsevolod vugar vuk vukasin vusi vyacheslav waclaw wactaw wadad wael wafa wafaa
waheed wahiba wahid wahyu wai wairimu wakana walaa walburga waldemar waldir waldo waleed walenty walentyna waleria
walid wally walt waltraud wambui wanda wanderley wangari wanjiku wanjiru waqar waseem wasim wassim wataru wati wawan
wayan waylon wayne weihong weiwei wenbin wenceslao wendelin wendell wendi wendy wenhua wenjie wenjing wenke weronika
wes wesley wibke wichai widad widodo widya wiebe wiebke wieger wieke wieslaw wieslawa wietse wietske wiktor wiktoria
wilbert wilbur wilco wilda wilfred wilfredo wilfried wilhelmine willa willeke willem willemijn willemina willi
william willibald willie willy wilma wilmer wils wim wincenty winfried winifred winnie winona wioleta wioletta
wiremu wisam wissam witold wladyslaw wladyslawa wlodek wlodzimierz wojciech wojtek wole wolfgang wolfram woodrow
woody woojin wout wouter wulan xabi xabier xander xaver xavi xenia xenofon xesus xhevdet xiana xiaobo xiaodong
xiaofeng xiaohong xiaojun xiaoli xiaolin xiaoming xiaoping xiaoyan xiaoyu ximena xinyi xiu xiulan xiuying xoan xuan
yaa yacine yael yagmur yago yahia yahya yair yaiza yakov yakup yalda yamato yamila yamini yana yanet yanis yaniv
yann yannick yannis yanti yara yarden yaren yaron yaroslav yaroslava yasaman yasar yasemin yaser yash yashoda
yashwant yasin yasir yasmeen yasmin yasmina yasmine yasser yassine yasuhiro yasuko yasunori yasuo yasushi yasuyuki
yating yavor yaw yazan yazid yefim yegor yehezkel yehuda yehudit yejin yekaterina yelena yeliz yelizaveta yemelyan
yemi yeonjun yeray yerlan yesenia yesim yetunde yeva yevgeni yevgenia yevgeniy yevgeny yevhen yevheniia yi-chun
yiannis yifan yingluck yingying yiorgos yiran yitzhak ylenia yllka ylva ymke yngve yoan yoann yoav yogesh yogi
yogita yohan yohannes yoichi yoko yolanda yolande yonatan yoni yoona yoram yordan yordanka yorgos yoshiaki yoshie
yoshihiko yoshihiro yoshiki yoshiko yoshimi yoshinori yoshio yoshito yoshiyuki yossi yosuke yotam young-hee young-ho
youngho youngja youngsoo younis yousif yousra youssef youssouf yovani ype yrjo yudi yuhan yui yuichi yuichiro yuina
yuji yuka yukari yuki yukiko yukio yuko yulan yulia yulian yuliana yuliia yuliya yuma yumi yumiko yuni yunus yuri
yuriko yuriy yury yusaku yusra yustina yusuf yusuke yuta yutaka yuto yuval yuvraj yuxuan yuya yuzuki yves yvette
yvon yvonne zacarias zachariah zacharias zacharie zacharoula zachary zachery zack zafer zahava zaheer zahid zahir
zahra zaid zaida zaina zainab zainabu zaira zakaria zakariya zakhar zakia zala zalan zamfira zane zanele zara zarina
zarko zaven zaw zayd zaza zbigniew zbynek zdena zdenek zdenka zdenko zdravka zdravko zdzislaw zdzislawa zeca zedong
zeeshan zeev zehra zeina zeinab zeke zeki zekiye zelda zelia zelie zeliha zelinda zeljka zeljko zemin zena zenaide
zenilda zeno zenobia zenon zenzi zephyr zerrin zewdie zeynep zhanar zhanna zhen zhenya zhihao zhiqiang zhivko ziad
ziba zied ziga zihan zikmund zilda zinaida zineb zinovia zinoviy zisis zita ziv zivko zivojin zixuan ziyad ziyi
zlata zlatan zlatica zlatko zodwa zoe zoey zofia zohra zohreh zoi zola zoltan zora zoraida zoran zorana zorica zorka
zoryana zouhair zoya zrinka zsanett zsofia zsolt zsombor zsuzsa zsuzsanna zubair zuberi zubeyde zubin zuhair zuhal
zuhra zulema zulkifli zulmira zurab zuri zuzana zuzanna zuzka zvi zvonimir zvonko zygmunt zyta
`;

/** Given names that are words, places or products as well: they need more evidence. */
export const givenNamesAlsoWords = `
abeba abril ada adel adelaide ademar aden aida aires alberta alexa alexandria alice alla alma ama aman amber anders
ange angeles ans ante anuncia april ard arda arie asa asma assunta asta asuncion athena august augusta augustus
autumn aviv ayatollah baptist baptiste baron bas basil bat beat beata bella ben bertha beverly bianca bill blanca
blanche bob bonita branca branden brandy breda breno brooklyn buddy camelia cara caridad carme carmen carol carolina
cas catarina cem cesar cesare chad charity charlotte chelsea chi chiara chuck clara cliff clyde concepcion consuelo
cor coral corazon cristiana cristiano cristobal crystal daisy dallas dan danish daria darin darla davor dawn dejan
della desiderio desire desta devon diamante diego diep dita ditte dolly dolores dom domenica domingo don donata
donato donna doriano dov dulce earnest ed edit edita edite ela eligio elisabeth elke ella elle elliot elvira emi
emidio emilia emmy eric erin erna esmeralda esperanza esteve estrella eva eve even everton faith fatos felice
feliciano felicidad fiorentina fleur flip flo flora flore florencia fortunata fortunato fosca franc frances frans
gala gemma gene genesis geneva genevieve gent genti georgia georgiana georgie german gerry gert gilda ginger gita
giuliana giulio glen gloria grega gro guadalupe guida guido gulden gun haifa hang hansa harm harsh haya hazel
heather heide helder herb hermano hermes hertha holly honore huy ida ido ife indra ira iris irma isidro isla israel
italo ivy jade jasmine jasper jay jeffrey jericho jet joy juli julia julio june junho junior jure justa justice
justo kalle kam kat kelvin kenya keren kit klim kobe koos kuba lada lance lasse lena leo les lia libero libertad
lidia lies lily linda line linn liza loan lois london lorena lotta lotte loup lourdes lucia lunga luzia made madison
mae magdalena mala malati malo malte manda manila manos mar maravillas marcia marcial marco mari marina marine
marinos mark martial massimo matilda mauricia maurizio max maxim maxima maximus mega melodie melody mercedes mercy
mere merlin meta mette mia mika milan milla mine modesto montserrat monty mudar munir my nada nader nan nao naomi
nate natia negar nela nell nella nello nessa nil nina nino nok nona norma nova nubia nur ola ole olga olha olympia
onder opal or ora oren orla oscar osten ove paciencia paige palesa par pari pascal pasha pat patricia patrizio pau
paulo pearl peer pelle penny perfecto perla pero philippine piedade pier piers pilar pola presentacion primitivo
quinto raimundo rami ran rares refugio regina regula rei reine reino remi remo reto rien river rob robbie roberto
rod romain romana romane ronda roosevelt rosemary ruby rumen rusty sabah saber sage said saida samar samba sandy
sante santo sara savannah scarlet sean secondo seda segun segundo selvaggia sem sid sidney siena signe silvestre
siti skye slava socorro sol sole soledad solenne son sos spartak sri sterling sue sultan suman summer sydney tali
tara tendai tercio thelma tien tiffany tod tom tome tomo tone toni tony toon tope tor tore trees tri trinidad
trinity truc ulf ulysses uma umida una unni urbain uri uzi val vasco veronica victoire victor victoria vida viet
viktoria ville vince violet virginia virginie vit vita vitoria vittoria vivian wellington wil will willow wing yen
zhi zion
`;
