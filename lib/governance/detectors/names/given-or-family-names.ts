// Names that are both given names and family names: lower case, without diacritics.

/** Hardly ever anything else. */
export const eitherNames = `
abbas abdallah abdelaziz abdi abdullah abdulrahman abdurrahman abe abebe abel abiola adan addison adebayo adeola
afolabi afonso ahmad ahmed aina alexander allison alonso alonzo altin amaro amaya ambrose amin amos anand anderson
andre andreu antal anthony antonio anwar arnau arnaud arnold arthur asad ashton aslam aubin avery avraham awad ayala
aydin ayoub aziz azzam babu bailey bakr balakrishnan balazs bao barak barrett barry barthelemy bashir bassam bastian
bayram beckett begum bekele beltran benito bennett benoit bento bernabe bernardo bernhard bernhardt bertrand bjork
blair blake bogdan borja boyd boyko bradley brady brandon brennan britt brock brodie bruce bruno bryan bryant bryce
bryson burt byron calin cameron carl carmo carroll carson casey cassidy cengiz ceylan chai chandra chandrasekhar
charles chau cherif christian cirillo claes clark clarke clayton clement clemente clifford clifton clinton cole
colin collin connor conrad constantin cooper corey cornelis coskun courtney craig csaba curtis custodio dalal dalton
daniel daniele daoud darko dave david davis dawson denis dennis denny diana didier dietrich dillon dinh dinis dogan
donovan douglas doyle dragan duarte dudley dumitru duncan duong eberhard eddy eder edgar elias elliott ellis els
emerson emery erdem erdogan eren erkan esteban etienne everett ewald falk farah faraj fares farouk fathi faustino
fawzi faye felix fernando finlay finley finn finnegan fletcher florea floris forrest foster francis francisco
francois franklin frederick friedrich fritz fulop funke gabriel gal garrett gaspar gauthier gautier gebhard george
georges gerard gerhard gervais gheorghe ghita giang gilbert giles gilles giordano giorgi girma glenn godfrey gokce
golan gonul gordon gracia grady graham gregg gregoire gregory griffin grigore grover guillaume gul guler gunes gunn
gunter gunther gyorgy habib hadi hadley haile haim haley hamad hamada hamdan hamdi hameed hanna hannah hao hardy
harris harrison hartwig harvey hassan hatem hayden heinrich heinz henning henry herbert herman hermann hernando
herve hester hilal hille hoang holden horst hosni howard hubert huda humphrey hussein ibrahim ike ilie inacio iqbal
irving irwin isaac isik ismail issa ivan izumi jaber jacob jacques jakab jakob james januario jarrett jarvis javed
jefferson jeffery jesus jia jing jo john jonas jonathan jordan jorge joseph jost joyce juan judd julien jun juul
kalina kalman kara karam karl kasper kassem kay kaya kebede keegan keita keith kelley kelly kelsey kendall kendrick
kennedy kenny kenyatta khalifa khalil kieu kilian killian kim kirk klaus krishnan kumar kurt kwok kyle lacey lam
lambert lara laszlo laurent lawrence lawson lazar lazaro lee leigh leonard leroy leslie lestari lester levi levin
lewis lindsay lindsey logan lorenz lorenzo lou louis lourenco lowell luca lucas lucero ludwig lutz lyle lynn mack
mackenzie maddox mahathir mahdi maher mahmood mahmoud maia malcolm malek malik mane manolis mansour marek marion
marti martino marton mary masoud matei mateo mathew mathieu mathis matthes matyas mauri maurice maxwell maya mckenna
mckenzie mees meir melis michael michel miguel mihai mihaly milton minami mira miranda mitchell moe mohamud mohan
monroe montgomery moritz morris mortimer moses moshe moussa mubarak muhammed mukhtar murad murray mustafa mwangi
nair naji nanda narayan narayanan nash nasr nasser nava nelson neville nguyen nicholas nicolae nicolas nishi nita
njoroge nolan norman norris novak nyambura oakley obi obinna odell oguz oliver olivera olivier orlando osman oswald
othman owen ozgur pal pascale patricio patrick patti paul paulino pavel paxton payton peng percival percy perry
peter petre petri philipp philippe phung pierce polat prabhu prakash prasad preston qadir qasim quan quinn radu
raina raj raja rajan ralph ramadan ramakrishnan raman ramesh ramsey rana randall randolph rasheed rashid raymond
reagan reece reese reid reilly reinhard reinhardt ren renaud reza richard riley rinaldo robert rodrigo roger roland
roos roque rosen roy rudolf rudolph ruggiero russell ruud ryder saad sabri sadiq saeed sajid salah saleh salem salim
salman salvatore sami samson sander sandor sandu sanna sari savino sayyid scott sebestyen selin sena serban seth
severino seymour shahid shahin shankar shannon sharif sharon shaw shea sherman shin siegmund silvestro sima simion
simon siu spencer srinivas srinivasan stacey stan stefan steffen stephan stewart stuart subramanian suharto sulaiman
suleiman sundaram swaminathan tadesse tahir tam tamas tanase tanguy tatum tawfik tekin teo terrell terry tesfaye
thibault thierry thomas tillmann tobias todd toth toussaint tracey trang travis trinh truong tucker tudor turgut
turki tyler tyson uche ulrich usman valente valentine vance vasile vaughan vaughn ventura vernon vicente vidal
vincent virag virgilio vitali vlad volker wagner wallace walter walther warren warsame wendel werner weston whitney
wieland wiley wilhelm willard willis wilson winston wulf wyatt wynne xavier xiang xin xue yaakov yalcin yan yang
yassin yavuz yi yigit yildiz yilmaz ying yong yosef younes yousef yu yuen yun zafar zaki zamfir
`;

/** Words, places or products as well: they need more evidence. */
export const eitherNamesAlsoWords = `
akin alba ali allen angelo archer austin baker benjamin bernard bertram bo bradford brent brooke can carlton carter
chandler chase chen cherry chester clay conceicao constant cruz dag dai dale dao dean dick domingos drew earl ernst
fang fedele ferry flor florence floyd franca franco frank germain gil graca grace grant gui guy hagen harley harper
heath homer hong hope hui hunter islam jack jackson jean kent lane lei leon leone li lien lincoln ling lloyd long
luna luz mac mai maire manca mao marcos marie marin marino marshall martin mason mate may mei merrill miles mitra
moreno morgan nam natale nel newton noel olive otto palma paris parker paz pierre pino piper porter prince puri ram
rama ray reed reina reiner reyes rich rio robin roman romano romeo rosa rosario rose ross royce ryan salvador santi
santiago santos sawyer sierra stanford stanley stein stella tal tan tanner tao tate taylor thai toma tomas ton tracy
trent tung urban urbano valentin veer vera viola vitale wade walker ward washington wei windsor wit wolf yuan
`;
