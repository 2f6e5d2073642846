self.EDITION_TERMS = {
"babazhanlue": {
"definition": "「八八戰略」是中共浙江省委2003年確定的全省發展部署。",
"english": "Double-Eight Strategy",
"head": "八八戰略",
"lang": "zh-Hans",
"other": "八八战略",
"pinyin": "Bābā Zhànlüè"
},
"bage-cun": {
"definition": "「八個村」是文章對湖州鄉村治理內容的概括，是哪八項，文中沒有列出。",
"english": "“eight-village” programme (eight village-governance tasks)",
"head": "八個村",
"lang": "zh-Hans",
"other": "八个村",
"pinyin": "bā gè cūn"
},
"biaozhundi": {
"definition": "「標準地」是浙江工業用地的出讓方式，用地指標在出讓以前先行確定。",
"english": "“standard land” reform",
"head": "標準地",
"lang": "zh-Hans",
"other": "标准地",
"pinyin": "biāozhǔndì"
},
"changsanjiao-yitihua": {
"definition": "「長三角一體化」是中國長江三角洲地區的區域發展戰略，2018年定為國家戰略。",
"english": "integrated development of the Yangtze River Delta",
"head": "長三角一體化",
"lang": "zh-Hans",
"other": "长三角一体化",
"pinyin": "Chángsānjiǎo yītǐhuà"
},
"chengshi-danao": {
"definition": "「城市大腦」是彙集城市各類數據、用於指揮和管理的信息平臺，2016年始於杭州。",
"english": "City Brain",
"head": "城市大腦",
"lang": "zh-Hans",
"other": "城市大脑",
"pinyin": "chéngshì dànǎo"
},
"chengshi-shufang": {
"definition": "城市書房是設在城區的免費公共閱覽場所，有的24小時開放。",
"english": "city study",
"head": "城市書房",
"lang": "zh-Hans",
"other": "城市书房",
"pinyin": "chéngshì shūfáng"
},
"chengxiang-ronghe": {
"definition": "「城鄉融合發展」是縮小城鄉差距的政策目標，文中與「公共服務均等化」並提。",
"english": "urban–rural integrated development",
"head": "城鄉融合發展",
"lang": "zh-Hans",
"other": "城乡融合发展",
"pinyin": "chéngxiāng rónghé fāzhǎn"
},
"dadangwei": {
"definition": "「大黨委」是社區黨組織與轄區內機關、企事業單位的黨組織聯合組成的區域性組織。",
"english": "community “grand Party committee”",
"head": "大黨委",
"lang": "zh-Hans",
"other": "大党委",
"pinyin": "dà dǎngwěi"
},
"dagongwei": {
"definition": "「大工委」是城市街道一級的黨建組織形式，屬於「區域化黨建」的做法。",
"english": "sub-district “grand working committee”",
"head": "大工委",
"pinyin": "dà gōngwěi"
},
"dang-lingdao-yiqie": {
"definition": "「黨是領導一切的」是強調中國共產黨全面領導的口號，全句是「黨政軍民學、東西南北中，黨是領導一切的」。",
"english": "Party, government, military, civilian and academic; east, west, south, north and centre – the Party leads everything",
"head": "黨是領導一切的",
"lang": "zh-Hans",
"other": "党是领导一切的",
"pinyin": "dǎng shì lǐngdǎo yīqiè de"
},
"dangqun-fuwu-zhongxin": {
"definition": "黨群服務中心是設在村、社區等處的場所，兼辦中共的黨務，也為居民提供公共服務。",
"english": "Party-mass service center",
"head": "黨群服務中心",
"lang": "zh-Hans",
"other": "党群服务中心",
"pinyin": "dǎngqún fúwù zhōngxīn"
},
"daode-menzhen": {
"definition": "「道德門診」是湖州市吳興區社區的一種調解和宣教形式，由熱心居民主持。",
"english": "moral clinic",
"head": "道德門診",
"lang": "zh-Hans",
"other": "道德门诊",
"pinyin": "dàodé ménzhěn"
},
"deqing-sao": {
"definition": "「德清嫂」是浙江省湖州市德清縣的志願服務品牌，得名於2012年的一出話劇。",
"english": "Deqing Sister-in-law",
"head": "德清嫂",
"pinyin": "Déqīng Sǎo"
},
"dixian-siwei": {
"definition": "「底線思維」是一種工作方法的名稱，大意是從最壞處著想，守住底線，事先防範風險。",
"english": "bottom-line thinking",
"head": "底線思維",
"lang": "zh-Hans",
"other": "底线思维",
"pinyin": "dǐxiàn sīwéi"
},
"duoyuan-huajie": {
"definition": "「矛盾糾紛多元化解」是合用訴訟與非訴訟的多種渠道解決糾紛的機制。",
"english": "diversified dispute resolution",
"head": "矛盾糾紛多元化解",
"lang": "zh-Hans",
"other": "矛盾纠纷多元化解",
"pinyin": "máodùn jiūfēn duōyuán huàjiě"
},
"fangzha-rexian": {
"definition": "「防詐熱線」在文中指湖州市公安局吳興分局2019年3月開通的24小時電話2250000。",
"english": "2250000 anti-fraud hotline",
"head": "防詐熱線",
"lang": "zh-Hans",
"other": "防诈热线",
"pinyin": "fángzhà rèxiàn"
},
"fazhi-zhengfu-shifan": {
"definition": "「全國法治政府建設示範市」是一種全國性的創建稱號，字面指法治政府建設的示範城市。",
"english": "national demonstration city for law-based government",
"head": "全國法治政府建設示範市",
"lang": "zh-Hans",
"other": "全国法治政府建设示范市",
"pinyin": "quánguó fǎzhì zhèngfǔ jiànshè shìfàn shì"
},
"fengqiao-jingyan": {
"definition": "「楓橋經驗」是源於1963年浙江諸暨楓橋的做法，今指發動群眾、就地化解糾紛。",
"english": "Fengqiao experience",
"head": "楓橋經驗",
"lang": "zh-Hans",
"other": "枫桥经验",
"pinyin": "Fēngqiáo jīngyàn"
},
"gaozhiliang-fazhan": {
"definition": "「高質量發展」是中國官方關於經濟發展的提法，字面上以質量而不以速度為重。",
"english": "high-quality development",
"head": "高質量發展",
"lang": "zh-Hans",
"other": "高质量发展",
"pinyin": "gāozhìliàng fāzhǎn"
},
"gongjian-gongzhi-gongxiang": {
"definition": "「共建共治共享」是關於社會治理的官方口號，字面意思是共同建設、共同治理、共同享有。",
"english": "(social governance) based on collaboration, participation and common interests",
"head": "共建共治共享",
"pinyin": "gòngjiàn gòngzhì gòngxiǎng"
},
"gongjice-jiegouxing-gaige": {
"definition": "「供給側結構性改革」是中國的一項經濟政策，著重從供給一方調整經濟結構。",
"english": "supply-side structural reform",
"head": "供給側結構性改革",
"lang": "zh-Hans",
"other": "供给侧结构性改革",
"pinyin": "gōngjǐcè jiégòuxìng gǎigé"
},
"guojia-zhili-xiandaihua": {
"definition": "「國家治理體系和治理能力現代化」是中共十八屆三中全會提出的一項改革任務。",
"english": "modernise China's system and capacity for governance",
"head": "國家治理體系和治理能力現代化",
"lang": "zh-Hans",
"other": "国家治理体系和治理能力现代化",
"pinyin": "guójiā zhìlǐ tǐxì hé zhìlǐ nénglì xiàndàihuà"
},
"guowuyuan-ducha-jili": {
"definition": "「國務院督查激勵」是國務院通報並激勵落實政策有成效的地方的機制。",
"english": "State Council inspection-based incentives",
"head": "國務院督查激勵",
"lang": "zh-Hans",
"other": "国务院督查激励",
"pinyin": "Guówùyuàn dūchá jīlì"
},
"hongse-lianmeng": {
"definition": "「紅色聯盟」是本文提到的湖州一種黨建聯合組織，組成情況不詳。",
"english": "Red Alliance",
"head": "紅色聯盟",
"lang": "zh-Hans",
"other": "红色联盟",
"pinyin": "hóngsè liánméng"
},
"huodegan-xingfugan-anquangan": {
"definition": "「獲得感、幸福感、安全感」是中國政治用語中並提的三種主觀感受，用來說明民生政策的成效。",
"english": "sense of gain",
"head": "獲得感、幸福感、安全感",
"lang": "zh-Hans",
"other": "获得感、幸福感、安全感",
"pinyin": "huòdégǎn, xìngfúgǎn, ānquángǎn"
},
"huzhou": {
"definition": "湖州是浙江省北部的地級市，臨太湖，轄吳興、南潯兩區和德清、長興、安吉三縣。",
"english": "Huzhou",
"head": "湖州",
"pinyin": "Húzhōu"
},
"jiayuan-weishi": {
"definition": "「家園衛士」是浙江省湖州市安吉縣的群防群治工程，以村為單位組建居民隊伍。",
"english": "Home guardians",
"head": "家園衛士",
"lang": "zh-Hans",
"other": "家园卫士",
"pinyin": "Jiāyuán Wèishì"
},
"jiceng-zhili-xiandaihua": {
"definition": "「基層治理現代化」是本文的主題，指鄉鎮、街道和村、社區一級治理的制度與手段的現代化。",
"english": "modernisation of grassroots (primary-level) governance",
"head": "基層治理現代化",
"lang": "zh-Hans",
"other": "基层治理现代化",
"pinyin": "jīcéng zhìlǐ xiàndàihuà"
},
"jiedao-shequ": {
"definition": "「街道」和「社區」是中國城市的兩級基層單位，街道在上，社區在下。",
"english": "subdistrict (jiedao)",
"head": "街道",
"pinyin": "jiēdào"
},
"jiti-jingji-boruocun": {
"definition": "「集體經濟薄弱村」指村集體的年收入低於規定標準的村，是浙江一項行動計劃的對象。",
"english": "villages weak in collective income",
"head": "集體經濟薄弱村",
"lang": "zh-Hans",
"other": "集体经济薄弱村",
"pinyin": "jítǐ jīngjì bóruò cūn"
},
"jueding-2019": {
"definition": "《決定》是中共十九屆四中全會2019年10月通過的文件，講國家制度和國家治理。",
"english": "Decision of the CPC Central Committee on Some Major Issues Concerning Upholding and Improving the System of Socialism with Chinese Characteristics and Advancing the Modernization of China's System and Capacity for Governance",
"head": "《決定》",
"lang": "zh-Hans",
"other": "《决定》",
"pinyin": "Juédìng"
},
"laji-fenlei": {
"definition": "「生活垃圾精準分類」是生活垃圾分類工作的一種提法，「精準」強調分得準確。",
"english": "precise sorting of household waste",
"head": "生活垃圾精準分類",
"lang": "zh-Hans",
"other": "生活垃圾精准分类",
"pinyin": "shēnghuó lājī jīngzhǔn fēnlèi"
},
"laobing-yizhan": {
"definition": "「老兵驛站」是浙江省湖州市吳興區織里鎮一個社會組織的名稱。",
"english": "Veterans' station",
"head": "老兵驛站",
"lang": "zh-Hans",
"other": "老兵驿站",
"pinyin": "Lǎobīng Yìzhàn"
},
"liangge-gaoshuiping": {
"definition": "「兩個高水平」是中共浙江省第十四次代表大會2017年6月提出的全省目標。",
"english": "“two high levels”",
"head": "兩個高水平",
"lang": "zh-Hans",
"other": "两个高水平",
"pinyin": "liǎng gè gāo shuǐpíng"
},
"liangge-weihu": {
"definition": "「兩個維護」是中國共產黨的黨內政治要求，2019年初已與「四個意識」「四個自信」連用。",
"english": "the Two Upholds",
"head": "兩個維護",
"lang": "zh-Hans",
"other": "两个维护",
"pinyin": "liǎng gè wéihù"
},
"liangge-yibainian": {
"definition": "「兩個一百年」是中國共產黨的階段性奮鬥目標，以建黨和建國各滿一百年為期。",
"english": "Two Centenary Goals",
"head": "兩個一百年",
"lang": "zh-Hans",
"other": "两个一百年",
"pinyin": "liǎng gè yībǎi nián"
},
"liangshan": {
"definition": "「兩山」是「綠水青山就是金山銀山」的簡稱，是中國官方關於生態保護與經濟發展關係的提法，大意是良好的自然環境本身就是財富。",
"english": "Lucid waters and lush mountains are invaluable assets",
"head": "兩山",
"lang": "zh-Hans",
"other": "两山",
"pinyin": "liǎng shān"
},
"liangshan-zhishu": {
"definition": "「兩山」指數是把「綠水青山就是金山銀山」的提法化為可以計算的指標。",
"english": "“Two Mountains” Index (thematic database)",
"head": "「兩山」指數",
"lang": "zh-Hans",
"other": "“两山”指数",
"pinyin": "“liǎng shān” zhǐshù"
},
"liti-fangkong": {
"definition": "「立體化防控體系」是把多種防控力量結合起來的社會治安體系，「立體化」意為多層次。",
"english": "three-dimensional public-security prevention and control system",
"head": "立體化防控體系",
"lang": "zh-Hans",
"other": "立体化防控体系",
"pinyin": "lìtǐhuà fángkòng tǐxì"
},
"liuzhong-zhili": {
"definition": "「紅色治理」等六種「治理」是文章第二節自設的框架，本詞條合述六種。",
"english": "Red governance",
"head": "紅色治理",
"lang": "zh-Hans",
"other": "红色治理",
"pinyin": "hóngsè zhìlǐ"
},
"makesizhuyi-dazhonghua": {
"definition": "「馬克思主義大眾化」是中國共產黨的宣傳用語，指用通俗的方式向公眾傳播馬克思主義理論。",
"english": "popularisation of Marxism",
"head": "馬克思主義大眾化",
"lang": "zh-Hans",
"other": "马克思主义大众化",
"pinyin": "Mǎkèsī zhǔyì dàzhònghuà"
},
"meili-jingji": {
"definition": "美麗經濟在本文中指以生態環境和鄉村景觀取得收益的經濟活動。",
"english": "“beautiful economy” (monetising landscape and ecology)",
"head": "美麗經濟",
"lang": "zh-Hans",
"other": "美丽经济",
"pinyin": "měilì jīngjì"
},
"meili-san": {
"definition": "「美麗城市、美麗城鎮、美麗鄉村」是以「美麗」命名的三項城鄉建設工作，分別對應城市、城鎮和鄉村。",
"english": "beautiful cities, towns and villages",
"head": "美麗城市、美麗城鎮、美麗鄉村",
"lang": "zh-Hans",
"other": "美丽城市、美丽城镇、美丽乡村",
"pinyin": "měilì chéngshì, měilì chéngzhèn, měilì xiāngcūn"
},
"minsu": {
"definition": "「民宿」是由鄉村住宅改建或新建、供旅客住宿的小型旅遊設施。",
"english": "guesthouse; homestay (minsu)",
"head": "民宿",
"pinyin": "mínsù"
},
"nantaihu-xinqu": {
"definition": "南太湖新區是湖州市的一個新區，2019年經浙江省政府同意設立。",
"english": "South Taihu New Area",
"head": "南太湖新區",
"lang": "zh-Hans",
"other": "南太湖新区",
"pinyin": "Nántàihú Xīnqū"
},
"nongjiale": {
"definition": "「農家樂」是遊客到農戶家中食宿、體驗農事的鄉村旅遊形式。",
"english": "farm-stay; agritainment",
"head": "農家樂",
"lang": "zh-Hans",
"other": "农家乐",
"pinyin": "nóngjiālè"
},
"paitoubing": {
"definition": "「排頭兵」原指隊列最前面的士兵，政治用語中比喻在某項工作上帶頭的地區或單位。",
"english": "front-runner",
"head": "排頭兵",
"lang": "zh-Hans",
"other": "排头兵",
"pinyin": "páitóubīng"
},
"pingan-chuangjian": {
"definition": "「平安創建」是浙江各地按「平安浙江」的部署爭取年度達標的活動。",
"english": "Safe Zhejiang initiative",
"head": "平安創建",
"lang": "zh-Hans",
"other": "平安创建",
"pinyin": "píng'ān chuàngjiàn"
},
"pingan-dajie": {
"definition": "「平安大姐」是浙江省湖州市吳興區織里鎮的民間調解志願組織。",
"english": "Ping'an “safety” sisters",
"head": "平安大姐",
"pinyin": "Píng'ān Dàjiě"
},
"pingan-jinding": {
"definition": "「十二連冠奪金鼎」指平安創建連續十二年達標，獲得浙江的「平安金鼎」。",
"english": "Safe Zhejiang golden tripod",
"head": "十二連冠奪金鼎",
"lang": "zh-Hans",
"other": "十二连冠夺金鼎",
"pinyin": "shí'èr liánguàn duó jīndǐng"
},
"pingan-zhishu": {
"definition": "「平安指數」是浙江2018年起公布的綜合指數，用客觀指標比較各市縣的平安狀況。",
"english": "Safe Zhejiang Index",
"head": "平安指數",
"lang": "zh-Hans",
"other": "平安指数",
"pinyin": "píng'ān zhǐshù"
},
"qige-tixi": {
"definition": "「構建和完善」是本文第三節中七段的起首語，依次引出文章自列的七個「體系」。",
"english": "to build and improve (the article's seven systems)",
"head": "構建和完善",
"lang": "zh-Hans",
"other": "构建和完善",
"pinyin": "gòujiàn hé wánshàn"
},
"quanguo-daode-mofan": {
"definition": "全國道德模範是中國授予個人的全國性道德榮譽，分屆評選。",
"english": "National Moral Model",
"head": "全國道德模範",
"lang": "zh-Hans",
"other": "全国道德模范",
"pinyin": "quánguó dàodé mófàn"
},
"quanguo-wenming-chengshi": {
"definition": "全國文明城市是中國授予城市的榮譽稱號，分屆評選。",
"english": "National Civilised City",
"head": "全國文明城市",
"lang": "zh-Hans",
"other": "全国文明城市",
"pinyin": "quánguó wénmíng chéngshì"
},
"quanke-wangge": {
"definition": "「全科網格」是網格化管理的基層單位，湖州2018年分為2512個。",
"english": "grid management",
"head": "全科網格",
"lang": "zh-Hans",
"other": "全科网格",
"pinyin": "quánkē wǎnggé"
},
"qukuailian": {
"definition": "「區塊鏈」是一種分布式的記賬技術，多方各存一份相同的記錄，使已經寫入的內容難以單方改動。",
"english": "blockchain",
"head": "區塊鏈",
"lang": "zh-Hans",
"other": "区块链",
"pinyin": "qūkuàiliàn"
},
"qunfang-qunzhi": {
"definition": "「群防群治」是動員居民參與治安防範的提法，意為群眾共同防範、共同治理。",
"english": "mass prevention and treatment",
"head": "群防群治",
"pinyin": "qúnfáng qúnzhì"
},
"quntuan-zuzhi": {
"definition": "「群團組織」是工會、共青團、婦聯等由中國共產黨領導的群眾團體的總稱。",
"english": "mass organisations",
"head": "群團組織",
"lang": "zh-Hans",
"other": "群团组织",
"pinyin": "qúntuán zǔzhī"
},
"quyu-daode-pinpai": {
"definition": "區域道德品牌是本文對湖州各地道德宣傳主題的統稱。",
"english": "regional morality brands: virtue, filial piety, harmony, propriety",
"head": "區域道德品牌",
"lang": "zh-Hans",
"other": "区域道德品牌",
"pinyin": "qūyù dàodé pǐnpái"
},
"sange-jieduan": {
"definition": "「三個階段」是《決定》為國家治理現代化定出的三步目標，以2021年、2035年、2049年為期。",
"english": "three-stage overall goal",
"head": "三個階段",
"lang": "zh-Hans",
"other": "三个阶段",
"pinyin": "sān gè jiēduàn"
},
"sanwei-yiti": {
"definition": "「三位一體」在本文中指法規、標準、機制三者結合的基層社會治理規範。",
"english": "“three-in-one” norms of grassroots social governance",
"head": "三位一體",
"lang": "zh-Hans",
"other": "三位一体",
"pinyin": "sānwèi yītǐ"
},
"sanzhi-ronghe": {
"definition": "「自治、法治、德治相結合」是中國城鄉基層治理的提法，2013年起在浙江桐鄉試行。",
"english": "combining self-governance, rule of law and rule of virtue",
"head": "自治、法治、德治相結合",
"lang": "zh-Hans",
"other": "自治、法治、德治相结合",
"pinyin": "zìzhì, fǎzhì, dézhì xiāng jiéhé"
},
"saohei-chue": {
"definition": "「掃黑除惡」是2018年至2020年的全國專項鬥爭，打擊黑惡勢力及其「保護傘」。",
"english": "Sweep Away Black Societies and Eradicate Evil Forces",
"head": "掃黑除惡",
"lang": "zh-Hans",
"other": "扫黑除恶",
"pinyin": "sǎohēi chú'è"
},
"shehuizhuyi-hexin-jiazhiguan": {
"definition": "「社會主義核心價值觀」是中國官方提倡的一組價值觀念的總稱。",
"english": "core socialist values",
"head": "社會主義核心價值觀",
"lang": "zh-Hans",
"other": "社会主义核心价值观",
"pinyin": "shèhuì zhǔyì héxīn jiàzhíguān"
},
"shengtai-wenming": {
"definition": "生態文明是中國官方把環境保護納入國家發展的理念，英文作 ecological civilisation。",
"english": "ecological civilisation",
"head": "生態文明",
"lang": "zh-Hans",
"other": "生态文明",
"pinyin": "shēngtài wénmíng"
},
"shidai-kaimo": {
"definition": "「時代楷模」是中國的一種全國性榮譽稱號，可以授予個人，也可以授予群體。",
"english": "Model of the Times",
"head": "時代楷模",
"lang": "zh-Hans",
"other": "时代楷模",
"pinyin": "shídài kǎimó"
},
"shijiujie-sizhong-quanhui": {
"definition": "「黨的十九屆四中全會」是中共第十九屆中央委員會的第四次全體會議，2019年10月在北京舉行。",
"english": "Fourth Plenary Session of the 19th CPC Central Committee",
"head": "黨的十九屆四中全會",
"lang": "zh-Hans",
"other": "党的十九届四中全会",
"pinyin": "Dǎng de Shíjiǔ Jiè Sì Zhōng Quánhuì"
},
"shiyu-shehui-zhili": {
"definition": "「市域社會治理現代化」是中國的一項社會治理政策，2018年首次提出，2019年寫入《決定》。",
"english": "modernisation of municipal-level social governance",
"head": "市域社會治理現代化",
"lang": "zh-Hans",
"other": "市域社会治理现代化",
"pinyin": "shìyù shèhuì zhìlǐ xiàndàihuà"
},
"shuangchuang-shuangquan": {
"definition": "「雙創雙全」是湖州一項黨建工程的簡稱，合四個短語而成。",
"english": "two creates, two comprehensives",
"head": "雙創雙全",
"lang": "zh-Hans",
"other": "双创双全",
"pinyin": "shuāngchuàng shuāngquán"
},
"shuangjin": {
"definition": "「雙禁」指對煙花爆竹既禁止銷售又禁止燃放，是湖州地方法規的內容。",
"english": "double ban (on selling and setting off fireworks)",
"head": "雙禁",
"lang": "zh-Hans",
"other": "双禁",
"pinyin": "shuāngjìn"
},
"sige-pingtai": {
"definition": "「四個平臺」是浙江鄉鎮一級按職能分設的四個工作平臺。",
"english": "the four platforms",
"head": "四個平臺",
"lang": "zh-Hans",
"other": "四个平台",
"pinyin": "sì gè píngtái"
},
"sige-yishi": {
"definition": "「四個意識」是中國共產黨對黨員的一組政治要求，2016年首次公開提出。",
"english": "the Four Consciousnesses",
"head": "四個意識",
"lang": "zh-Hans",
"other": "四个意识",
"pinyin": "sì gè yìshí"
},
"sige-zixin": {
"definition": "「四個自信」是中國共產黨的政治提法，指對中國特色社會主義的四種自信。",
"english": "the Four-sphere Confidence",
"head": "四個自信",
"lang": "zh-Hans",
"other": "四个自信",
"pinyin": "sì gè zìxìn"
},
"sizhong-zhili": {
"definition": "「系統治理、依法治理、綜合治理、源頭治理」是社會治理的四種方法，本文稱引自《決定》。",
"english": "systematic, law-based, comprehensive and source-oriented governance",
"head": "系統治理、依法治理、綜合治理、源頭治理",
"lang": "zh-Hans",
"other": "系统治理、依法治理、综合治理、源头治理",
"pinyin": "xìtǒng zhìlǐ, yīfǎ zhìlǐ, zōnghé zhìlǐ, yuántóu zhìlǐ"
},
"suyuan-zhili": {
"definition": "「訴源治理」是從源頭減少訴訟的司法政策，主張糾紛先用調解等方式化解。",
"english": "governance at the source of litigation",
"head": "訴源治理",
"lang": "zh-Hans",
"other": "诉源治理",
"pinyin": "sùyuán zhìlǐ"
},
"wenhua-litang": {
"definition": "文化禮堂是浙江在農村建設的綜合性文化場所，又稱農村文化禮堂。",
"english": "(rural) cultural hall",
"head": "文化禮堂",
"lang": "zh-Hans",
"other": "文化礼堂",
"pinyin": "wénhuà lǐtáng"
},
"wenming-shijian-xueyuan": {
"definition": "新時代文明實踐學院是本文提到的湖州機構，本文稱它為「全國首家」。",
"english": "New Era Civilisation Practice College",
"head": "新時代文明實踐學院",
"lang": "zh-Hans",
"other": "新时代文明实践学院",
"pinyin": "xīn shídài wénmíng shíjiàn xuéyuàn"
},
"wuwei-tudi": {
"definition": "「五未」是文章所記湖州一項土地處置工作的名目，五項內容文中沒有列出。",
"english": "clearing “five-not-yet” land",
"head": "五未",
"pinyin": "wǔwèi"
},
"xi-sixiang": {
"definition": "「習近平新時代中國特色社會主義思想」是中國共產黨一套指導思想的名稱，2017年寫入黨章。",
"english": "Xi Jinping Thought on Socialism with Chinese Characteristics for a New Era",
"head": "習近平新時代中國特色社會主義思想",
"lang": "zh-Hans",
"other": "习近平新时代中国特色社会主义思想",
"pinyin": "Xí Jìnpíng Xīn Shídài Zhōngguó Tèsè Shèhuì Zhǔyì Sīxiǎng"
},
"xiangcun-zhili-biaozhun": {
"definition": "鄉村治理地方標準是本文所說湖州發布的一項標準，與「民主法治村創建地方標準」並舉。",
"english": "local standards for rural governance and for creating “democratic and law-based villages”",
"head": "鄉村治理地方標準",
"lang": "zh-Hans",
"other": "乡村治理地方标准",
"pinyin": "xiāngcūn zhìlǐ dìfāng biāozhǔn"
},
"xianyu-zhili-shifan": {
"definition": "「國家縣域治理現代化示範工程」是本文所舉的一個項目名稱，字面指縣一級治理的全國性示範。",
"english": "national demonstration project for county-level governance",
"head": "國家縣域治理現代化示範工程",
"lang": "zh-Hans",
"other": "国家县域治理现代化示范工程",
"pinyin": "guójiā xiànyù zhìlǐ xiàndàihuà shìfàn gōngchéng"
},
"xinfang-chaoshi": {
"definition": "「信訪超市」在文中是縣級社會治理綜合服務中心的別稱，即集中受理訴求的場所。",
"english": "“petition supermarket”",
"head": "信訪超市",
"lang": "zh-Hans",
"other": "信访超市",
"pinyin": "xìnfǎng chāoshì"
},
"xinshidai-wenming-shijian": {
"definition": "新時代文明實踐中心是中國自2018年起在縣、鄉、村設立的宣傳思想工作平臺。",
"english": "New Era Civilisation Practice Centre",
"head": "新時代文明實踐中心",
"lang": "zh-Hans",
"other": "新时代文明实践中心",
"pinyin": "xīn shídài wénmíng shíjiàn zhōngxīn"
},
"xueliang-gongcheng": {
"definition": "「雪亮工程」是公共安全視頻監控建設聯網應用的工程，依據文件為發改高技〔2015〕996號，目標概括為「全域覆蓋、全網共享、全時可用、全程可控」。",
"english": "Sharp Eyes",
"head": "雪亮工程",
"pinyin": "Xuěliàng Gōngchéng"
},
"yi-renmin-wei-zhongxin": {
"definition": "「以人民為中心」是習近平時期的施政口號，全稱常作「以人民為中心的發展思想」。",
"english": "people-centred development philosophy",
"head": "以人民為中心",
"lang": "zh-Hans",
"other": "以人民为中心",
"pinyin": "yǐ rénmín wéi zhōngxīn"
},
"yingshang-huanjing": {
"definition": "「營商環境最優市」是湖州在本文中提出的目標口號，意思是要成為企業經營條件最好的城市。",
"english": "city with the best business environment",
"head": "營商環境最優市",
"lang": "zh-Hans",
"other": "营商环境最优市",
"pinyin": "yíngshāng huánjìng zuìyōu shì"
},
"yucun-jingyan": {
"definition": "「余村經驗」是湖州對安吉縣天荒坪鎮余村治理做法的概括，歸納為八句話。",
"english": "Yucun experience",
"head": "余村經驗",
"lang": "zh-Hans",
"other": "余村经验",
"pinyin": "Yúcūn jīngyàn"
},
"zhandou-baolei": {
"definition": "這是中共黨建用語「戰鬥堡壘作用」與「先鋒模範作用」的合稱，前者說黨組織，後者說黨員。",
"english": "the role of Party organisations as “fighting fortresses” and of members as “exemplary vanguards”",
"head": "戰鬥堡壘和先鋒模範作用",
"lang": "zh-Hans",
"other": "战斗堡垒和先锋模范作用",
"pinyin": "zhàndòu bǎolěi hé xiānfēng mófàn zuòyòng"
},
"zhihui-chengshi": {
"definition": "「智慧城市」是用信息技術改進城市管理和公共服務的政策方向，文中與政府的數字化轉型並提。",
"english": "smart city",
"head": "智慧城市",
"pinyin": "zhìhuì chéngshì"
},
"zhongguo-haoren": {
"definition": "「中國好人」是中央文明辦「身邊好人」推薦評議活動的上榜者，名單按月發布。",
"english": "China Good Person",
"head": "中國好人",
"lang": "zh-Hans",
"other": "中国好人",
"pinyin": "Zhōngguó hǎorén"
},
"zhongguo-meng": {
"definition": "「中國夢」是習近平2012年提出的政治口號，核心含義是「中華民族偉大復興」。",
"english": "the Chinese Dream",
"head": "中國夢",
"lang": "zh-Hans",
"other": "中国梦",
"pinyin": "Zhōngguó mèng"
},
"zonghe-zhihui-zhongxin": {
"definition": "「綜合指揮中心」從名稱和同類機構看，是統一分派基層治理事項的機構。",
"english": "integrated command centre",
"head": "綜合指揮中心",
"lang": "zh-Hans",
"other": "综合指挥中心",
"pinyin": "zōnghé zhǐhuī zhōngxīn"
},
"zuiduo-pao-yici": {
"definition": "「最多跑一次」是浙江的政務服務改革，要求企業和群眾辦一件事至多跑一趟。",
"english": "“At Most One Visit” reform",
"head": "最多跑一次",
"pinyin": "zuìduō pǎo yī cì"
},
"zuiduo-pao-yidi": {
"definition": "「最多跑一地」是浙江社會治理領域的改革，要求群眾化解糾紛至多去一個地方。",
"english": "“At Most One Place” reform",
"head": "最多跑一地",
"pinyin": "zuìduō pǎo yī dì"
},
"zuzhili-tisheng": {
"definition": "組織力提升工程是以增強中共基層組織的能力為目標的黨建工程，湖州的一項以「雙創雙全」為名。",
"english": "programme to raise organisational capacity",
"head": "組織力提升工程",
"lang": "zh-Hans",
"other": "组织力提升工程",
"pinyin": "zǔzhīlì tíshēng gōngchéng"
}
};
