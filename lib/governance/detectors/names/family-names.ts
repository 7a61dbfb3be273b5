// Names of over forty countries in lower case and without diacritics, as people write them in Latin letters.
// Written down by hand; a name is a fact, not a person.

/** Family names that are hardly ever anything else. */
export const familyNames = `
aalbers aalto aaltonen aarts aas abaci abara abascal abashidze abbasi abbate abboud abdirahman abdo abdulai abdulle
abernathy aboud abouzeid abrahamsen abrahamyan abramov abramova abramovich abreu acar accardi acevedo acharya
acheampong achebe achterberg ackermann acosta adair adamczak adamczyk adams adamski adamson adamu adani adcock addo
adekunle adeleke ademola adeniyi adesanya adeyemi adhikari adichie adiguzel adiputra adjei adkins adler aebischer
aerts afanasiev afewerki afolayan afridi agapov agarwal agbaje aggarwal agha aghajanyan agirre agnello agostini
aguado aguiar aguilar aguirre agyei agyeman ahlberg ahlgren ahlstrom ahluwalia ahmadi ahn ahola ahonen ahrens ahuja
aidoo aihara ainsworth ajayi akagi akande akar akbari akbas akbulut akerlund akers akhmetov akhtar akimov akindele
akintola akinyemi akiyama akkaya akkerman akman akpan aksenov aksoy aktas akufo akyol akyuz alabi alami alaoui
alarcon alavi albano albers alberti alberts albrecht albright albu alcala alcantara alcaraz alcazar aldridge
aleksandrov alekseev alemu alencar alessi alexandrescu alexandrov alexeev alexiou alfaro alghamdi alhaddad alharbi
alho aliberti aliyev alkan allard almagro almansoori almasri almeida aloisi alotaibi alqahtani alsayed alshehri
alston altamirano althaus altintas altun aluko alvarado alvarenga alvarez alves alzahrani amadi amado amador amadori
amankwah amann amaral ambani amend amini amiri amoah amorim amoros ampofo amrani amsalem amundsen anagnostou
anastasiadis anaya ancel andersen anderssen andrade andreasen andreassen andreev andreeva andreou andrews andric
andrzejewski angelini angelis angelopoulos angelov anghel angulo anikulapo annan ansah ansari antczak antonelli
antonescu antonini antoniou antonov antonova antonsen antunes antwi anyanwu aoki aoyama aparicio apostolou appelman
appiah appleby appleton apte aquino arafat aragao aragon arai arakawa arakelyan araki aranda arantes araujo arce
arcuri arellano arenas arendt arens arevalo argyropoulos arias arif arikan ariza arkhipov armani armitage armstrong
arndt arnesen arnould aronson aronsson arora arranz arredondo arriaga arribas arroyo arruda arslan arteaga artemov
arumugam arvidsson asadi asai asakura asamoah asano asante asatryan asensio asfaw asghar ashby ashcroft ashford
ashkenazi ashraf ashworth asiri askew aslan asmus assad asselin assink assis asthana ataide atanasov atassi ates
athanasiadis athanasiou atherton atiya atkins atkinson attar attwood atwal aubert aubry audibert auger aune aust
avallone avalos avci avdeev avelar avendano avetisyan avila avram awasthi awolowo axelsson ay ayad aydogan ayers
aytac ayuso azaryan azevedo azikiwe azimi aznavour azoulay ba baars baba babangida babayan babcock babenko babic
babich bach bachchan bachmann backman backstrom bacolod bacon badami badawi badea bader badger badmus bae baek baena
bagchi baghdadi baghdasaryan bagley bah bahl bahr bai baier bailly bain bainbridge baird bajaj bajpai bak bakhuis
baki bakke bakken bakker bakos bakri bakshi balaguer balakrishna balan balashov balasubramanian balaz balci
baldassarri baldi baldini baldwin balestra bali balic balla balland ballard ballester balochi balog balogh balogun
balzer bancroft bandaranaike banerjee bangura banhidi bannister banovic bansal baptista barakat baran baranov
baranova baranowski barba barbato barbe barber barbera barbero barbier barbieri barbosa barbu barcelo barcelos
barclay bardin barendse barghouti barisic barker barlow barna barnard barnes barnett barr barragan barreiros barret
barreto barrientos barrios barron barroso barta bartczak bartel bartels barth bartha barthel bartlett bartoli
bartolini barton bartos bartsch bartunek barua baruah basar basha basile bassett bastiaansen bastos basu bateman
bates batista batra battisti batty baudet baudin baudry bauer baumann bautista baxter bayerl bayliss bayrak baz
bazin bazzi beasley beattie beatty beauchamp beaulieu beaumont becerra bechtel beck becker beckers beckford beckmann
bedford bedi bednar bednarek beecham beekhuis beekman begue behr behrendt behrens bejan bejarano bektas belaid
belcher belhadj bellamy bellanger bellec bellini bellucci belov belova beltrame belyaev belyakov benali benamar
benard benavente benavides benchekroun bendavid bender benedetti benes bengtsson bengurion benitez benko bennani
bennis bensaid benslimane benson benton benvenuti benyahia benyamin beranger berard berardi berends berendsen
berezin bergamini berge berger bergeron bergh berglund bergman bergmann bergner bergqvist bergsma bergstrand
bergstrom beridze berisha berkovich bermejo bermudez bernal bernardes bernardi berndt bernier bernini bernstein
berrada bertheau berthelot berti bertin bertolini bertoni besnard besse besson beukers bevan bey beyer bezerra
bezrukov bhagat bhalla bhandari bhardwaj bhargava bhat bhatia bhatnagar bhatt bhattacharjee bhattacharya
bhattacharyya bhatti bhave bhutto biagi biagini bian bibby bieber biedermann bielak biermann biernacki biggs bigot
bijl bilgin billard billings bilyk binder binet bingham bingol biondi birch birk birkeland biro bischoff biswas
biton bittencourt bittner bizjak bjerke bjorklund bjornsson bjornstad blackmore blackwell blackwood blaga blagojevic
blaha blakely blanchard bland blank blankenship blankers blasco blaszczyk blazek blazevic blevins blin blinov bloch
bloggs blok blom blomberg blomqvist blomstrom blondel bloom blot blount bluhm blum blume blythe boardman boateng
boaventura bobrov boccia bock bode bodnar boe boehm boer boersma bogaard bogaerts bogdanov bogdanovic boggs bognar
bogomolov bogucki bohlin bohm bohme bohn boiko boivin boix bokor boldt bonanno bondar bondarenko bondarev bone
bonetti bonfanti bongo boni bonilla bonnard bonneau bonnefoy bonnet bonnin bonomi boogaard booker boone boonstra
booth bopp borah borbely borchers borchert bordes borg borgen borges borghi borisov borisova borkowski boros
borowski borrego borrelli borst bose bosman bosnjak bossi bostrom boswell bosworth botelho botella botha bott botta
bottcher bouazizi bouchard boucher bouchet boudet boudreau boukhari boulanger boulay boulton bouma boumediene
bouquet bourdon bourgeois bourgoin bourne bousquet boutin bouvet bouvier bouwman bouzid bove bowden bowen bowers
bowes bowles bowman boyce boyer boyle bozdag bozic bozkurt bozzo braam bracey bradbury bradshaw braganca bragg
braithwaite brambilla bramley brandao brandl brandt brannigan branson brant bratu brauer brault braune bray breen
brehm brekke brenner bresson bretschneider breuer brewer brewster briand briggs brinkmann briones bristow brito
britton brix brkic broadbent broadhurst brockmann brodin broek broekhuizen bromley brooker brooks brossard broughton
brouwer browne browning bruckner brugman bruhn bruin bruneau brunet brunetti bruni brunner bruns bruschi brusco
bruun brychta brzezinski buchanan buchholz buchner buckland buckley bucur budde buhari buhl buhler bui buijs buisson
bukhari bukowski bulbul bulgakov bullard bullock bulut bunting buono burch burden bures burger burgess burgos burke
burkert burkhardt burks burnett burnham burov burr burris burrows burton buschmann busetto bustamante bustos butler
butt butterworth buttner buxton byers bykov byrd byrne byun caballero cabral cabrera cafaro cafiero cahill cai cain
cakir cakmak calabro calado caldeira calderon caldwell calero calhoun caliskan callaghan callahan calleja calvert
calvo camacho camargo caminha campanella campbell campelo campillo camus candan canete canning cannon cano cantero
cantoni cantrell cantu cao capasso capobianco cappelli caputo caravaggio carbajal carbonell carboni cardenas cardon
cardoso carey carli carlier carlini carlsen carlson carlsson carmichael carmona carney caron carpentier carr
carranza carrara carre carretero carrilho carrillo carrion carruthers cartier cartwright caruso carvajal carvalhal
carvalho carver casadei casale casals casanova caselli castaldo castaneda castanheira castano castel castellani
castellanos castiglione castillo castro catalano catlett caton cattaneo cauchois cavalcanti cavanagh ceballos
cebrian ceccarelli cecchini cech ceesay cejka celik centeno cepeda cerda cermak cerna cerny cerqueira cerri cerutti
cervantes cerveira cervenka cervera cetin cevik chabot chacon chadha chadwick chae chagas chahine chaika chakrabarti
chakraborty chakravarty chalupa chamberlain chambers chand chandran chandrasekaran chang chanthavong chaoui chapman
charalambous charlet charlton charpentier chartier chastain chatelain chatterjee chatterji chaturvedi chatzis
chaudhary chaudhry chaudhuri chauhan chauveau chauvet chauvin chavez chawla chea cheikh chekhov cheng cheon
cherkasov chernenko chernov chernyak chernyshev cheung chevalier chevallier chhabra chiba chikamatsu chisholm
chistyakov chkheidze chmielewski cho choi chojnacki chopra chow chowdhury chretien christensen christiansen christie
christmann christodoulou christoffersen christofi christou chu chua chukwu chukwuma chung churchill cicconi cichy
cid cieslak cimino cinar cintra ciobanu ciocan cipriani cisneros cisse clancy clarkson claus clausen clegg clements
clemons clerc cline cloutier coates coban cobb cobo cocco cochet cochran cochrane coelho coenen coetzee coffey cohen
cojocaru cojuangco coker colas colella coleman coles coley coll collado collet collier collignon collins collinson
colom colvin coman combe combes combs compton conley connell connelly connolly conroy consoli constable
constantinescu conte conteh contini contreras conway cooke cooley coombes coombs cope copeland coppola corbett
corbin corbo cordeiro cordero cordier cordova cornejo cornelissen cornet cornu cornwell coronado corradi corral
correa correia corrigan corsini cortez cosar cosentino cosic costantini costea costello cottin couch coulibaly
coulon coulson courtois cousins coutinho couturier cowan coward cowell cowley cox coyle cozzi crabtree craciun craen
craft craven crawford crawley cremonesi crepin crespo crippa crisostomo crispino cristea croft croitoru cromwell
crook cros crosby crossley crouch crow crowe crowley crowther cseh cuadrado cucu cuesta culjak cummings cummins cung
cunha cunningham cuomo curcio curran currie cusumano cutler cuypers cvetkovic czajka czajkowski czarnecki czerwinski
daalderop dabbagh dabrowski dahan dahl dahlberg dahlgren dahlin dahlstrom dahm dahmen dajani daley dalgaard dalvi
daly dalziel damasceno damiani damico damle dang dangelo danielsen danielsson danielyan danilov danjuma dantas darby
darling darwish dasgupta dash dasilva datta dattilo davenport davey davidsen davidsson davies davila davison davtyan
davydov dawes dawkins dayan deacon deak deb debnath deboer debruyne decker deckert decock degen degraaf dehn
deichmann dejong dekker delacroix delacruz delage delahaye delaney delattre delaunay deleon dellarosa delorme delrio
demange demarco demartino demchenko demir demirci demirel demirtas demmer dempsey deng denham denhartog denisov denk
dennison denoel denouden dent denton deol dervishi desai desbois descamps deschamps deshayes deshmukh deshpande
desjardins desmarais desmet detlefsen devan devaux devine devlin devos devries dewan dewar dewit dewitte dhaliwal
dhar dhawan dhillon dholakia diaconu diagne diakite diallo diaz dib dibenedetto dickens dickerson dickinson dickmann
dickson didenko dieckmann diehl dieng dierckx dierks dietz dietze dietzel dijkstra dikkers dillard dimaculangan
dimitriadis dimitriou dimitrov dimitrova dincer diniz dinu diop diouf dittmann dittmer dixit dixon djokovic
djordjevic djuric dlamini dmitriev doan dobbs dobler dobos dobre dobrescu dobson dodd dodds dodson doe dogar dogra
dogru doherty doi dolan dolezal domanski domingues dominguez domjan donadio donahue donaldson donati dong donkor
donnelly donohue donoso dool dooley doorn doran dores dorfler doring dorokhov doronin dorr dorsey doshi dostal
dostoevsky dou doucet dougherty douiri doumbia dowd dowling downes downey downing downs draghici dragic dragomir
dramani drammeh draper drechsler dreher drescher dressler drews dreyer driessen driscoll drost drouet drouin drozdov
drummond drury duan dube dubey dubinin dubois dubreuil duchemin duchesne duckworth ducrocq dudas dudek dudziak duffy
dufour dufresne dugan duhamel duivenvoorden dujardin duman dumas dumond dumont dumoulin dunbar dunham dunlap dunlop
dunn dunne duparc dupin duplessis dupond dupont dupre dupuis dupuy duque durand duret durmaz dursun dusek duterte
dutertre dutoit dutt dutta dutton duval duvernay dvali dvorak dwivedi dwyer dyachenko dyer dyson eagle easton
easwaran eaton ebel eberhardt eberl eberle eberlein ebert ebihara ebrahimi ebube eccles echevarria echeverria eck
ecker eckert economou edelstein edlund edmonds edmondson edvardsen edwards efimov egan egger egorov eguchi egwu
egyed ehlers ehlert ehrhardt eichhorn eichler eid eide eikelboom einarsson eisele eisenberg eisenmann ek ekinci
eklund ekman ekstrom ekwueme elbaz eldridge elgaard eliassen elkayam ellinger ellingsen ellison ellsworth elmas
elmasry elms eloranta elsayed elshamy elsherif elzinga emecheta emmerich enache encinas endo endres ene engelen
engelhardt engelmann engler engstrom ennis enomoto enriquez epstein erasmus erb erdelyi erdmann erdos ergin ergun
erickson eriksen eriksson erlandsson ermakov ershov ersoy ertas erturk escobar escobedo escribano escudero esen
esnault espinar espinosa espinoza esposito esquivel esteves estevez etherington etxebarria etxeberria evangelista
evangelou evans evdokimov evensen evers evrard ewert ewing exposito eze ezekwesili fabbri fabbro faber fabiani fabre
fadeev fagerberg fagundes fairbanks fairclough fairley faivre fajardo fakhoury falana falcao falco falcone falconer
falkenberg falkner fallon fanelli fantini farago farahani farhat farias farinelli farkas farley farrell farrington
fasano fashola fassbender faulkner faure favaro favre fawcett fayad fayed fayolle fazekas fazio federici fedorenko
fedorov fedorova fedotov feeney feenstra feher fei feijoo feitosa fekete feldman feldmann feliu fellows felton feng
fenske fenton ferguson fernandes fernandez ferrand ferrante ferraris ferraro ferraz ferreira ferreiro ferrell ferrer
ferrero ferretti ferri ferris fiala fialho fichtner fidalgo fiebig fiedler figueira figueiredo figueras figueroa
filali filatov filgueiras filipek filipovic filippi filippov findlay fink finke finkelstein finne finney fiorillo
fiorini fischer fiser fishman fitch fitzgerald fitzpatrick fjeld flanagan fleischer fleischmann fleming fleurence
fleury flynn fodor fogli foglia fojtik fokin fokkema foldi foley fomin fong fonseca fontaine forbes foreman forero
forrester fors forsberg forsman forster forsyth fortier fortin foss fotiadis foucher fouquet fourie fournier fowler
fowles foy frackowiak frade fraga franceschi franceschini frandsen franke frankel franks fransson frantz franzoni
fraser frazier fredriksen fredriksson freeman freire freitas fremont frenzel frey fricke friedel friedman friedmann
friedrichs friese frigerio frisk fritsch fritzsche froehlich frohlich frolov fromm fry frye fuchs fuglsang fuhrmann
fujii fujikawa fujimori fujimoto fujimura fujioka fujisawa fujita fujiwara fukuda fukui fukumoto fukushima fukuyama
fuller fulton fumagalli fung furlong furtado furukawa furuta fusco gabay gabrielli gabrielsen gaddafi gade gaeta
gagnon gaillard gaines gaio gaitan gajda gajdos gajewski galan galanis galante galarza galasso galbraith galdos gale
galeazzi galimberti galindo gall gallagher gallardo gallegos gallet galli gallina galloway galluzzo galstyan galvao
gamal gambino gamez gan ganchev gandhi gandia ganesan ganguly gao garay garbin garces garcin gardiner gardner garg
garland garmendia garnaud garner garnier garofalo garrido garrison gartner garvey garza gascon gashi gasparini
gasparyan gatti gaudin gaultier gavaskar gavric gavrila gavrilov gawron gaye gaynor gebauer gebhardt gebre
gebremariam gehrke geisler geissler gelashvili gelderblom gendron geng genovese gentili gentry georgakis georgescu
georgiadis georgiev georgieva georgiou geraghty gerasimov gerber gerdes gerhardt gericke gerlach gerrits gerritsen
gerstner gessner geurts gevorgyan ghandour ghanem ghani ghannouchi gharat gharbi ghazaryan ghezzi ghosal ghosh
giacomelli giannakis giannini giannopoulos gibbons gibbs gibson gielen giese giglio gilchrist gill gillet gilliam
gillies gilmore gilmour gimenez ginsberg ginsburg giordani giorgadze giovannini girard girardin girardot giraud
giuffrida giuliani gladstone glaser gleason glickman glockner glover glowacki glushkov glynn gobel godard goddard
godinho godoy godwin goebel goedhart goetz goff gogoladze goikoetxea gois gok gokhale goldberg goldfarb goldmann
goldstein goller golob golubev golubovic gomes gomez goncalves goncharenko goncharov gong gonzales gonzalez gooch
goode gooding goodman goodrich goodwin goossens gopalakrishnan gopalan gorbachev gorbunov gordeev gordillo gorecki
gori gorman gorshkov gorski goss goswami goto gottschalk gotz gotze goujon gould gouveia govindan goyal grabowski
grahn grainger gramlich granados granato granberg granger granlund gras grassi grasso gravesen grayson grbic
greenbaum greenberg greene greenfield greenwood greer gregori greiner grenier greve grgic grier griffioen griffith
griffiths griggs grigorescu grigoriev grigoryan grimaldi grimes grimm grimshaw grishin grob gromov grondin gronlund
grossman grossmann grotenhuis groth groves grubb grube gruber grun grunewald grunwald grzelak gu gualtieri guan
guarino guclu gudmundsson guedes guerin guerrini guevara gueye guha guibert guichard guidi guijarro guilbert
guillemin guillen guillet guillot gulati guliyev gulyas gumus gunawan gunawardena gundersen gundogdu gunduz gungor
gunnarsson guo gupta gupte gursoy gurung gusev gusmao gustafsson gustavsson guthrie gutierrez gutman gutmann
gutowski guven guyon guyot guzman gwak gyasi haack haak haakonsen haapala haapasalo haas haase haberl habibi hackett
haddad haddock hadjis hadzic hafner hageman hagiwara hagos hahn hahne haigh haines hajdu hajek hajjar hajkova hakala
hakimi hakobyan halabi halasz halder hale halevi halilovic halim hallak hallam halliday halonen halsey halvorsen
hamadi hamaguchi hamamoto hamann hamel hamer hamers hamidi hamlin hamm hammad hammoud hamon hampton hanada hanafi
hancock handa haney hanisch hanke hanley hannemann hannigan hannula hansen hanson hansson haq harada haraldsen harb
harden harder harding hardt hardwick harel hargreaves haring hariri harju harlow harmon harms haro harrell
harrington hartl hartley hartman hartmann hartog hartono hartung hartwell harutyunyan hasanov hasegawa hashemi
hashiguchi hashimoto haskins hassani hassler hastings hatfield hathaway hatton hattori haug haugen haugland haupt
hausmann havel havelka haverkamp havlicek havrylenko hawari hawkins hawley hawthorne hayakawa hayashi hayashida
hayes haynes hays hayward haywood hazan healey healy heaton hebert hecht heck hecker heckmann hedberg hedley hedlund
hedman hedstrom hegde hegedus hegge hegyi heid heider heijden heikkila heikkinen heil hein heine heinemann heinen
heinonen heinrichs heinze heise heitmann helgesen hellberg heller hellman hellstrom hellwig helm helms hempel
henderson hendricks hendrickson hendriks hendrikse hendriksen hendrix hendry heng henke henkel henley hennessy
hennig henriet henriques hensel hensley henson hentschel heo hepburn heredia hering hermans hermansen hermens
hermida hermosilla hernandez herold herranz herrera herrero herrmann herz herzl herzog hess hesse heuer hewitt
heydari heyer heyne hibbert hickey hickman hicks hidalgo hidayat hietala higashi higgins higginson higgs higuchi
hijazi hildebrand hildebrandt hilden hilhorst hiller hillman hinds hines hinrichs hinton hinz hinze hirai hirano
hirata hirayama hirose hirsch hirschmann hirst hjort hladik hlavac hnatiuk hoarau hobbs hobson hocevar hodge hodges
hodgkins hodzic hoekstra hofer hoff hoffer hoffman hoffmann hofman hofmann hofstede hofstra hogan hogenboom hogg
hohmann hol holbrook holcomb holdsworth holgersson holl hollander holliday hollis hollmann holloway holman holmberg
holmen holmes holmgren holmqvist holmstrom holt holtrop holub holzer honchar hoogendoorn hoogland hooijdonk hooper
hoover hopf hopkins hopkinson hopp hoppe hopper horak hori horie horiguchi horiuchi horky horne horner hornung
horowitz horsfall horstmann horton horvat horvath hoshino hosoda hosokawa hossain hosseini hou houghton houtman
hovhannisyan hovland howarth howe howell howells hoxha hoyos hribar hristov hrubes hruska hrytsenko hsieh hsu hua
huang huber hubner hudak hudec huerta huet huff huffman hughes huhtala huisman huizinga hulme hultgren humbert
hummel humphreys humphries huo hurley hurst hurtado husain huseynov husseini hussey husson hutchings hutchins
hutchinson hutchison huth hutton huygens huynh hvidt hwang hwangbo hyde hytonen hyun iacono iancu iannone ibanez
ibarra ibarretxe ichikawa ide idrissi igarashi igbokwe iglesias ignatov igwe ihalainen ihde iida iijima ijzerman
ikeda ikegami ilic iliescu iliev illes illmann ilyas ilyin imai imamura imbert immel improta inagaki inamoto inan
ince ingebrigtsen ingham ingram iniesta innes inoue ioannidis ioannou ionescu ionita iordache iorga iorio irawan
irie isaacs isaev isaksen isaksson ishida ishiguro ishihara ishii ishikawa ishizuka iskandar ismaili ismailov isobe
itani ito itoh ivanchenko ivanenko ivanisevic ivankovic ivanov ivanova ivanovic ivashchenko ivers iversen ives ivory
iwai iwamoto iwasaki iwata iyengar iyer izzo jabbar jablonski jackman jacobi jacobs jacobsen jacobson jacquet
jacquot jadhav jaen jafari jager jahnke jain jaiswal jakobsen jakobsson jakubowski jalali jalava jallow jalonen
jamali jameson jamet jamieson jamison janda jang janik janjic janke jankovic jankowski janosi janousek jansen janson
janssen janssens jansson janz japaridze jara jaramillo jarman jarosz jarrar jarvinen jaschke jasinski jaspers jawara
jaworski jayaraman jayasuriya jayawardene jazairi jefferies jeffries jelavic jelinek jenkinson jennings jensen jeon
jeong jeppesen jepsen jespersen jessen jessop jewell jezek jha jian jiang jiao jibril jimenez jin jirasek jochum
joglekar johannesen johannessen johannsen johansen johansson johar johns johnsen johnsson johnston jokela jokic
jokinen joly jonasson jones jongh jonker jonsdottir jonsson joo joosten jorda jorgens jorgensen josefsson joshi
joubert joumblatt jourdan jovanovic jover jovic jozwiak ju juarez juhasz juhl juhnke junker junqueira jurgens juric
jurkovic jutila kaba kabbani kabore kaczmarczyk kaczmarek kaczor kaczynski kadam kadar kadlec kadyrov kahana kahl
kahn kahraman kajiwara kakkar kaku kalinin kalinowski kalkan kallio kalogeropoulos kalra kamara kamath kamble kamei
kaminski kamiya kammerer kamphuis kanaan kanafani kanda kane kaneda kaneko kang kannan kanno kante kantor kanzler
kapadia kapanadze kaplan kapoor kapur karabulut karaca karadag karagiannis karahan karakas karakaya karakoc karaman
karamanlis karami karapetyan karatas karatay kardashian karels karg karimi karimov karjalainen karlsen karlsson
karnik karpati karpenko karpinski karpov karppinen karras kartal karthikeyan kashyap kasprzak kassab kastelic
kastner katayama kato katsaros katz kaufman kaufmann kaul kauppinen kaur kavak kavanagh kavka kawabata kawada
kawaguchi kawahara kawai kawakami kawamoto kawamura kawano kawasaki kawashima kayaalp kaygusuz kazakov kazantzakis
kazemi ke keane kearney kearns keating kedzierski keeling keenan keene keijzer keil kelemen keller kellermann
kellogg kemp kemper kempf kennett kenyon keo kerekes keresztes kerkhof kerr kershaw kersten kertesz keskin kessler
kettler kettunen khachatryan khalaf khamenei khan khandelwal khanna kharchenko kharitonov khatib khatri khatun
khawaja khomeini khosla khouri khoury khuc khumalo khurana kibaki kidd kikuchi kilani kilgore kilic kilinc kimani
kimball kimura kincaid kinney kinnunen kinoshita kinsella kipchoge kirby kirchhoff kirchner kirillov kirkland
kirkpatrick kirkwood kirsch kirwan kis kiselev kishida kishimoto kitagawa kitamura kitano kivela kjaer kjeldsen
kjellberg klaassen klatt klaver klee kleijn klemm klimczak klimek klimenko klimes klimov kline klinger klochko klomp
kloosterman klose klug knauer knecht kneip knezevic knoblauch knol knoll knorr knowles knox knudsen knutsen
kobayakawa kobayashi kober kobzar koc koca kocak koch kocharyan kock kocsis koczka kodama koenen kofoed koga kohl
kohler kohli kohn koike koirala koivisto koizumi kojima kok kola kolar kolb kolesnik kolesnikov kolev kollar koller
kolman kolstad komarov komorowski konate koncz kondo kone konecny konieczny konings konishi konno kono kononenko
konovalov konstantinidis konstantinou konstantinov kooij kooijman koopman koopmans kopec kopecky kopp korhonen
korkmaz korn korner korolenko korolev koroma korosec kortekaas kos kosak kose kosinski koskela koskinen kostal
kostenko koster kostic kostopoulos kostov kot kotani kothari kotov kouassi koubek kouyate kovac kovacevic kovacic
kovacik kovacs koval kovalchuk kovalenko kovalev kovar kowal kowalczyk kowalski koyama kozak kozlov kozlova
kozlowski kozma krajci krajewski krajnc kral kralj kramer kranjc kranz krasniqi krasnov kraus krause kravchenko
kravchuk kravets krawczyk krebs krejci kremer kress kreutzer krishnamurthy krishnaswamy kristensen kristiansen
kristoffersen krizek kroger krogh krohn krol kroll kronqvist kroon krstic krueger kruger kruglov kruijf kruk krupa
krylov kryvenko krzeminski kuang kubat kube kubiak kubica kubicek kubo kubota kucera kuch kucharski kucherenko kucuk
kudo kudryavtsev kufuor kuhl kuhlmann kuhn kuhne kuhnert kuijpers kuiper kuipers kujawa kukkonen kulesza kulikov
kulkarni kumagai kunkel kuntz kunz kunze kuo kuramoto kurdi kurek kurihara kurita kurniawan kuroda kurokawa kurosawa
kurtulmus kusano kushnir kusnadi kuster kuti kutlu kutz kuwabara kuzmenko kuzmin kuznetsov kvamme kvapil
kvirikashvili kwak kwiatkowski kwon kyriakou laakso laaksonen laan lacerda lachance lacombe lacoste lacroix lacson
lacy ladd lafon lafont lafuente lagarde lages lahiri lahlou lahoud lai laine laitinen lakatos lal lambers lambrou
lammers lamy landau landgraf landgren landi landry langdon langford langley langlois lapid lapointe laporte larionov
larkin laroche larsen larson larsson lasa laskowski lasota lassalle lassiter latham latif latimer latorre lau laub
lauer laukkanen launay lauria lauridsen lauritsen lauterbach lavallee lavigne lavoie lawal lawler lawless lawton
layne layton lazarev lazic leach leal leary lebed lebedev lebedeva leblanc lebotha lebrun lechner leclair leclerc
leclercq lecomte leconte lecoq ledesma ledger leech leeson leeuwen lefebvre lefevre lefort legg legrand legros
lehmann lehner lehtinen lehto lehtonen leighton leino leinonen leitao leitner lejeune leka lele lelievre lemaire
lemaitre lemmens lemoine lemonnier lemos lenaerts lengyel lennon lennox lenz leonardi leonetti leong leonhardt leoni
leonov lepisto leppanen lerch lerma lerner leroux lesage lesniak letellier leung levasseur levchenko leveque
levesque levine levinson levy lewandowski leyer leyland liang liao liberman licata lichtenberg lieb liebig liebl
lievens lightfoot liguori lilja liljeqvist lim lin linares lind lindahl lindberg lindblad lindblom lindell lindemann
lindenberg lindgren lindholm lindman lindmark lindner lindqvist lindstrom linke linton lipari lipinski lipp lippert
lis lisi lister litvinenko litvinov liu livingstone livni ljungberg ljunggren ljungqvist llamas llanos llopis
llorente lobato locatelli locke lockhart lockwood lodi loffler lofgren lofving loginov loh lohmann lohse loiseau lok
lomax lomidze longley lonn loon lopes lopez lorentzen lorenzen losada loureiro louro lovell lovgren lovric lowe
lowery lowry lozano lubbers lubin lucena luciani luders ludlow ludtke luedtke lugo luijten lukac lukacs lukasik
lukic lukin lund lundberg lundby lundgren lundholm lundin lundmark lundqvist lundstrom lundy lungu luo luong luongo
lupu luque luu ly lykke lyons lysenko lytvyn lytvynenko maalouf maass maassen mabaso mabry macapagal macarthur
macaulay maccallum macdonald macdougall mace macedo macek macfarlane macgregor mach machacek machado macias
maciejewski maciel macintyre mackay mackie mackinnon maclean macleod macmillan macovei macpherson macrae madani
madden madej madrigal madsen maeda maekawa maes magalhaes magana magar magee maggi magnani magnier magnussen
magnusson magri magsaysay maguire magyar mahajan mahe mahlangu mahon mahoney maier maillard maillet maina maiorano
mair maisuradze maiwald majchrzak majeed majewski majumdar majumder makai makarenko makarov makeba makela makinde
makinen makki makowski makris maksimov malan maldonado malema malheiro malhotra malinowski malka mallet mallett
mallick malmberg malmstrom malone maloney maltese maly malyshev mamedov mammadov mancini mancuso mandal mandela
manders mandour manea manfredini mangano mangeshkar mangold mangubat manickam manna manninen manning mannino manole
manrique mansilla manson mansouri manukyan manzano manzo manzoni marangoni marchal marchenko marchese marchesi
marchetti marciniak marconi margalit margaryan mariani maric marinescu marini marinov mariotti marjanovic markiewicz
markkanen markopoulos markovic markowski marku marlow marotta maroun marquardt marquart marquez marra marrero
marsden marszalek marteau martel martelli martens martinelli martinetti martinez martini martins martinsen
martinsson martirosyan martynenko martynov maruyama marx marzano mascarenhas masek maseko masi masiero maslov masri
massey masson masterson masuda matejka mateos mather mathes matheson mathews mathiesen mathisen mathur matic matos
matousek matsubara matsuda matsui matsumoto matsumura matsunaga matsuo matsuoka matsushita matsuura mattei matthews
matthies mattila mattos mattsson matuszewski matveev maurer maury mayer mayfield maynard mayoral mayr mays mazilu
mazor mazur mazurek mazurkiewicz mazza mazzola mazzoni mbappe mbatha mbeki mboya mbuyi mcallister mcbride mccabe
mccain mccall mccallum mccann mccarthy mccartney mccarty mcclain mcclellan mcclure mcconnell mccormack mccormick
mccoy mccray mccullough mcdaniel mcdermott mcdonnell mcdowell mcelroy mcewan mcfadden mcfarland mcgee mcghee mcgill
mcginnis mcgovern mcgowan mcgrath mcgraw mcgregor mcguinness mcguire mchugh mchunu mcintosh mcintyre mckay mckee
mckinley mckinney mcknight mclaughlin mclean mclellan mcleod mcloughlin mcmahon mcmanus mcmillan mcnally mcnamara
mcneil mcneill mcpherson mcqueen mcrae mdluli meadows mears medeiros medina medvedev meehan meeuwis mehra mehrotra
mehta meier meijer meinecke meinhardt meireles meisner meissner mejia melcher mele melendez melero melin melkonyan
mello mellor melnichenko melnik melnikov melnyk melo meloni melton memon menard mendelsohn mendes mendez mendizabal
mendonca mendoza meneghini menendez meneses menezes meng mengistu menke menon mensah menzel menzies mercer mercier
merino merkel merkle merkulov merlino merlo merrick merritt mertens mertz merz mesquita messner meszaros metcalfe
metzger meulen meulenbelt meunier meurer meyer meyers miah miao miceli michaelis michaels michailidis michailidou
michalak michalski michaud micheli michels michelsen michiels middleton mielke miettinen mignon mihailescu
mihajlovic mihalache mihaylov mijatovic mikami mikhailov mikhaylov mikkelsen mikkola mikolajczyk milani milewski
milheiro milic millan millard millet milligan mills milne milner milosevic milutinovic minasyan minelli mingo minier
minton mintz mirabella miralles miro mironov miroshnichenko mirza mishima mishra misra mistry mitrovic mitsotakis
mitsui mittal miura miyagawa miyagi miyake miyamoto miyata miyazaki miyazawa mizrahi mizuno mkhize mkrtchyan
mladenovic mlakar mnangagwa moberg mocanu mochizuki modise modric moen moens moffat moffatt moghadam mohammadi
mohanty mohn mohr mohring moiseev moita mojica mok mokhtari mokoena molander moldovan moldoveanu molefe molen
molenaar molero molina molinari molitor moll moller molloy molnar moloi molony monaghan mondini monier moniz monnet
monnier monroy montague montalvo montanari monteiro monteith monteleone montero montesinos montiel montoya moody
mooney moors mora morabito moradi moraes morais moran morand morandi morante moravec morawski morcillo moreau
moreira morel moreland morelli morera moret moretti morgenstern moriarty morikawa morillo morimoto morin morioka
morishita morita moriyama morley moron moroni moroz morozov morozova morrison morrissey morrow morse morsi mortensen
mortensson morvan mosca moseley moser moskowitz mosley mosquera mota motoyama mott motta moulin moura mourao
mourinho mousavi moussaoui moya moyano moyer moyo mraz mroz mthembu mueck mueller mugabe muhl muir mukai mukherjee
mukherji mukhin mulder muldoon mullen muller mulligan mullins mulvaney munch mundt muniz munoz munro munteanu munz
murai murakami muralidharan muramatsu muraoka murata muratori muravyov murawski murayama murdoch muresan murillo
murthy murugan museveni musgrave musil musso mustonen muszynski muthoni mutlu muto mutombo muzik mwale mwanza myers
myhre myklebust nabulsi naccache nadar nadkarni naess nagai nagao nagarajan nagasawa nagashima nagata nagatomo nagel
nagl nagle nagy naidu naik naito najjar nakada nakagawa nakahara nakai nakajima nakama nakamura nakanishi nakano
nakashima nakata nakatani nakayama nakazawa nambiar namboodiri namgung nance nanni napolitano narang naranjo
narasimhan nardi narita narula narvaez nasrallah nasri nassar nasution natarajan natera nath naude naujoks naumann
naumov nauta navarrete navarro navas navon navratil nawrocki nayak nayar naylor nazarbayev nazarenko nazari nazarov
ncube ndiaye ndlovu ndour neagu neal neale nedelcu neff negash negi negishi negoita negrete negri negru nehring
nehru neill neilson nekrasov nemcova nemec nemecek nemes nemeth nersisyan nesbitt nesterov netanyahu neubauer
neubert neuhaus neumann neumeier nevado nevalainen neves newcomb newell newland newman newsome ney ng ngcobo nghiem
ngo ngubane nguema nicholls nichols nicholson nicol nicolai nicolescu nicoletti nicolosi niculae niculescu
niedzwiecki nielsen nielson niemann niemela niemeyer niemi nieminen nieto nieuwenhuis nigam nijland nikiforov
nikitin nikolaenko nikolaev nikolaeva nikolaidis nikolaisen nikolaou nikolic nikolov nikonov nilsen nilsson ning
ninh nishida nishihara nishikawa nishimoto nishimura nishino nishioka nishiyama nishizawa niskanen nissen nistor
nitsche niu nixon nkomo nkosi nkrumah nkurunziza nnadi noack noda noguchi nogueira noguera noh nojima noll nolte
nomura nonaka nong nooij noonan noordhoek norberg nordberg nordin nordlund nordstrom noren norgaard normand noronha
northcott norton norwood nouri novais novakovic novelli novikov novikova novoa novotna novotny nowack nowacki nowak
nowicki ntuli nugroho nunes nunez nunn nurmagomedov nuzzo nwachukwu nwosu nyerere nygaard nygard nygren nyholm
nylund nyman nystrom nzimande oakes oates obama obasanjo obeid oberlander oberle obermeier oberoi obiang obradovic
obregon obrien ocampo ochiai ochieng ochoa ochs oconnell oconnor odegaard odeh odhiambo odinga odintsov odom
odonnell odukoya oehler oertel ogasawara ogata ogawa ogden ogunbanjo ogunleye ogunwale oguri ohana ohara ohashi ohno
oikonomou oishi ojala ojeda ojha ojo ojukwu oka okabe okada okafor okamoto okamura okano okawa okazaki okeefe okeke
okereke okocha okoli okonkwo okorie okoro okoye oksanen okubo okuda okumura okuno okur okuyama oladipo olah olaniyan
olaru olatunji olbrich oleary oleinik olejniczak oliva olivares olivieri oliynyk ollivier olmedo olmert olmo olmos
olofsson olsen olson olsson olszewski omari omondi omori onal ondracek oneil oneill oner ong onishi ono onoda
onyango onyeama ooka ooms oosterhuis oosterveld oosthuizen oostveen opitz opoku oprea oravec orban ordonez orefice
oreilly orellana orlandi orlov orlova orlowski ornelas orosz orozco orr orru orsini orsos orta ortega ortiz osawa
osborn osborne osei oshima osinbajo osipov ospanov ostapenko osterberg ostlund ostrowski osullivan ota otani otegi
otero otieno otsuka ott otten ottosson ouattara ouchi ouedraogo ouellet ouwehand ouyang overbeck overdijk overgaard
owada owczarek owusu oxley oyama oyelowo oyinlola ozaki ozawa ozcan ozdemir ozdogan ozel ozen ozer ozkan ozkaya
ozmen oztekin ozturk ozyurt paananen paans pabst pacheco packard pacquiao padgett padilha padilla padmanabhan
padovani padron paes paganini pahl paine paiva pajak pajunen pak palaniappan palhares palladino palmer palmgren
palmieri palombo palomino palumbo pamuk panagiotopoulos panagopoulos panchenko pande pandey pandit panfilov pang
panganiban pangestu paniagua panicker panigrahi panov paoletti paolini pap papadaki papadakis papadimitriou
papadopoulos papageorgiou papaioannou papandreou papanikolaou papathanasiou pape papp pappas paraskevopoulos parejo
parekh parfenov parikh parisi parkin parlak parmar parodi parr parra parrish parry parsons partridge parviainen
pascual pasini pasquali pasquier passarelli passos pasztor patankar patel paterson pathak patil patino patnaik patra
patterson patton patwardhan patzelt paulsen paulsson paun pauwels pavan pavic pavlenko pavlicek pavlidis pavlik
pavlou pavlov pavlova pavlovic pavlyuk pavon pavone pawar pawlak pawlik pawlowski payet payne peacock pearce pearson
peck pedersen pedraza pedrini pedroso peel peeters pei peixe peixoto pejic pekcan pelaez pelletier peltola peltonen
pemberton penalver penaranda pendleton penha pennington penrose perales peralta perea pereda perego pereira perera
peres peretz perez peric perini perisic perkins perlman permana peron perret perri perrier perrin perrone perrot
persson pesce pesek peters petersen peterson petersson petho petitjean petkov petkovic petras petrenko petrescu
petridis petrone petrosyan petrou petrov petrova petrovic petrovsky petry pettersen pettersson pettit petty petukhov
pfaff pfeffer pfeifer pfeiffer pfister phadke pham phan phelan phelps phi philippi philips phillips phipps pho
phommachanh piasecki piatek picard pichler pichon pickard pickett pienaar pieters pietersen pietrzak pietrzyk
pietsch pilkington pillai pimenov pimentel pineau pineda pinedo ping pinheiro pinho pini pinilla pinna pinson pinter
pinto piotrowski piras pires pisani piscitelli pitkanen pitt pittman pitts pizarro pizzi plath platonov platt
plummer podgorski poe poels poggi poghosyan pogodin pohjola pohl pohlmann pointer poirier pokorny polacek polak
polasek poletti poli politi polito pollack pollard pollock polman polyakov pommier poncet ponomarenko ponomarev pons
ponsen pontes ponti poole poon popa popescu popiel popov popova popovic popovich popovici popp porcu porras portela
portillo posada pospisil postma potapov potier potocnik pottier potts poulsen powell pozo pozuelo prabhakaran
prabowo pradhan prager pranoto prasetyo prat pratama prater prates prati prats pratt predescu preece preiss prentice
prescott presti pretorius preuss prevost prichard priestley prieto prifti prinsen pritchard probst prochazka
prochazkova proctor proenca proietti prokhorov prokofiev provost pruitt prum pruvost pryor przybylski przybysz puddu
puga pugh puglisi puig pujol pullen purcell purdy purnomo purvis pushkin putin putnam pyle pyo qabbani qasemi qi
qian qiao qin qiu quach quandt quattrocchi quaye queiroz quesada quevedo quigley quinlan quinones quintana
quintanilla quintela quintero quiroga quiros qureshi raabe raaijmakers rabbani rabelo rabin rabinovich rabinowitz
rac racz rademacher rademakers radev radhakrishnan radic radovanovic radulovic rafferty rafsanjani raghavan rahardjo
rahimi rahimov rahman rahmani rahn raimondi raineri rajab rajagopalan rajapaksa rajaraman rajkovic rajput rakhimov
rakhmaninov rakic ramachandran ramadhan ramalho ramallo ramanathan ramaphosa ramaswamy ramirez ramsay ramsden
ranasinghe ranft ranganathan rangel rankin ransom rantala rantanen rao raposo rapp rashidi rask rasmussen rastogi
ratanakul ratcliffe rath rathod rathore ratti rau rauch rault raut ravelli ravichandran ravn rawal rawat rawlings
raynaud rayner razak razavi reardon rebelo recio recto reddy redfern redlich redman redmond reeve reeves regan rego
rehor reichel reichelt reichert reif reijnders reimann reimer reimers reinders reinholdt reinke reinsch reiser
reiter renard renders renner rennie renshaw renzi requena resch reus revesz revilla reynaud reynolds reynoso rezac
rezaei rezende reznik rhee rhode rhodes ribas ribeiro ribera ricard ricci ricciardi riccio richards richardson
richert richmond ricketts riddle ridley riedel riedl rieger riemer riera rietveld rigamonti rigby riggs righetti
righi riha riise rijken rinaldi rincon rinne riou riquelme rissanen ristic ritchie ritter rivera rizal rizk rizvi
rizzi rizzo roach robb robbins roberts robertson robins robinson robledo robles robredo robson rocca rocchi roche
roda rodel rodgers rodionov rodrigues rodriguez roe roelofs rogers rogov rogowski roh rohde rohr roig rojas roldan
rolland rollins romanenko romaniuk romanov romanova romer romera romero ronchi rong ronnberg ronning roodenburg
rooij rooney roper roriz ros rosado rosales rosas rosati rosell roselli rosello rosenbaum rosenberg rosenqvist
rosenthal rosier rosler rossetti rossignol rossini rossler rost rotaru roth rothe rothman rothschild rottmann
rouhani rourke rousseau roussel rousset roux rovira rowe rowland rowley roxas roychowdhury royer royo rozhkov rozman
rozsa ruan rubin rubini rubino rubinstein rucker rudd rudenko ruggeri ruijter ruiter ruiz rukavina rupp ruppert
rusakov rushton rusu rutgers rutherford rutkowski rutledge rutten ruys ruzicka ryabov rybak rybakov rybar rykov ryu
saab saadi saarela saarinen saavedra sabater sabatier sabatini sabbagh sabharwal sacchi saccone sachdev sachdeva
sachs sachse sackey sadat sadeghi sadler sadowski saeki saenz saetang saez safonov sagawa sahakyan sahin sahni sahoo
sahu saidi saini sainz saito saitoh sakaguchi sakai sakakibara sakamoto sakata sakr sakuma sakurai salama salameh
salami salaun salazar salcedo saldana saldanha salehi salgado salgueiro salguero salinas salisbury salmeron salmi
salminen salmon salonen salonga salter saluja salvati salvi salzmann samadi samant samaras samoilov sampaio samper
sampson samsonov samuels samuelsen samuelsson sanaei sanches sanchez sancho sandberg sandell sanders sanderson
sandhu sandner sandoval sandstrom sandvik sane sanford sangakkara sanghvi sankara sankaran sankoh sanmartin sano
sansone santagata santamaria santana santini santis santoro santoso sanyal sanz saputra saraf saraiva sardinha
sargent sargsyan sarikaya sarin sarkar sarker sarkis sarkozi sarmiento sarpong sarraf sarti sartori sasagawa sasaki
sasso sasson sathe sato sattar sattler sauer saunders saura sauter savas savchenko savchuk saveliev savic savin
savoia savolainen sawada sawaguchi sawalha sawant sawicki saxena sayegh sazonov scalia scanlon scarpa schaaf schaap
schaefer schafer schaller schauer schechter scheer scheffer scheffler schell schellekens scheller schenk schepers
scherer schiavone schick schindler schirmer schlegel schlosser schluter schmalz schmid schmidt schmidtke schmitt
schmitz schnabel schneider schober schoen schoenfeld schoenmaker schofield scholl scholte scholten scholz schonfeld
schonherr schotman schott schouten schrader schramm schreiber schreiner schroder schrodter schroeder schroter
schubert schuhmacher schuller schult schulte schultheiss schultz schulz schulze schumacher schumann schurmann
schuster schut schutt schuurman schwab schwabe schwaiger schwandt schwartz schwarzer schwenk sciacca scotti seabra
seaton seco sedlacek sedlak seeger seemann segal segers seguin sehgal seibel seidel seidl seifert seitz seki
sekiguchi sekine selvaraj semedo semenov semenova semyonov sen senanayake senda sener senger sengupta senn seo seok
seong seppala seppanen sepulveda sequeira serafini serebryakov sergeev sergeeva serre sesay seshadri sethi
sethuraman setiawan seto seuffert severn sevillano sewell sexton sezer sforza shaaban shabalala shaffer shah
shahbazi shaheen shaikh shalom shamir shamsi shanbhag shang shao shapira shapiro shapovalov sharaf sharapov shareef
shariati sharifi sharma sharpe shawki shcherbak shcherbakov shehu sheikh shelton sheng shenoy shepard shephard
sheppard sheridan sherif sherpa sherwood shestakov shetty shevchenko shevchuk shevtsov shi shibata shibuya shields
shigeta shim shimada shimamura shimazaki shimizu shimoda shinawatra shinde shinohara shipley shirai shiraishi
shirakawa shirazi shirodkar shirokov shongwe shrestha shroff shu shubin shukla shulga shulman shum shvets siahaan
sibanda siddiqui sidhu sidorenko sidorov sieber siebert siegel siemers siemon sigurdardottir sigurdsson sihvonen
sikora sikorski silberman silva silveira silverstein silvestri simanjuntak simek simeone simic simmonds simmons
simms simoes simonet simonetti simonov simons simonsen simonyan simpson simsek sinclair sindelar singh singleton
sinha sipos siqueira siregar sironi sison sissoko sithole sitnikov sivaraman siwek sjoberg sjogren sjolund sjostrom
skaar skala skelton skinner skog skoglund skov skowronek skrzypczak skvortsov slade slagter slater slattery slavik
sleiman slezak sloan slovak smeets smejkal smets smid smirnov smirnova smit smits smolinski smrz smuts smyth snell
snider snijder snijders snyder snyman soares sobczak sobczyk sobieraj sobolev sobral soderberg soderlund soderstrom
sodre soeharto soeiro sofer soga sok sokolov sokolova sokolowski solanki solano solberg soler solheim solis solovyov
solovyova soltani somani somers somerville sommella sommers somogyi soni sonmez sonoda sood soos sordi sorensen
sorokin sorokina sorrentino sosa sosnowski sotiriou soto soukup sousa southall souto souza sow soyinka soylemez
soylu spadaro spano spanos sparrow spasic spath spears specht speer spence sperber sperling spicer spina spindler
spitzer spooner springer squires srisai srivastava stachowiak stachura stadler stafford stam stamatopoulos stanciu
stancu stanisic stankiewicz stankovic stanton stapleton starr stasiak stastny staudt stavrou steadman steele
steenbergen stefani stefanik stefanini stefanovic stefanski steffens steger stegmann stehlik steinbeck steinberg
steiner steinert steinhauer steinke steinmetz stelzer stenberg stenstrom stenzel stepanek stepanenko stepanov
stepanova stepanyan stephens stephenson stepien sternberg stetsenko stevens stevenson steyn stiles stocker stoica
stojanovic stojkovic stokes stolk stoll stolle stolt storch storey stout stoyanov stoychev strandberg strasser
straten straub strauss strelnikov strickland stringer strnad strobel strobl stroe stroh strom stromberg strzelecki
stubbs stumpf sturgess suarez subotic subramaniam subramanyam subrt suciu suda sudirman sudo sugawara sugiarto
sugimoto sugita sugiura sugiyama suh suhr sukarnoputri suljic sullivan sultani sumida summers sumner sundberg sundin
sundqvist sundstrom suparman sureda suri suryadi susanto suss sutanto sutcliffe sutherland sutton suvorov suwan
suwandi suzuki suzumura sveen svendsen svenningsen svensson svetlov sviridov svoboda swain swamy swanepoel swanson
swart sweeney swinkels sy sykes sykora sylla symonenko sysoev syversen szabo szalai szanto szasz szczepaniak
szczepanski szczesny szekely szekeres szeto szewczyk szigeti szikszai szilagyi szoke szollosi szucs szulc szuts
szwed szymanski szymczak tabatabaei tachibana tada taddei tadic tagliabue tagore taguchi taheri tai taira tajima
takac takacs takagi takahara takahashi takano takasaki takashima takatsu takayama takeda takei takemura takenaka
takeshita taketa takeuchi takizawa takken takyi talbot talib talley talwar tamang tambo tamimi tamura tanabe tanaka
tandon tandy tani tanigawa taniguchi tanjung tantawi tapia tarantino tarasenko tarasov tardy tas tasci tassone
tauber tavares tavora tazi tehrani teichmann teixeira tejada tejedor tejero tekle teles tellier tello temiz
templeton tena tendulkar teng terada tereshchenko terpstra terranova tervo tesar tesfay teske tessier teufel
teunissen tezuka thach thakkar thakur thapa thapar thatcher theodorakis theodorou thibodeau thiebaut thiel thiele
thielen thieme thijssen thissen thoma thomason thomassen thompson thomsen thomson thorne thornton thorpe thorsen
thorstensen thurm thurman thurston thygesen tian tichy tiedemann tielemans tierney tietz tieu tikhonov tikkanen
tillman timm timmermans timmons timofeev timoshenko tipton tirado tissot titov tiwari tkac tkach tkachenko tkachuk
tobin todorov todorova todorovic togashi toh toivonen tok tokayev tokuda tol toledo tolentino tolonen tolosa tolstoy
toman tomasek tomaszewski tomczak tomczyk tomic tominaga tomita tomlinson tommasi tompkins tonelli toner tong
tonnies topal topcu toprak torgersen torma torok torralba torres torrico toscano tosi tosic tosto tosun touma
tournier tovar tovmasyan townsend townshend toyama toyoda trabelsi tran traore trapp traub trautmann travnicek
trehan treiber trejo tremblay tretyakov trevino trevisan triantafyllou trieu trillo trindade tripathi trivedi trnka
trofimov troiano tromp trotter trujillo tsai tsakiris tsang tse tseng tshabalala tshisekedi tsipras tsuchiya tsuda
tsui tsuji tsukamoto tsunoda tsutsui tsvetkov tucci tudjman tudose tully tuma tuna tunc tuncel tuominen turan turek
turgenev turi turk turkmen turkoglu turnbull turrini turunen tusk tuttle tutu tveit tvrdik tymoshenko ubaldi ubeda
ucar uchida uchiyama ueda uehara uemura ueno ueta ugurlu ugwu uhl uhlig uhm ulbrich ulloa ullrich ulmer ulriksen
ulusoy unal underhill underwood ung unger ungureanu uong upadhyay upton urbanek urbaniak urbanski urena uriarte
uribe urrutia ursu ushijima uslu usmani ustinov usui utomo uusitalo uvarov uwais uysal uyttenhove uzun vaca vacca
vaccaro vacek vadasz vaidya vaillant vainio vajda vaknin valadao valadares valdes valdez valenta valenti valentini
valenzuela valera valero valette valiente valk valkenburg valladares vallejo vallet valls valverde vana vandamme
vandenberg vandenberghe vandenbroeck vanderlinden vandermeer vandermeulen vanderwalt vandeveld vandyck vanek vang
vanhove varadarajan varadi vardanyan varela varga vargas varghese varley varma varol vasconcelos vasileiou vasilenko
vasilescu vasilev vasiliev vasilieva vasilyev vasques vasquez vass vasseur vasudevan vavra vaz vazquez vdovin veen
veenstra veiga velasco velasquez velazquez velde velden veldman velloso veloso ven venable venkataraman venkatesan
venkatesh venturi venuti verbeek verbeke verbruggen vercammen verdier veres vergara verhaegen verhagen verhoef
verhoeven verkerk verma vermeer vermeir vermeulen verschuren verstraeten vervoort verweij vesely vestergaard
vesterinen vesters vette vetter vezzoli vial viale viana vianello vickers vico vidmar vidovic viegas vieira viera
vierhout vierling vieweg vigano vigil vigneron viitanen vijayan vikstrom vilaca vilar vilela viljoen villalba
villalobos villanueva villar villegas villeneuve vinas vinci vincze vink vinogradov vinther virtanen visagie visan
visconti vishnevsky visscher visser vitek vitiello vives viviani vizi vlachos vlaming vlasenko vlasov vlcek vliet vo
voelker vogel vogl vogler vogt voicu voigt voigtlander voinea volkmann volkov volkova vollmer voloshyn volpe volpi
vondra vondracek vong vorobyov voronin voronov voros vorster vos voss vrba vreeswijk vries vroom vucic vujic vukovic
vuong vyas waal wachter wada wadhwa wadsworth wagenaar wagh wahab wahba wahlberg wahlstrom waite wakabayashi
wakefield wakil walczak walden waldmann walia waller wallin wallis wals walsh walters walton walz wambua wan wang
wanjala wanner warburton warwick wasilewski watanabe watanuki waterman watkins watson watters watts wauters waweru
wawrzyniak webb webber weber webster weck wegener wegner weide weidner weigand weigel weigl weiler weimer weinberg
weiner weinert weir weis weissmann weisz weizmann welch weldon welker weller wendler wendt weng wennberg wentworth
wenzel werth wessel wessels westberg westerhof westerlund westphal westra wetzel whalen wharton wheatley wheelan
wheeler whelan whitaker whitby whitehead whitehouse whitehurst whiteley whiteside whitfield whiting whitlock whitman
whitmore whittaker whittington whyte wiberg wibowo wichmann wickremesinghe wieczorek wiedemann wiegers wiel wiersma
wiese wieser wiesner wiggins wijaya wijeratne wiklund wikstrom wilcox wilczek wilder wilk wilke wilken wilkins
wilkinson willems willemsen willett willey williams willmann wills wimmer winarto windisch winkler winn winslow
winstanley winterbottom winther wirth wirtz wisniewski witkowski witt witteveen wittig wittmann wlodarczyk wohlfahrt
wojciechowski wojcik wojtowicz wolde wolfe wolff woll wolski wolter wolters womack wong wongsawat woo woodall
woodard woodcock woodhouse woodruff woodward woodworth woolley worner worthington woude wouters wozniak wray wright
wrobel wroblewski wrona wu wunder wunderlich wurst wust wylie wynn wysocki xenakis xia xiao xie xing xiong xu yacoub
yadav yadava yadin yagi yajima yakimenko yakovenko yakovlev yakovleva yam yamaguchi yamamoto yamamura yaman yamanaka
yamane yamaoka yamasaki yamashita yamauchi yamazaki yamin yanagi yanez yano yanukovych yap yaremchuk yashin yasuda
yates yau yavas yazbek yazdi yazici ye yeates yeboah yefimov yeghiazaryan yegorov yeo yeom yermakov yermolenko yeung
yildirim yim yin yip yokoi yokota yokoyama yonemura yoo yoon yordanov yoshida yoshii yoshikawa yoshimoto yoshimura
yoshino yoshioka yousefi yuasa yuce yue yuksel yulianto yum yurchenko yushchenko yuste yusupov zabala zadeh zagalo
zaghloul zago zahn zaidi zaitsev zaitseva zajac zajc zak zakharchenko zakharov zakharova zakrzewski zalewski zaman
zambelli zambon zambrano zamora zander zandstra zanella zanetti zani zanin zanini zanten zapata zapf zappala zarate
zaremba zaveri zawada zawadzki zayas zeeman zeh zeidler zeiler zelenka zelensky zelenskyy zeleny zeller zeman zeng
zengin zervas zetterberg zewde zha zhan zhang zhao zhdanov zhelev zheng zhong zhou zhu zhuang zhuge zhukov zhuo
zhuravlev ziadeh ziani zidane ziegler zielinska zielinski ziemba zijl zijlstra zika zilberman zima zimmer zimmerman
zimmermann zinchenko zink ziolkowski zivkovic zobel zogby zoller zolotarev zonneveld zoppi zoric zorn zorzi zotov
zuabi zuber zubizarreta zubov zucca zuccaro zuckerman zuev zuidema zuk zukerberg zuma zuniga zuo zupan zupancic
zurcher zutshi zwaan zwane zykov
`;

