self.EDITION_TERMS = {
"babazhanlue": {
"definition": "“八八战略”是中共浙江省委2003年确定的全省发展部署。",
"english": "Double-Eight Strategy",
"head": "八八战略",
"lang": "zh-Hant-TW",
"other": "八八戰略",
"pinyin": "Bābā Zhànlüè"
},
"bage-cun": {
"definition": "“八个村”是文章对湖州乡村治理内容的概括，是哪八项，文中没有列出。",
"english": "“eight-village” programme (eight village-governance tasks)",
"head": "八个村",
"lang": "zh-Hant-TW",
"other": "八個村",
"pinyin": "bā gè cūn"
},
"biaozhundi": {
"definition": "“标准地”是浙江工业用地的出让方式，用地指标在出让以前先行确定。",
"english": "“standard land” reform",
"head": "标准地",
"lang": "zh-Hant-TW",
"other": "標準地",
"pinyin": "biāozhǔndì"
},
"changsanjiao-yitihua": {
"definition": "“长三角一体化”是中国长江三角洲地区的区域发展战略，2018年定为国家战略。",
"english": "integrated development of the Yangtze River Delta",
"head": "长三角一体化",
"lang": "zh-Hant-TW",
"other": "長三角一體化",
"pinyin": "Chángsānjiǎo yītǐhuà"
},
"chengshi-danao": {
"definition": "“城市大脑”是汇集城市各类数据、用于指挥和管理的信息平台，2016年始于杭州。",
"english": "City Brain",
"head": "城市大脑",
"lang": "zh-Hant-TW",
"other": "城市大腦",
"pinyin": "chéngshì dànǎo"
},
"chengshi-shufang": {
"definition": "城市书房是设在城区的免费公共阅览场所，有的24小时开放。",
"english": "city study",
"head": "城市书房",
"lang": "zh-Hant-TW",
"other": "城市書房",
"pinyin": "chéngshì shūfáng"
},
"chengxiang-ronghe": {
"definition": "“城乡融合发展”是缩小城乡差距的政策目标，文中与“公共服务均等化”并提。",
"english": "urban–rural integrated development",
"head": "城乡融合发展",
"lang": "zh-Hant-TW",
"other": "城鄉融合發展",
"pinyin": "chéngxiāng rónghé fāzhǎn"
},
"dadangwei": {
"definition": "“大党委”是社区党组织与辖区内机关、企事业单位的党组织联合组成的区域性组织。",
"english": "community “grand Party committee”",
"head": "大党委",
"lang": "zh-Hant-TW",
"other": "大黨委",
"pinyin": "dà dǎngwěi"
},
"dagongwei": {
"definition": "“大工委”是城市街道一级的党建组织形式，属于“区域化党建”的做法。",
"english": "sub-district “grand working committee”",
"head": "大工委",
"pinyin": "dà gōngwěi"
},
"dang-lingdao-yiqie": {
"definition": "“党是领导一切的”是强调中国共产党全面领导的口号，全句是“党政军民学、东西南北中，党是领导一切的”。",
"english": "Party, government, military, civilian and academic; east, west, south, north and centre – the Party leads everything",
"head": "党是领导一切的",
"lang": "zh-Hant-TW",
"other": "黨是領導一切的",
"pinyin": "dǎng shì lǐngdǎo yīqiè de"
},
"dangqun-fuwu-zhongxin": {
"definition": "党群服务中心是设在村、社区等处的场所，兼办中共的党务，也为居民提供公共服务。",
"english": "Party-mass service center",
"head": "党群服务中心",
"lang": "zh-Hant-TW",
"other": "黨群服務中心",
"pinyin": "dǎngqún fúwù zhōngxīn"
},
"daode-menzhen": {
"definition": "“道德门诊”是湖州市吴兴区社区的一种调解和宣教形式，由热心居民主持。",
"english": "moral clinic",
"head": "道德门诊",
"lang": "zh-Hant-TW",
"other": "道德門診",
"pinyin": "dàodé ménzhěn"
},
"deqing-sao": {
"definition": "“德清嫂”是浙江省湖州市德清县的志愿服务品牌，得名于2012年的一出话剧。",
"english": "Deqing Sister-in-law",
"head": "德清嫂",
"pinyin": "Déqīng Sǎo"
},
"dixian-siwei": {
"definition": "“底线思维”是一种工作方法的名称，大意是从最坏处着想，守住底线，事先防范风险。",
"english": "bottom-line thinking",
"head": "底线思维",
"lang": "zh-Hant-TW",
"other": "底線思維",
"pinyin": "dǐxiàn sīwéi"
},
"duoyuan-huajie": {
"definition": "“矛盾纠纷多元化解”是合用诉讼与非诉讼的多种渠道解决纠纷的机制。",
"english": "diversified dispute resolution",
"head": "矛盾纠纷多元化解",
"lang": "zh-Hant-TW",
"other": "矛盾糾紛多元化解",
"pinyin": "máodùn jiūfēn duōyuán huàjiě"
},
"fangzha-rexian": {
"definition": "“防诈热线”在文中指湖州市公安局吴兴分局2019年3月开通的24小时电话2250000。",
"english": "2250000 anti-fraud hotline",
"head": "防诈热线",
"lang": "zh-Hant-TW",
"other": "防詐熱線",
"pinyin": "fángzhà rèxiàn"
},
"fazhi-zhengfu-shifan": {
"definition": "“全国法治政府建设示范市”是一种全国性的创建称号，字面指法治政府建设的示范城市。",
"english": "national demonstration city for law-based government",
"head": "全国法治政府建设示范市",
"lang": "zh-Hant-TW",
"other": "全國法治政府建設示範市",
"pinyin": "quánguó fǎzhì zhèngfǔ jiànshè shìfàn shì"
},
"fengqiao-jingyan": {
"definition": "“枫桥经验”是源于1963年浙江诸暨枫桥的做法，今指发动群众、就地化解纠纷。",
"english": "Fengqiao experience",
"head": "枫桥经验",
"lang": "zh-Hant-TW",
"other": "楓橋經驗",
"pinyin": "Fēngqiáo jīngyàn"
},
"gaozhiliang-fazhan": {
"definition": "“高质量发展”是中国官方关于经济发展的提法，字面上以质量而不以速度为重。",
"english": "high-quality development",
"head": "高质量发展",
"lang": "zh-Hant-TW",
"other": "高質量發展",
"pinyin": "gāozhìliàng fāzhǎn"
},
"gongjian-gongzhi-gongxiang": {
"definition": "“共建共治共享”是关于社会治理的官方口号，字面意思是共同建设、共同治理、共同享有。",
"english": "(social governance) based on collaboration, participation and common interests",
"head": "共建共治共享",
"pinyin": "gòngjiàn gòngzhì gòngxiǎng"
},
"gongjice-jiegouxing-gaige": {
"definition": "“供给侧结构性改革”是中国的一项经济政策，着重从供给一方调整经济结构。",
"english": "supply-side structural reform",
"head": "供给侧结构性改革",
"lang": "zh-Hant-TW",
"other": "供給側結構性改革",
"pinyin": "gōngjǐcè jiégòuxìng gǎigé"
},
"guojia-zhili-xiandaihua": {
"definition": "“国家治理体系和治理能力现代化”是中共十八届三中全会提出的一项改革任务。",
"english": "modernise China's system and capacity for governance",
"head": "国家治理体系和治理能力现代化",
"lang": "zh-Hant-TW",
"other": "國家治理體系和治理能力現代化",
"pinyin": "guójiā zhìlǐ tǐxì hé zhìlǐ nénglì xiàndàihuà"
},
"guowuyuan-ducha-jili": {
"definition": "“国务院督查激励”是国务院通报并激励落实政策有成效的地方的机制。",
"english": "State Council inspection-based incentives",
"head": "国务院督查激励",
"lang": "zh-Hant-TW",
"other": "國務院督查激勵",
"pinyin": "Guówùyuàn dūchá jīlì"
},
"hongse-lianmeng": {
"definition": "“红色联盟”是本文提到的湖州一种党建联合组织，组成情况不详。",
"english": "Red Alliance",
"head": "红色联盟",
"lang": "zh-Hant-TW",
"other": "紅色聯盟",
"pinyin": "hóngsè liánméng"
},
"huodegan-xingfugan-anquangan": {
"definition": "“获得感、幸福感、安全感”是中国政治用语中并提的三种主观感受，用来说明民生政策的成效。",
"english": "sense of gain",
"head": "获得感、幸福感、安全感",
"lang": "zh-Hant-TW",
"other": "獲得感、幸福感、安全感",
"pinyin": "huòdégǎn, xìngfúgǎn, ānquángǎn"
},
"huzhou": {
"definition": "湖州是浙江省北部的地级市，临太湖，辖吴兴、南浔两区和德清、长兴、安吉三县。",
"english": "Huzhou",
"head": "湖州",
"pinyin": "Húzhōu"
},
"jiayuan-weishi": {
"definition": "“家园卫士”是浙江省湖州市安吉县的群防群治工程，以村为单位组建居民队伍。",
"english": "Home guardians",
"head": "家园卫士",
"lang": "zh-Hant-TW",
"other": "家園衛士",
"pinyin": "Jiāyuán Wèishì"
},
"jiceng-zhili-xiandaihua": {
"definition": "“基层治理现代化”是本文的主题，指乡镇、街道和村、社区一级治理的制度与手段的现代化。",
"english": "modernisation of grassroots (primary-level) governance",
"head": "基层治理现代化",
"lang": "zh-Hant-TW",
"other": "基層治理現代化",
"pinyin": "jīcéng zhìlǐ xiàndàihuà"
},
"jiedao-shequ": {
"definition": "“街道”和“社区”是中国城市的两级基层单位，街道在上，社区在下。",
"english": "subdistrict (jiedao)",
"head": "街道",
"pinyin": "jiēdào"
},
"jiti-jingji-boruocun": {
"definition": "“集体经济薄弱村”指村集体的年收入低于规定标准的村，是浙江一项行动计划的对象。",
"english": "villages weak in collective income",
"head": "集体经济薄弱村",
"lang": "zh-Hant-TW",
"other": "集體經濟薄弱村",
"pinyin": "jítǐ jīngjì bóruò cūn"
},
"jueding-2019": {
"definition": "《决定》是中共十九届四中全会2019年10月通过的文件，讲国家制度和国家治理。",
"english": "Decision of the CPC Central Committee on Some Major Issues Concerning Upholding and Improving the System of Socialism with Chinese Characteristics and Advancing the Modernization of China's System and Capacity for Governance",
"head": "《决定》",
"lang": "zh-Hant-TW",
"other": "《決定》",
"pinyin": "Juédìng"
},
"laji-fenlei": {
"definition": "“生活垃圾精准分类”是生活垃圾分类工作的一种提法，“精准”强调分得准确。",
"english": "precise sorting of household waste",
"head": "生活垃圾精准分类",
"lang": "zh-Hant-TW",
"other": "生活垃圾精準分類",
"pinyin": "shēnghuó lājī jīngzhǔn fēnlèi"
},
"laobing-yizhan": {
"definition": "“老兵驿站”是浙江省湖州市吴兴区织里镇一个社会组织的名称。",
"english": "Veterans' station",
"head": "老兵驿站",
"lang": "zh-Hant-TW",
"other": "老兵驛站",
"pinyin": "Lǎobīng Yìzhàn"
},
"liangge-gaoshuiping": {
"definition": "“两个高水平”是中共浙江省第十四次代表大会2017年6月提出的全省目标。",
"english": "“two high levels”",
"head": "两个高水平",
"lang": "zh-Hant-TW",
"other": "兩個高水平",
"pinyin": "liǎng gè gāo shuǐpíng"
},
"liangge-weihu": {
"definition": "“两个维护”是中国共产党的党内政治要求，2019年初已与“四个意识”“四个自信”连用。",
"english": "the Two Upholds",
"head": "两个维护",
"lang": "zh-Hant-TW",
"other": "兩個維護",
"pinyin": "liǎng gè wéihù"
},
"liangge-yibainian": {
"definition": "“两个一百年”是中国共产党的阶段性奋斗目标，以建党和建国各满一百年为期。",
"english": "Two Centenary Goals",
"head": "两个一百年",
"lang": "zh-Hant-TW",
"other": "兩個一百年",
"pinyin": "liǎng gè yībǎi nián"
},
"liangshan": {
"definition": "“两山”是“绿水青山就是金山银山”的简称，是中国官方关于生态保护与经济发展关系的提法，大意是良好的自然环境本身就是财富。",
"english": "Lucid waters and lush mountains are invaluable assets",
"head": "两山",
"lang": "zh-Hant-TW",
"other": "兩山",
"pinyin": "liǎng shān"
},
"liangshan-zhishu": {
"definition": "“两山”指数是把“绿水青山就是金山银山”的提法化为可以计算的指标。",
"english": "“Two Mountains” Index (thematic database)",
"head": "“两山”指数",
"lang": "zh-Hant-TW",
"other": "「兩山」指數",
"pinyin": "“liǎng shān” zhǐshù"
},
"liti-fangkong": {
"definition": "“立体化防控体系”是把多种防控力量结合起来的社会治安体系，“立体化”意为多层次。",
"english": "three-dimensional public-security prevention and control system",
"head": "立体化防控体系",
"lang": "zh-Hant-TW",
"other": "立體化防控體系",
"pinyin": "lìtǐhuà fángkòng tǐxì"
},
"liuzhong-zhili": {
"definition": "“红色治理”等六种“治理”是文章第二节自设的框架，本词条合述六种。",
"english": "Red governance",
"head": "红色治理",
"lang": "zh-Hant-TW",
"other": "紅色治理",
"pinyin": "hóngsè zhìlǐ"
},
"makesizhuyi-dazhonghua": {
"definition": "“马克思主义大众化”是中国共产党的宣传用语，指用通俗的方式向公众传播马克思主义理论。",
"english": "popularisation of Marxism",
"head": "马克思主义大众化",
"lang": "zh-Hant-TW",
"other": "馬克思主義大眾化",
"pinyin": "Mǎkèsī zhǔyì dàzhònghuà"
},
"meili-jingji": {
"definition": "美丽经济在本文中指以生态环境和乡村景观取得收益的经济活动。",
"english": "“beautiful economy” (monetising landscape and ecology)",
"head": "美丽经济",
"lang": "zh-Hant-TW",
"other": "美麗經濟",
"pinyin": "měilì jīngjì"
},
"meili-san": {
"definition": "“美丽城市、美丽城镇、美丽乡村”是以“美丽”命名的三项城乡建设工作，分别对应城市、城镇和乡村。",
"english": "beautiful cities, towns and villages",
"head": "美丽城市、美丽城镇、美丽乡村",
"lang": "zh-Hant-TW",
"other": "美麗城市、美麗城鎮、美麗鄉村",
"pinyin": "měilì chéngshì, měilì chéngzhèn, měilì xiāngcūn"
},
"minsu": {
"definition": "“民宿”是由乡村住宅改建或新建、供旅客住宿的小型旅游设施。",
"english": "guesthouse; homestay (minsu)",
"head": "民宿",
"pinyin": "mínsù"
},
"nantaihu-xinqu": {
"definition": "南太湖新区是湖州市的一个新区，2019年经浙江省政府同意设立。",
"english": "South Taihu New Area",
"head": "南太湖新区",
"lang": "zh-Hant-TW",
"other": "南太湖新區",
"pinyin": "Nántàihú Xīnqū"
},
"nongjiale": {
"definition": "“农家乐”是游客到农户家中食宿、体验农事的乡村旅游形式。",
"english": "farm-stay; agritainment",
"head": "农家乐",
"lang": "zh-Hant-TW",
"other": "農家樂",
"pinyin": "nóngjiālè"
},
"paitoubing": {
"definition": "“排头兵”原指队列最前面的士兵，政治用语中比喻在某项工作上带头的地区或单位。",
"english": "front-runner",
"head": "排头兵",
"lang": "zh-Hant-TW",
"other": "排頭兵",
"pinyin": "páitóubīng"
},
"pingan-chuangjian": {
"definition": "“平安创建”是浙江各地按“平安浙江”的部署争取年度达标的活动。",
"english": "Safe Zhejiang initiative",
"head": "平安创建",
"lang": "zh-Hant-TW",
"other": "平安創建",
"pinyin": "píng'ān chuàngjiàn"
},
"pingan-dajie": {
"definition": "“平安大姐”是浙江省湖州市吴兴区织里镇的民间调解志愿组织。",
"english": "Ping'an “safety” sisters",
"head": "平安大姐",
"pinyin": "Píng'ān Dàjiě"
},
"pingan-jinding": {
"definition": "“十二连冠夺金鼎”指平安创建连续十二年达标，获得浙江的“平安金鼎”。",
"english": "Safe Zhejiang golden tripod",
"head": "十二连冠夺金鼎",
"lang": "zh-Hant-TW",
"other": "十二連冠奪金鼎",
"pinyin": "shí'èr liánguàn duó jīndǐng"
},
"pingan-zhishu": {
"definition": "“平安指数”是浙江2018年起公布的综合指数，用客观指标比较各市县的平安状况。",
"english": "Safe Zhejiang Index",
"head": "平安指数",
"lang": "zh-Hant-TW",
"other": "平安指數",
"pinyin": "píng'ān zhǐshù"
},
"qige-tixi": {
"definition": "“构建和完善”是本文第三节中七段的起首语，依次引出文章自列的七个“体系”。",
"english": "to build and improve (the article's seven systems)",
"head": "构建和完善",
"lang": "zh-Hant-TW",
"other": "構建和完善",
"pinyin": "gòujiàn hé wánshàn"
},
"quanguo-daode-mofan": {
"definition": "全国道德模范是中国授予个人的全国性道德荣誉，分届评选。",
"english": "National Moral Model",
"head": "全国道德模范",
"lang": "zh-Hant-TW",
"other": "全國道德模範",
"pinyin": "quánguó dàodé mófàn"
},
"quanguo-wenming-chengshi": {
"definition": "全国文明城市是中国授予城市的荣誉称号，分届评选。",
"english": "National Civilised City",
"head": "全国文明城市",
"lang": "zh-Hant-TW",
"other": "全國文明城市",
"pinyin": "quánguó wénmíng chéngshì"
},
"quanke-wangge": {
"definition": "“全科网格”是网格化管理的基层单位，湖州2018年分为2512个。",
"english": "grid management",
"head": "全科网格",
"lang": "zh-Hant-TW",
"other": "全科網格",
"pinyin": "quánkē wǎnggé"
},
"qukuailian": {
"definition": "“区块链”是一种分布式的记账技术，多方各存一份相同的记录，使已经写入的内容难以单方改动。",
"english": "blockchain",
"head": "区块链",
"lang": "zh-Hant-TW",
"other": "區塊鏈",
"pinyin": "qūkuàiliàn"
},
"qunfang-qunzhi": {
"definition": "“群防群治”是动员居民参与治安防范的提法，意为群众共同防范、共同治理。",
"english": "mass prevention and treatment",
"head": "群防群治",
"pinyin": "qúnfáng qúnzhì"
},
"quntuan-zuzhi": {
"definition": "“群团组织”是工会、共青团、妇联等由中国共产党领导的群众团体的总称。",
"english": "mass organisations",
"head": "群团组织",
"lang": "zh-Hant-TW",
"other": "群團組織",
"pinyin": "qúntuán zǔzhī"
},
"quyu-daode-pinpai": {
"definition": "区域道德品牌是本文对湖州各地道德宣传主题的统称。",
"english": "regional morality brands: virtue, filial piety, harmony, propriety",
"head": "区域道德品牌",
"lang": "zh-Hant-TW",
"other": "區域道德品牌",
"pinyin": "qūyù dàodé pǐnpái"
},
"sange-jieduan": {
"definition": "“三个阶段”是《决定》为国家治理现代化定出的三步目标，以2021年、2035年、2049年为期。",
"english": "three-stage overall goal",
"head": "三个阶段",
"lang": "zh-Hant-TW",
"other": "三個階段",
"pinyin": "sān gè jiēduàn"
},
"sanwei-yiti": {
"definition": "“三位一体”在本文中指法规、标准、机制三者结合的基层社会治理规范。",
"english": "“three-in-one” norms of grassroots social governance",
"head": "三位一体",
"lang": "zh-Hant-TW",
"other": "三位一體",
"pinyin": "sānwèi yītǐ"
},
"sanzhi-ronghe": {
"definition": "“自治、法治、德治相结合”是中国城乡基层治理的提法，2013年起在浙江桐乡试行。",
"english": "combining self-governance, rule of law and rule of virtue",
"head": "自治、法治、德治相结合",
"lang": "zh-Hant-TW",
"other": "自治、法治、德治相結合",
"pinyin": "zìzhì, fǎzhì, dézhì xiāng jiéhé"
},
"saohei-chue": {
"definition": "“扫黑除恶”是2018年至2020年的全国专项斗争，打击黑恶势力及其“保护伞”。",
"english": "Sweep Away Black Societies and Eradicate Evil Forces",
"head": "扫黑除恶",
"lang": "zh-Hant-TW",
"other": "掃黑除惡",
"pinyin": "sǎohēi chú'è"
},
"shehuizhuyi-hexin-jiazhiguan": {
"definition": "“社会主义核心价值观”是中国官方提倡的一组价值观念的总称。",
"english": "core socialist values",
"head": "社会主义核心价值观",
"lang": "zh-Hant-TW",
"other": "社會主義核心價值觀",
"pinyin": "shèhuì zhǔyì héxīn jiàzhíguān"
},
"shengtai-wenming": {
"definition": "生态文明是中国官方把环境保护纳入国家发展的理念，英文作 ecological civilisation。",
"english": "ecological civilisation",
"head": "生态文明",
"lang": "zh-Hant-TW",
"other": "生態文明",
"pinyin": "shēngtài wénmíng"
},
"shidai-kaimo": {
"definition": "“时代楷模”是中国的一种全国性荣誉称号，可以授予个人，也可以授予群体。",
"english": "Model of the Times",
"head": "时代楷模",
"lang": "zh-Hant-TW",
"other": "時代楷模",
"pinyin": "shídài kǎimó"
},
"shijiujie-sizhong-quanhui": {
"definition": "“党的十九届四中全会”是中共第十九届中央委员会的第四次全体会议，2019年10月在北京举行。",
"english": "Fourth Plenary Session of the 19th CPC Central Committee",
"head": "党的十九届四中全会",
"lang": "zh-Hant-TW",
"other": "黨的十九屆四中全會",
"pinyin": "Dǎng de Shíjiǔ Jiè Sì Zhōng Quánhuì"
},
"shiyu-shehui-zhili": {
"definition": "“市域社会治理现代化”是中国的一项社会治理政策，2018年首次提出，2019年写入《决定》。",
"english": "modernisation of municipal-level social governance",
"head": "市域社会治理现代化",
"lang": "zh-Hant-TW",
"other": "市域社會治理現代化",
"pinyin": "shìyù shèhuì zhìlǐ xiàndàihuà"
},
"shuangchuang-shuangquan": {
"definition": "“双创双全”是湖州一项党建工程的简称，合四个短语而成。",
"english": "two creates, two comprehensives",
"head": "双创双全",
"lang": "zh-Hant-TW",
"other": "雙創雙全",
"pinyin": "shuāngchuàng shuāngquán"
},
"shuangjin": {
"definition": "“双禁”指对烟花爆竹既禁止销售又禁止燃放，是湖州地方法规的内容。",
"english": "double ban (on selling and setting off fireworks)",
"head": "双禁",
"lang": "zh-Hant-TW",
"other": "雙禁",
"pinyin": "shuāngjìn"
},
"sige-pingtai": {
"definition": "“四个平台”是浙江乡镇一级按职能分设的四个工作平台。",
"english": "the four platforms",
"head": "四个平台",
"lang": "zh-Hant-TW",
"other": "四個平臺",
"pinyin": "sì gè píngtái"
},
"sige-yishi": {
"definition": "“四个意识”是中国共产党对党员的一组政治要求，2016年首次公开提出。",
"english": "the Four Consciousnesses",
"head": "四个意识",
"lang": "zh-Hant-TW",
"other": "四個意識",
"pinyin": "sì gè yìshí"
},
"sige-zixin": {
"definition": "“四个自信”是中国共产党的政治提法，指对中国特色社会主义的四种自信。",
"english": "the Four-sphere Confidence",
"head": "四个自信",
"lang": "zh-Hant-TW",
"other": "四個自信",
"pinyin": "sì gè zìxìn"
},
"sizhong-zhili": {
"definition": "“系统治理、依法治理、综合治理、源头治理”是社会治理的四种方法，本文称引自《决定》。",
"english": "systematic, law-based, comprehensive and source-oriented governance",
"head": "系统治理、依法治理、综合治理、源头治理",
"lang": "zh-Hant-TW",
"other": "系統治理、依法治理、綜合治理、源頭治理",
"pinyin": "xìtǒng zhìlǐ, yīfǎ zhìlǐ, zōnghé zhìlǐ, yuántóu zhìlǐ"
},
"suyuan-zhili": {
"definition": "“诉源治理”是从源头减少诉讼的司法政策，主张纠纷先用调解等方式化解。",
"english": "governance at the source of litigation",
"head": "诉源治理",
"lang": "zh-Hant-TW",
"other": "訴源治理",
"pinyin": "sùyuán zhìlǐ"
},
"wenhua-litang": {
"definition": "文化礼堂是浙江在农村建设的综合性文化场所，又称农村文化礼堂。",
"english": "(rural) cultural hall",
"head": "文化礼堂",
"lang": "zh-Hant-TW",
"other": "文化禮堂",
"pinyin": "wénhuà lǐtáng"
},
"wenming-shijian-xueyuan": {
"definition": "新时代文明实践学院是本文提到的湖州机构，本文称它为“全国首家”。",
"english": "New Era Civilisation Practice College",
"head": "新时代文明实践学院",
"lang": "zh-Hant-TW",
"other": "新時代文明實踐學院",
"pinyin": "xīn shídài wénmíng shíjiàn xuéyuàn"
},
"wuwei-tudi": {
"definition": "“五未”是文章所记湖州一项土地处置工作的名目，五项内容文中没有列出。",
"english": "clearing “five-not-yet” land",
"head": "五未",
"pinyin": "wǔwèi"
},
"xi-sixiang": {
"definition": "“习近平新时代中国特色社会主义思想”是中国共产党一套指导思想的名称，2017年写入党章。",
"english": "Xi Jinping Thought on Socialism with Chinese Characteristics for a New Era",
"head": "习近平新时代中国特色社会主义思想",
"lang": "zh-Hant-TW",
"other": "習近平新時代中國特色社會主義思想",
"pinyin": "Xí Jìnpíng Xīn Shídài Zhōngguó Tèsè Shèhuì Zhǔyì Sīxiǎng"
},
"xiangcun-zhili-biaozhun": {
"definition": "乡村治理地方标准是本文所说湖州发布的一项标准，与“民主法治村创建地方标准”并举。",
"english": "local standards for rural governance and for creating “democratic and law-based villages”",
"head": "乡村治理地方标准",
"lang": "zh-Hant-TW",
"other": "鄉村治理地方標準",
"pinyin": "xiāngcūn zhìlǐ dìfāng biāozhǔn"
},
"xianyu-zhili-shifan": {
"definition": "“国家县域治理现代化示范工程”是本文所举的一个项目名称，字面指县一级治理的全国性示范。",
"english": "national demonstration project for county-level governance",
"head": "国家县域治理现代化示范工程",
"lang": "zh-Hant-TW",
"other": "國家縣域治理現代化示範工程",
"pinyin": "guójiā xiànyù zhìlǐ xiàndàihuà shìfàn gōngchéng"
},
"xinfang-chaoshi": {
"definition": "“信访超市”在文中是县级社会治理综合服务中心的别称，即集中受理诉求的场所。",
"english": "“petition supermarket”",
"head": "信访超市",
"lang": "zh-Hant-TW",
"other": "信訪超市",
"pinyin": "xìnfǎng chāoshì"
},
"xinshidai-wenming-shijian": {
"definition": "新时代文明实践中心是中国自2018年起在县、乡、村设立的宣传思想工作平台。",
"english": "New Era Civilisation Practice Centre",
"head": "新时代文明实践中心",
"lang": "zh-Hant-TW",
"other": "新時代文明實踐中心",
"pinyin": "xīn shídài wénmíng shíjiàn zhōngxīn"
},
"xueliang-gongcheng": {
"definition": "“雪亮工程”是公共安全视频监控建设联网应用的工程，依据文件为发改高技〔2015〕996号，目标概括为“全域覆盖、全网共享、全时可用、全程可控”。",
"english": "Sharp Eyes",
"head": "雪亮工程",
"pinyin": "Xuěliàng Gōngchéng"
},
"yi-renmin-wei-zhongxin": {
"definition": "“以人民为中心”是习近平时期的施政口号，全称常作“以人民为中心的发展思想”。",
"english": "people-centred development philosophy",
"head": "以人民为中心",
"lang": "zh-Hant-TW",
"other": "以人民為中心",
"pinyin": "yǐ rénmín wéi zhōngxīn"
},
"yingshang-huanjing": {
"definition": "“营商环境最优市”是湖州在本文中提出的目标口号，意思是要成为企业经营条件最好的城市。",
"english": "city with the best business environment",
"head": "营商环境最优市",
"lang": "zh-Hant-TW",
"other": "營商環境最優市",
"pinyin": "yíngshāng huánjìng zuìyōu shì"
},
"yucun-jingyan": {
"definition": "“余村经验”是湖州对安吉县天荒坪镇余村治理做法的概括，归纳为八句话。",
"english": "Yucun experience",
"head": "余村经验",
"lang": "zh-Hant-TW",
"other": "余村經驗",
"pinyin": "Yúcūn jīngyàn"
},
"zhandou-baolei": {
"definition": "这是中共党建用语“战斗堡垒作用”与“先锋模范作用”的合称，前者说党组织，后者说党员。",
"english": "the role of Party organisations as “fighting fortresses” and of members as “exemplary vanguards”",
"head": "战斗堡垒和先锋模范作用",
"lang": "zh-Hant-TW",
"other": "戰鬥堡壘和先鋒模範作用",
"pinyin": "zhàndòu bǎolěi hé xiānfēng mófàn zuòyòng"
},
"zhihui-chengshi": {
"definition": "“智慧城市”是用信息技术改进城市管理和公共服务的政策方向，文中与政府的数字化转型并提。",
"english": "smart city",
"head": "智慧城市",
"pinyin": "zhìhuì chéngshì"
},
"zhongguo-haoren": {
"definition": "“中国好人”是中央文明办“身边好人”推荐评议活动的上榜者，名单按月发布。",
"english": "China Good Person",
"head": "中国好人",
"lang": "zh-Hant-TW",
"other": "中國好人",
"pinyin": "Zhōngguó hǎorén"
},
"zhongguo-meng": {
"definition": "“中国梦”是习近平2012年提出的政治口号，核心含义是“中华民族伟大复兴”。",
"english": "the Chinese Dream",
"head": "中国梦",
"lang": "zh-Hant-TW",
"other": "中國夢",
"pinyin": "Zhōngguó mèng"
},
"zonghe-zhihui-zhongxin": {
"definition": "“综合指挥中心”从名称和同类机构看，是统一分派基层治理事项的机构。",
"english": "integrated command centre",
"head": "综合指挥中心",
"lang": "zh-Hant-TW",
"other": "綜合指揮中心",
"pinyin": "zōnghé zhǐhuī zhōngxīn"
},
"zuiduo-pao-yici": {
"definition": "“最多跑一次”是浙江的政务服务改革，要求企业和群众办一件事至多跑一趟。",
"english": "“At Most One Visit” reform",
"head": "最多跑一次",
"pinyin": "zuìduō pǎo yī cì"
},
"zuiduo-pao-yidi": {
"definition": "“最多跑一地”是浙江社会治理领域的改革，要求群众化解纠纷至多去一个地方。",
"english": "“At Most One Place” reform",
"head": "最多跑一地",
"pinyin": "zuìduō pǎo yī dì"
},
"zuzhili-tisheng": {
"definition": "组织力提升工程是以增强中共基层组织的能力为目标的党建工程，湖州的一项以“双创双全”为名。",
"english": "programme to raise organisational capacity",
"head": "组织力提升工程",
"lang": "zh-Hant-TW",
"other": "組織力提升工程",
"pinyin": "zǔzhīlì tíshēng gōngchéng"
}
};
