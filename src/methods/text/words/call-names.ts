import { wordSet } from "./titles.ts"

/**
 * First names as people are called, by origin, beside the lists of the packages: short forms, older and regional names,
 * and names of newcomers' languages that no package holds. They count as names also where the dictionary has the word.
 */
export const callNames = wordSet(
  // older Dutch
  "rozemarijn madelief jasmijn",
  "aagje aaltje aart adri ali annechien annie ans antje appie arie bab bart beppie betsie betsy bep bertha bertus bram bas cees chiel chris cobie",
  "coby cor corrie corry daan dicky dien dies dik dinie diny dirk dolf door driekus dries eefje eef elly els ellie emmy ernie evert freek fred frits",
  "gait geert geertje ger gerda gerrie gerrit gert gerritje gijs giel gonnie gon greet greetje guus hanneke hannie hans harm harrie heleen hendrikje",
  "henk hennie hetty hil huib ida ineke ina ini ine jaap jacoba jan janna janneke jannie jannetje jans jantje jeanette jeltje jo joep joke joop joost",
  "jopie jos kees keetje klaas klaasje kobus koos koosje krijn lammert lammie leen leendert lena leny lenie lia lida lien lijntje loes lous maartje",
  "magda mart marietje marie marij marijke marrie meindert mien miep mia mieke mies mieneke nel nelleke nellie nelly neeltje netty nico nolda nol",
  "piet pieter pietje pleun plonie reina reinier rie riek rieka riekie rien ria riet rika rinus rina roelie roelof ruud siem sien sijtje sjaak sjaan sjef",
  "stien stijntje sjoukje teun teunis teuntje thea theo tinie tineke tiny tine tini tonnie toos trees trien trijn truida truus trudy trui ton toon wil wiel willie",
  "wilma willemien wim wob wout xander zus jorrit daphne floris jurre stef twan niek tijn thijs jelle sil sem mats tygo lotte fleur sanne femke",
  "maaike marloes lieke roos pim wesley kevin jordy jeffrey patrick dennis danny ricardo priscilla samantha melissa sharon chantal kimberly denise",
  // Frisian and Groningen
  "aafke akke anke anne-fokke antsje auke baukje bauke berber bote brechtje broer bouke douwe durk eabele eelke eelkje eke elske feike feikje fedde fenna",
  "foeke fokke fokje folkert fonger froukje gosse gjalt geeske grietje grytsje haije harmke hedzer hidde hielke hiltje hinke hylke idske ids ieke itsje jacobje",
  "jan-willem jelmer jentsje jetske jikke jildou jitske johannes jouke klaske lolke lolkje maaike meint menno minke murk nynke oene okke pier pytsje popke",
  "rients rinske riemer ritske rixt roelofke sake sibbele sietske sieta sipke sierd siebe siebren sjoerd sjoerdtje sytse sytske tamme tetsje teake tjalling tjeerd tjerk",
  "tjitske trinus tsjerk ulbe wiebe wieger wiepkje wietse wietske wobbe wopke wytse yde yfke ymkje ynskje yke ytsje aukje hilly sikke enno eltje harmannus",
  "geesje hillechien jantje lammechien luit roelfien tiddo ubbo zwaantje berend albertje trientje jakobje engelina",
  // Limburg, Brabant, Zeeland, Twente
  "giel sjeng sjir sjra sjang lei lies leike mathieu mathieke tiny tieske wiel wullem zef zjef zjeng zjuul thei theike sjaak jeu jeuke harie handrie frens",
  "frenske ger gerrie graad gradus drikus driek dorus jaan janus kiske kuub kuubke mergriet mia miet mieke netteke nelia noud pierke pieke pierre",
  "sjaakie tonnie toon ties tinus nardus bernardus antoon jozef jupke bair baer bertie huub hub hubertine lambert lamber merieke triene truke trut wies wim",
  "adrie krien kee koba leintje marien merien pau pieternella tannetje tona willempje jewannes hendrika gerritdina jan-hendrik mans minie dinant hermien",
  // Flemish
  "aline andreas annelore anneleen bavo benny bjorn bo bob brecht cies cyriel dries door fons frans free frieda fritz georgette gerda gaby gilbert gilberte gino",
  "godelieve goedele gommaar griet gudrun gust gusta guy hilde hugo ignace ilse ingrid ivo jaak jan jef jeroen joke joeri jolien jommeke jooris jos jowan josee",
  "julien julienne karlien karel katleen katrien kristof kurt lieve lieven lievens liesbet liesbeth lode louis lowie ludo lut luc maddy mariette marleen marnix marcella",
  "martine mia mieke mimi monique nadine nand nonkel odette omer oscar pascale patrik peggy pol raf remi renaat rik rita robbe roger rosa ronny rudy rosalie seppe siegfried",
  "sigrid simonne stefaan staf stan steven stijn sven suzanne swa tine tist tistje tuur veerle viviane ward walter warre werner wouter yvette yvonne zita zulma jacky",
  "wannes wivina wim mathias mieken machteld arlette bernadette christiane denise diane francine gerard jeannine jacqueline lisette liliane lucienne lydia madeleine",
  "margriet marie-jeanne maria-louise nicole paula paulette rachel roza reinhilde solange willy wilfried etienne eric erik freddy marc patrick rene roland rosette kobe",
  // Turkish, Moroccan, Arabic, Kurdish
  "abdel abdelhak abdelilah abderrahim abdou achraf aicha ahlam amal amine anass asma asmae ayoub aziza bader badr bouchra brahim btissam chaima chaimae dounia",
  "driss fadoua fadma faiza farah farid fatiha fatna fatima-zohra fouad ghizlane habiba hafid hafida hajar hakima hamid hamza hanane hassan hayat hicham hind houda",
  "houria ibtissam ihsan ikram ilham ilyas imane ismail jamal jamila kaltoum karima khadija khalid lahcen lamia latifa loubna mahjoub malika maryam mbarka meryem",
  "miloud mimoun mimount mina moha mohand mounia mounir mourad mustapha nabil nadia naima najat najib nawal nora noureddine omar ouafa ouassila oumaima rabia rachida",
  "rahma redouan rkia sabah said saida salima salma samir sanae siham soufiane soukaina soumia tarik touria wafae yamina yasmina yassine yousra youssef zahra zakaria zineb",
  "abeer ahmad alaa ali amjad anas ayham basel bashar bassam bushra dima fadi fadel feras ghada ghassan ghaith hadeel haitham hala hani hanaa hasan hazem hiba hussam hussein",
  "imad jaber jihad khaled khawla layal layla lubna luma maha mahmoud majd majed manal marwa marwan maysa mazen moaz mohannad muhannad mustafa nadim nizar nour obada omran",
  "osama qusai rama rami rana rania rasha rawan reem rima riyad rola ruba safa salam samar samer sawsan shadi shahd suha suhair tareq thaer wael walid wissam yahya yaman",
  "yazan zaid zeinab zainab ziad abla ahu arzu asli aydin ayhan aysel aysun ayten bahar baris bayram bekir bilal birgul bulent canan cem cemile cengiz cetin demet dilek",
  "dogan dursun ebru ecem elif emel emine emrah ender engin ercan erdal erol esra fadime feride filiz fikret gamze gokhan gonul guler gulay gulsen gulsum guven hacer hakan",
  "halil halime hanife hatice hulya husniye huseyin ibrahim ilknur ismet kadir kadriye kemal kubra mehmet melek meliha memet meryem metin mevlut murat muzaffer nazife nermin",
  "nesrin nevin nilgun nurten okan orhan osman oya ozlem pinar ramazan recep remziye safiye saime saliha sedat seher selma semra serap serkan sevgi sevim sezgin sibel songul",
  "suleyman sultan suna tahsin tolga tuncay turgut ufuk umit vedat veli yasemin yilmaz yusuf zehra zeki zeliha zeynep azad baran berivan ciwan delal dilan diyar evin gulistan",
  "hevin heval hozan jiyan kawa narin newroz nesrin ronahi rojda rojin rohat sherzad sirwan shilan shno viyan xezal zilan zozan rezan rebin karwan soran dlovan",
  // Eritrean, Ethiopian, Somali, Sudanese
  "abeba abel abraham abrehet adhanom adonay alem alemseged almaz amanuel aman ariam asmeret aster awet aynalem azmera bahta bereket berhane berhe betiel biniam binyam birhan",
  "bisrat daniat dawit efrem elsa ermias eyob fanus feven filmon fitsum fiyori freweini ftsum gebre genet ghebre ghirmay girmay goitom habtom haben hadas hagos haile hana helen henok",
  "hermon heruy hiwet hiwot isaias kibrom kidane kidist kifle kisanet kokob lemlem letebrhan letekidan lidya luwam lula mebrat mebrahtu medhanie mehari mekonnen merhawi meron",
  "mesfin meskerem mikael milkias mihret mulu natnael negasi nigisti nahom okbay petros rahel rahwa robel ruta saba samrawit sara selam selamawit semere semhar senait shewit simon sirak",
  "solomon tadesse teame tedros tekle teklit tesfa tesfay tesfalem tesfaye tewelde tigist tsegay tsehay tsion winta weini yemane yohana yohannes yonas yonatan yordanos yorsalem zahra zula zerit",
  "abdi abdirahman abdirizak abdullahi abukar amina amino anab ayaan asha bashir caasha cabdi deeqa dahir faadumo fadumo farah farhia fartun faduma hamdi halimo hawo hibaq hodan hodo idil ifrah ilhan",
  "ismahan jamilo khadra ladan liban luul mahad maryan mohamud muna nasra naima nimco osman qamar roda sagal sahra saynab shukri sucdi suad ubax warsame yasin yusra zamzam sulekha",
  // Afghan, Iranian, Pakistani, Tamil
  "abdul ahmadzai aisha ajmal arash ardeshir arezo arif arzo aziz azita babak bahram behnaz behrouz bibi dariush ehsan elham esmat fariba farida farhad farid farshid farzaneh fatemeh fereshteh freshta golnaz",
  "gul habib hamed hamid hashmat hekmat homa hossein idris jafar jawad kamran karim katayoun khatera laila latif leila mahboob mahnaz mahsa maiwand mansour marjan maryam masoud mehdi mina mir mirwais mitra",
  "mojgan mojtaba morteza mozhdeh nader najib najla nargis naser nasim nasrin navid nazanin negar niloufar nooria omid parisa parvin payam qasim rahim rahmat ramin reza roya sadaf sahar said samad samim saeed",
  "sepideh setareh shabnam shahin shahnaz shirin shoaib shokria siavash sima soheila sohrab soraya taher wahid wali yalda zabi zahir zarghona zarmina zohra zulfiqar imran nadeem kumar selvi siva suganthi",
  // Surinamese, Antillean, Indonesian, Moluccan
  "anand anil anita anjali asha ashwin bhagwan chandra chander dewi dewanand dinesh djo gita gopal hardeo indra indira jagdish jaswant jit kamla kavita kishan krishna lalita lila lokesh mahinder mala manisha",
  "mohan mohini naresh narain nirmala padma parbatie pradeep prakash premchand radha radj radjen raj rajesh rajiv ramesh ravi rishi roshni sandhia sarita satish savitri shanti sharda sharmila sheila sita soebhas",
  "soenil sunil surya sushila usha vidya vijay vinod wagiman wagina soekarmi paidjan ponirah saimin tukiman astrid-marie carmelita chichi djamila edsel eugenia gilmar giovanni glenn henna humphrey iwan jairo",
  "jayden jurmaine kenneth lucretia ludwina lygia marlon marva mildred milva muriel norine orlando quincy raymond rinaldo ruben ruthmila shanice shurandy sigmund shirley sylvana tyrone vanessa winston wonny xiomara",
  "dewanti joni nona noes tante-sien yopie zeth domingus elfrida agus budi sari siti slamet wati yanti",
  // Polish, Ukrainian, Russian, Bulgarian, Romanian, Balkan
  "agnieszka aneta ania arek asia bartek basia beata bogdan bozena czesiek darek dorota edyta ela ewa ewelina gosia grazyna grzegorz gienek halina hania iwona iza jacek jadzia janek jarek jola justyna kasia kasper",
  "krysia krystyna krzysiek krzysztof kuba leszek magda malgosia marek mariola mariusz marzena michal mirek ola pawel piotr piotrek radek renata ryszard slawek staszek stasia sylwia szymon tadek teresa tomek wiesiek",
  "wiola wojtek wojciech zbigniew zbyszek zosia zuzia alina alyona anastasia andriy anya artem bohdan borys danylo dasha denys dima dmytro halyna hanna hryhoriy igor ihor ilya inna iryna ivanka katya kateryna khrystyna kolya",
  "kostya ksenia larysa lena lesia lesya lidiya lyuba lyudmyla luda makar maksym marichka masha misha mykola mykhailo nadiya nastya natalka natasha nazar nikita oksana olena oleg oleh oleksiy olga olha olya ostap petro pavlo",
  "polina roman ruslan sasha serhiy sergei sergiy slava solomiia stepan svetlana sveta svitlana taras tanya tetiana tetyana vadym valya valentyna vasyl viktoriia viktor vitaliy vira volodya volodymyr vova yana yaroslav yevhen yulia yulya yura",
  "zhanna zhenya zoya asen bilyana boyko desislava dimitar emil galina georgi gergana hristo ivaylo iliana kalina kiril krasimir milena mitko nedyalka nikolay ognyan penka petar petya plamen radka rositsa rumen snezhana stanimir stefka stoyan",
  "tsvetana tsvetelina vanya vasil vesela yordan yordanka zdravko adina aurel bogdana carmen catalin ciprian claudiu constantin costel cosmin crina cristi daniela doina dorin dragos dumitru elena emilia florin gabi georgeta gheorghe gigi ileana",
  "ionel ionela ionut ioana iulian lacramioara laurentiu liviu lucian lenuta marcel marian mariana marius mihai mihaela mirela monica nelu nicoleta nicu octavian ovidiu petru radu razvan roxana simona sorin stefan stelian tudor valentin vasile",
  "vasilica viorel viorica violeta besa blerim bujar drita edona elvir fatmir fatos flutura gazmend jasna jelena dragan dusan goran hatidza jadranka jovana mirsad mirsada mirjana munevera naser nermina nikola pajtim ramiz sabaheta samra sanela selim",
  "senad shpresa slavica snezana suada valon vesna vjosa xhevat zlatan zoran zorica",
  // West and Central African
  "abena abla adjoa adwoa afia afua akosua akua akwasi ama amadou aminata assane awa ayodele babacar bakary binta bintou blessing boubacar chidi chidinma chinedu chioma chukwu comfort djeneba ebuka efua ekow emeka esi esther fanta",
  "fatou fatoumata fode funmi gideon grace ibrahima ifeoma ifeanyi ikenna ikram kadiatou kemi kofi kojo koffi kouassi kwabena kwadwo kwaku kwame kwasi kweku kwesi lamine makeda mamadou mariama maman moussa mouhamadou nana ngozi nkechi nneka obi oumar oumou",
  "ousmane patience sekou seydou souleymane tunde uche yaa yaw yaya bibiche clarisse dieudonne esperance fiston guelord jean-bosco jean-claude jean-pierre junior kabongo mbuyi mireille mputu mukendi ngoy nsimba nzuzi odette papy pitshou",
  "rosette tshala tresor vumilia claudine consolee immaculee innocent aimable chantal uwase mutesi ndayishimiye",
  // Chinese, Vietnamese, Thai, Filipino, Mongolian
  "bao binh chen chau cuong danh dao diep dung duc giang guowei guoqiang hai hang haiyan hoa hong huang hung huong huy jiang jing jinghua jun khanh khoa kim lan ling lien linh li-na liping long mai mei meiling min ming minh mei-ling nga ngoc nhung nhan",
  "oanh phuc phuong qiang quang quoc quyen shan shu son tam thanh thao thi thu thuy tien toan trang trinh trung tuan tuyet van-anh viet wei weiming xiao xiaoli xiaomei xin xiu xuan yan yang yen ying yong yu yun zhang zhen zhi zhou",
  "jocelyn lailani maribel nenita rosalinda somchai siriporn malee nok noi ploy sumalee wanida batbayar enkhtuya ganbold oyuna",
)
