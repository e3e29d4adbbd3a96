import { wordSet } from "./titles.ts"

/**
 * First names as people are called, by origin, beside the lists of the packages: short forms, older and regional names,
 * and names of newcomers' languages that no package holds. They count as names also where the dictionary has the word;
 * a name that the packages hold and the dictionary has not need not stand here.
 */
export const callNames = wordSet(
  // older Dutch
  "rozemarijn jasmijn achmed achmet aagje aaltje aart ali annechien ans antje appie bab bart beppie betsie bep bertus bram bas",
  "cees chris cobie cor dien dies dik dirk dolf door driekus dries eef els evert fred frits gait geert geertje ger",
  "gerrie gert gerritje gijs gon greet greetje hans harm heleen hendrikje henk hil huib ida ina ini ine jaap",
  "jan jannetje jans jantje jeanette jo joep joke joop jopie jos kees keetje klaas klaasje kobus koos koosje krijn",
  "lammert leen lenie lia lijntje lous maartje mart marie meindert mien miep mia mies mieneke nel netty nolda",
  "nol piet pieter pietje plonie reinier rie riek rieka riekie rien ria riet roelie roelof sijtje sjaak sjaan",
  "teuntje tinie tine tini toos trees trien trijn truida truus trui ton toon wil wiel willie willemien wim",
  "wob wout zus jorrit tijn thijs sil sem mats lotte fleur maaike roos pim kevin dennis priscilla",
  "sharon bert rob tom tim nick lars finn eva sara tess peter frank john maarten nathalie",
  // Frisian and Groningen
  "akke anke anne-fokke antsje berber bote brechtje broer bouke douwe durk eabele eelke eelkje eke elske feikje",
  "foeke fokke fokje folkert fonger gosse geeske grietje grytsje haije hedzer hielke hiltje hinke hylke idske ids",
  "ieke itsje jacobje jan-willem jentsje jetske johannes klaske lolke lolkje meint minke oene okke pier",
  "pytsje popke rients rinske riemer ritske roelofke sake sibbele sieta sipke sierd sjoerdtje sytse sytske tamme",
  "tetsje teake tjalling tjeerd tjerk tjitske trinus tsjerk wieger wiepkje wietse wietske wobbe wopke wytse yde",
  "ymkje ynskje yke ytsje sikke eltje geesje hillechien lammechien luit roelfien tiddo ubbo",
  "zwaantje berend trientje jakobje",
  // Limburg, Brabant, Zeeland, Twente
  "sjir sjra sjang lei lies leike mathieke tieske wullem zef zjeng zjuul thei theike jeu jeuke harie",
  "handrie frens frenske graad gradus drikus driek dorus janus kiske kuub kuubke mergriet miet",
  "netteke noud pierke pieke pierre sjaakie ties nardus bernardus jozef jupke bair baer bertie hub",
  "hubertine lamber merieke triene truke trut wies krien kee koba leintje marien merien pau pieternella",
  "tannetje tona willempje jewannes jan-hendrik mans minie hermien",
  // Flemish
  "andreas anneleen bjorn bo bob cies fons frans free gilberte godelieve goedele gommaar griet gust",
  "gusta guy hilde ivo jef jommeke jooris jowan josee julien julienne katleen kurt lievens lode",
  "lut luc mimi nadine nand nonkel omer pascale pol raf rik robbe roger rosa seppe simonne stefaan staf stan",
  "steven swa tistje tuur ward warre wouter zulma wivina mieken gerard madeleine margriet",
  "marie-jeanne maria-louise rachel reinhilde erik rene rosette",
  // Turkish, Moroccan, Arabic, Kurdish
  "abdelhak abderrahim amine anass bader badr btissam fadoua fadma faiza fatna fatima-zohra hafida hakima",
  "hamid houria ilyas kaltoum lahcen mahjoub mbarka miloud mina moha mohand najat omar ouafa ouassila rkia touria",
  "wafae abeer alaa amjad ayham basel bashar bassam bushra dima fadel feras ghada ghassan ghaith hadeel",
  "haitham hala hanaa hazem hussam jaber jihad khawla layal lubna luma majd majed mazen moaz mohannad muhannad",
  "nadim nour obada omran osama qusai rasha rawan reem rima rola ruba salam samer sawsan shadi shahd suha suhair",
  "tareq thaer yazan abla ahu aysel aysun ayten bahar birgul canan cem cemile cengiz demet dogan ender ercan",
  "gokhan guler gulay gulsum hacer halime hanife hatice husniye ismet kadir meliha memet nazife nesrin nilgun",
  "nurten oya pinar ramazan remziye safiye saime semra sezgin sultan suna tuncay zeki baran ciwan diyar hevin kawa",
  "ronahi rojda rojin rohat sherzad sirwan shilan shno viyan xezal zozan rezan rebin karwan soran dlovan",
  // Eritrean, Ethiopian, Somali, Sudanese
  "abeba abel abraham abrehet adhanom adonay alemseged almaz amanuel aman ariam asmeret aster awet aynalem azmera",
  "bahta bereket berhane berhe betiel biniam binyam birhan bisrat daniat dawit ermias eyob fanus feven filmon",
  "fitsum fiyori freweini ftsum gebre genet ghebre ghirmay girmay goitom habtom haben hadas hagos helen henok",
  "hermon heruy hiwet hiwot kibrom kidist kifle kisanet kokob lemlem letebrhan letekidan luwam mebrat",
  "mebrahtu medhanie mehari mekonnen merhawi meron mesfin meskerem milkias mihret mulu natnael negasi nigisti nahom",
  "okbay petros rahwa robel samrawit selam selamawit semere semhar senait shewit sirak solomon tadesse teame",
  "tedros tekle teklit tesfa tesfay tesfalem tesfaye tewelde tigist tsegay tsehay tsion winta weini yemane yohana",
  "yohannes yonas yonatan yordanos yorsalem zerit abdi abdirahman abdirizak abukar amino anab ayaan caasha cabdi",
  "deeqa faadumo fadumo farhia fartun faduma halimo hawo hibaq hodo ifrah ismahan jamilo liban luul mahad maryan",
  "mohamud muna nasra nimco qamar roda sagal saynab shukri sucdi suad ubax warsame zamzam sulekha",
  // Afghan, Iranian, Pakistani, Tamil
  "ahmadzai ajmal arash ardeshir arezo arzo azita babak bahram behnaz behrouz dariush elham esmat fariba farida",
  "farhad farshid farzaneh fatemeh fereshteh freshta golnaz gul hashmat hekmat homa hossein katayoun",
  "khatera mahboob mahnaz mahsa maiwand masoud mir mirwais mitra mojgan mojtaba morteza mozhdeh nader najla",
  "naser nasrin navid nazanin negar niloufar nooria omid parisa parvin payam ramin roya sadaf samad saeed",
  "sepideh setareh shabnam shahin shahnaz shoaib shokria siavash sima soheila sohrab taher wali yalda zabi zarghona",
  "zarmina zulfiqar nadeem kumar siva suganthi",
  // Surinamese, Antillean, Indonesian, Moluccan
  "anita bhagwan chander dewanand djo hardeo jaswant jit kavita kishan lila lokesh mahinder naresh nirmala parbatie",
  "pradeep prakash premchand radj radjen raj rajesh rishi roshni sandhia sarita savitri soebhas soenil sushila",
  "vinod wagiman wagina soekarmi paidjan ponirah saimin tukiman astrid-marie carmelita chichi edsel gilmar henna",
  "jurmaine ludwina lygia marva milva norine rinaldo ruthmila shurandy wonny xiomara dewanti nona noes tante-sien",
  "yopie zeth domingus elfrida sari wati yanti",
  // Polish, Ukrainian, Russian, Bulgarian, Romanian, Balkan
  "arek bartek basia czesiek darek ela ewa gosia grazyna gienek halina iwona iza jacek jadzia jarek kasia krysia",
  "krzysiek kuba leszek malgosia mariola mariusz marzena mirek ola piotr piotrek radek ryszard slawek staszek",
  "stasia szymon tadek tomek wiesiek wiola wojtek wojciech zbigniew zbyszek zosia zuzia alina alyona andriy borys",
  "dasha hryhoriy katya kolya kostya lesya lidiya lyuba lyudmyla luda nadiya nastya natalka oleksiy olya",
  "roman serhiy sergei sergiy sveta taras tetyana valya vitaliy volodya vova yulya yura zhenya zoya asen bilyana",
  "boyko desislava dimitar georgi gergana hristo ivaylo kiril krasimir mitko nedyalka nikolay ognyan penka petya",
  "plamen radka rositsa rumen snezhana stanimir stefka stoyan tsvetana tsvetelina vesela yordan yordanka constantin",
  "cristi elena lenuta radu stefan valentin besa blerim bujar drita edona elvir fatmir flutura",
  "gazmend hatidza mirsad mirsada munevera nermina pajtim sabaheta samra sanela senad shpresa suada valon",
  "vjosa xhevat zlatan zorica",
  // West and Central African
  "adjoa ama assane awa blessing chidi chidinma chioma comfort ebuka efua esi funmi grace ifeanyi koffi",
  "kouassi kwame makeda maman ngozi nkechi nneka obi ousmane patience tunde uche yaa yaw bibiche clarisse esperance",
  "fiston guelord jean-bosco jean-claude jean-pierre junior kabongo mbuyi mputu mukendi ngoy nsimba nzuzi papy",
  "pitshou tshala tresor vumilia consolee immaculee innocent uwase mutesi ndayishimiye",
  // Chinese, Vietnamese, Thai, Filipino, Mongolian
  "bao binh chen chau cuong danh dao diep dung duc giang guowei guoqiang hai hang haiyan hoa hong huang hung huong",
  "huy jiang jing jinghua jun khanh khoa kim lan ling linh li-na liping long mai mei meiling min ming mei-ling nga",
  "ngoc nhung nhan oanh phuc phuong qiang quang quoc quyen shu son tam thanh thao thi thu thuy tien toan trang",
  "trinh trung tuan tuyet van-anh viet wei weiming xiaoli xiaomei xin xiu xuan yan yang yen ying yong yu yun zhang",
  "zhen zhi zhou jocelyn lailani nenita somchai siriporn malee nok noi ploy sumalee wanida batbayar enkhtuya",
  "ganbold oyuna",
)