/** Family names that are words, places or products as well: they need more evidence. */
export const familyNamesAlsoWords = `
abad abate abbott albanese albuquerque alfieri amano amato amoroso andersson ando anjos apostol appel arana arena
argento armas ash asp assuncao aston ball banda bandeira banh banks barone barre barreau barrera barrio barros bass
bassi basso bataille battaglia bayer beach beal bean beard bei bell belli bello bentley benz berg berry best bianchi
bianco bird birmingham bishop bispo black blackburn blanc blanco boisson bolton bon bond borders born bos bosch
bosco bouche bowling braga branch branco brand brands braun bravo breed breton bridges bright brink brook brothers
brousse brown bruder bruins brun buck buckingham bueno buis bull burns busch bush busse butcher bye caceres cadet
calabrese camara camino campagna campana campos canales canto capela carbone cardinale carlisle carneiro carnevale
caro carpenter carrasco carrera carta casado casas case cash castellano castelli castelo castle catalan catania
cavalieri cavalli cavallo cen cha chan chaves chiesa chong christ chun church cleveland close coimbra colombo
colonna comte conde conti cook cordes cordoba corsi cortes cortese corti costa costas coste costes cote cotton court
cousin couto covas crane creed crewe croce cross csonka cuenca cuevas culver curry dada daher dal dam damen daniels
davidson day delgado delmas desrosiers dey dias diez dijk ding dore dorn drake duda duke duran durant durante durham
dutra edge egli engel engels engen enger england english er es espejo esposti esser estes estrada fabris falcon fall
fan faria farina farmer feld felder felici fell ferrara ferrari ferro festa field fielding fields figura finch fiore
fiorentino fish fisher flick flint flood flores flowers font fontana fonte fontes foo ford forte forti fox franchi
franken freitag french freund frost frota fu fuente fuentes fuertes funk gallego gallo gallois gama gamble garcia
gates gay ge geiger gentile gillespie glass golden goldman goldsmith good gorlitz graaf graf gran granata grandi
granja grau graves gray greco green grey groen groot gros gross grote guardado guardia guerra guerreiro guerrero
guest guimaraes gyori ha haag haan hack haga hagan hall hamilton hammer hammond han hara hart hatch hauser hay he
head heim held herbst herr herring heuvel hierro hill hills hilton hino ho hoch hodgson hoek holder holland holm
holst holz home homem honda hongo hood hooker horn house houston hu hubbard hudson hull hunt iles im infante
innocenti ireland irvine izquierdo jahn janvier jardim jenkins jobs johnson johnstone jonge jourdain judge jung
junge jurado just kaiser kalashnikov kamp kampen keen keizer kern key keys king kiraly kiss klein kleiner klima
knapp knight kong konig koning kopf kraft kreis kruse kurz lac lago lake lama lamb lampe lancaster lang lange langer
lanza lapin lassen laws leao leeuw leger leicht leite lema leu leyva liberti lie lima linden link lisboa little
livingston lobo loi lombardi lombardo longo loos lord love low lu lupo lv lynch lyon ma maas macintosh madrid maggio
main major man mani mann mansfield marais marchand marchi marechal mares markov marks marques marriott marrone marsh
mas massa masse masters mata mayo mcdonald meister mena mens mercado merchant mesa messias messina metz migliore
millar miller min mir mo modi monaco monge montagna montanaro montenegro montes monti moon moore moral morales morar
more mori morton moss mouton mu mughal mur mura murcia murphy nagano napoli nascimento neri nes neveu newport ni
nickel nie noble nobre north nyberg oh oliveira oneal osorio oud oviedo owens oz pace pagano page pais palacio
palacios palermo palm pan panda panico papa pardo paredes pareja parent parente park parkinson parks partida pastor
pate pauli pellegrini pellegrino pena pepper perna pessoa pestana petit piazza piccoli piccolo pickering pike
pimenta plank plaza ploeg poisson polo ponce pop pope porta porto post potter power powers pozzi prado preda price
priest prins prinz procter pu puente qu quaranta quaresma quezon rai ramos rand rasch read reading redding redondo
reich reis resta reuter rey rice richter rico ried rijk rijn rios riva rivas rivers riviere rivolta roca rocha
rocher rode roll roma rossi rota royal rubio rueda rush russo sa sacco sacramento sala salas salerno sales salles
sands sauvage savage scala schade scharf schilling schipper schnell schon schrijver schuler schutz schwarz schweizer
segura seiler sela sell sellers senna serio serra serrano sevilla sharp shen shepherd short sims singer sloot small
smart smith snow sohn sola soldati sommer song sonntag sotto spaans spada spagnolo sparks speed spiegel spoor staal
stack stahl stark steel steinbach sterk stern stirling stock stolz stone storm strand street streit strong struck
sturm styles su sun sung swan sweet swift ta tang tata tedeschi tedesco telles temple tesla testa than tie to toda
toro torre torrente travers trigo tu tuinman turco turner urbani vale valencia valle vallee vari vecchi vega vela
velez velho verdi verdugo vi vila vilhena villa villain villarreal vinson voisin volk voogd voort vu wahl wal wall
walls warden ware warner waters watt way weaver weeks weinstein weiss wel wells welsh wen were werf west white wijk
wijnen wild wilde wilkes williamson wind winkel winter winters wise witte wood woods wren wurm xi yamada yao yeh
york you young younger zand zang zong zou zulu zwart
`;
