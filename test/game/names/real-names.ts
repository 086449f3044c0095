/** Names that people have, of many cultures, and among them those that a word list takes for something else. */
export const REAL_NAMES = {
  'that hold a rude word': `
Harshit, Harshita, Rakshit, Akshit, Lakshit, Nishit, Dikshit, Dixit, Parikshit, Rishit, Ashit, Shital, Shitaye, Shitanshu, Lifshitz, Livshits,
Yamashita, Takeshita, Matsushita, Kshitij, Shitrit, Analía, Analise, Annalise, Janalyn, Khanal, Anush, Anuşka, Manus, Janus, Cumhur, Cumali,
Cummings, Cumberbatch, Dickens of Scunthorpe, Cuntapay, Acunto, Dick, Dickinson, Dickens, Dickson, Vandyke, Van Dyke, Fagan, Fagundes, Fagerström, Negrón, Negrete, Semenov,
Semenova, Hooker, Asselin, Assad, Assaf, Assefa, Cassandra, Arsène, Arsen, Arsenio, Kiké, Bích, Ngọc Bích, Bich Ngoc, Penistone, Slutskaya, Slutsky,
Porntip, Pornchai, Pornthip, Wanklyn, Titus, Titilayo, Tita, Titova, Cockburn, Hitchcock, Babcock, Hancock, Peacock, Cocteau, Koch, Kok, Kuntz,
Fuchs, Fukuda, Fuko, Fuka, Phuc, Phúc, Phuong, Dung, Dũng, Wang, Wong, Dong, Hung, Long, Bong, Suk, Hyun-sik, Min-suk, Bum-soo, Jung-kuk, Gay, Gaye, Gaylord, Fanny,
Randy, Randi, Willy, Johnson, Peter, Butt, Butts, Butterworth, Buttigieg, Coon, Coonan, Raccah, Spicer, Nipun, Nippon, Sexton, Essex, Rapert, Rapinoe,
Rapisarda, Draper, Nazim, Nazir, Nazia, Nazario, Nazish, Kazi, Heil, Heilmann, Hissam, Pissarro, Crapper, Crispin, Hoar, Hoare, Whitler, Shuttleworth,
Lund, Lunden, Gandhi, Gandolfo, Choudhary, Chodorov, Putin, Putnam, Kaputa, Putri, Merdan, Kurvits, Pizzuto,
Picasso, Picard, Pichler, Culhane, Culkin, Cullen, Concha, Concepción, Conchita, Pinto, Pino, Pau, Paula, Quim, Mona, Ramona, Regina, Anita, Griet, Pippa, Verghese, Poon, Pooja,
Poopathy, Poole, Peeters, Pesce, Porcu, Troian, Vacca, Segal, Figueroa, Ficarra, Fickle, Fikret, Kaka, Kakar, Cacace, Cacho, Caccamo, Piselli, Mussa, Musso, Minh Châu, Mingei,
Gago, Bobo, Tanaka, Tangi, Kuntal, Kunta, Sibal, Shibata, Manko, Unkovic, Bakare, Ahola, Dipshikha, Kamini, Saleh, Salopek, Pender, Pedersen, Peder, Knoblauch, Knobloch, Penner,
Schwantz, Schwanke, Nutt, Nuttall, Ballesteros, Balls, Cox, Cockx, Hancox, Gooch, Weiner, Wiener, Beavers, Kinkade, Isis, Osama, Adolfo, Stalin, Lenin,
Jihad, Killian, Slaughter, Savage, Moody, Löser, Dumas, Sukarno, Kuklinski, Semen, Stoner, Weed, Christ, Jesus, Muhammad, Allah Rakha, Krishna
`,
  'that are a swear word elsewhere': `
Fuk Lam, Lam Fuk, Fuk-Wah, Chan Fuk Wing, Fuk Kwan, Ho Tit, Pik-wan, Kuk Jin, Poo Lin, Jap Kaur, Jap Singh, Kaur Jap, Jap Preet, Jap K., Fuk Lam 2, Raper, Anna Raper, Anna-Lena Raper, Cù Huy Cận, Cu Thi Lan, Wang Boji, Shiting, Chen Shiting,
Kike García, Porn Srisuk, Adolf Fick, Anna Fick, Terrance Dicks, Leslie Cocks, Chris Coons, Peter Muff, Andrew Hore, Losa Pene, Fux, Luiz Fux, Bitte, Kutti, Cockburn, Hancock, Titley, Phuoc, Hardeep, Pınar, Kok, Kuntz
`,
  'of Africa': `
Chukwuemeka, Oluwaseun, Ngozi, Adaeze, Ifeoma, Tunde, Folasade, Babajide, Kwame, Kofi, Akosua, Abena, Yaw, Nkrumah, Mamadou, Aminata, Fatoumata, Ousmane, Seydou,
Thandiwe, Sipho, Nomvula, Lerato, Tshepo, Ntombi, Zodwa, Tendai, Rudo, Chipo, Mwangi, Wanjiru, Njeri, Otieno, Achieng, Kiprono, Abebe, Tigist, Selamawit, Mekonnen, Haile,
Yohannes, Mebrahtu, Ayaan, Hodan, Abdirahman, Rasoanaivo, Andriamanitra, N’Golo Kanté, N'Diaye, Ng'ang'a, Mbappé, Nguema, ልደታ, አበበ, ⵜⴰⵏⵉⵔⵜ
`,
  'of East Asia': `
王小明, 李, 李娜, 欧阳修, 陈思思, 張偉, Xi Jinping, Wu Shi, Shi Tao, Xu, Hsu Hao-wei, Li Xiu, Zhou Jie, Sun Yat-sen, 山田太郎, さくら, マリア・ガルシア, ジャン＝ポール, 田中 花子, ひろし, たかし, Shota, Shōta, Yūki, Kōtarō,
Daichi, Shingo, Sakamoto, Chinami, Asuka, 김민준, 이서연, 박지훈, 남궁민수, Ji-hoon, Kim Yo-han, Seo-yeon, Baek, Bok, Bak, Ho-seok, Анударь, Ганбаатар, བསྟན་འཛིན, Tenzin, Dorji
`,
  'of South Asia': `
Aarav, Ishaan, Saanvi, Ananya, Deepika, Lakshmi, Venkatesh, Subramaniam, Swaminathan, Krishnamurthy, Mukherjee, Chatterjee, Bandyopadhyay, Nayek, Kunda, Tatti,
Kumari, Gurpreet, Harpreet, Singh, Kaur, Sukhdeep, Fatima, Zainab, Bushra, Asad, Butt Sahib, Nusrat, Rahman, Anwar Hossain, දිනේෂ්, ශ්‍රීකාන්ත, ක්‍රිෂාන්, நிலா, முருகன்,
లక్ష్మి, ಕಾವ್ಯ, മീനാക്ഷി, अनिल, श्रेया, दीपक, मीना, क्षितिज, শর্মিষ্ঠা, অনন্যা, র‍্যাচেল, ਗੁਰਪ੍ਰੀਤ, ગીતા, ସୁଜାତା, نادیہ, Dilshad, Tharushi, Nuwan, Perera
`,
  'of Southeast Asia': `
Nguyễn Ánh, Trần Dũng, Phạm Thị Lan, Lê Quốc Bảo, Đỗ Mỹ Linh, Đặng Thái Sơn, Mộng Tuyền, Lý Công Uẩn, Supakit, Supot, Somchai, Kittisak, Siriporn, Supaporn, Wanporn, ไข่มุก, สมชาย, กิตติพงษ์, ศักดิ์สิทธิ์,
Budi, Siti, Putra, Wayan, Ketut, Dewi, Sukma, Jebat, Nurul, Aishah, Lim Ah Kow, Tan Beng, Jejomar, Bongbong, Dolphy, Titik, Maria Theresa, Sok, Chanthou, សុខា, Aung San, ကျော်ကျော်, ສົມພອນ
`,
  'of the Middle East and Central Asia': `
محمد, فاطمة, عبد الرحمن, خولة, زبيدة, فرج, علی‌رضا, مهدی, Mahdiyeh, Shahrzad, Kourosh, Ardeshir, Fereshteh, Khashayar, يوسف, أحمد, מיכל, נועם, ז׳קלין, ג׳ורג׳, רז, אבי-טל, Yitzhak, Tziporah, Noa,
Ayşe, Işık, İbrahim, Çağla, Göksu, Ümit, Sıla, Şule, Amina, Tarık, Sikandar, Götz, Aigerim, Nursultan, Гүлнара, Әсем, Zarina, Dildora, Shahnoza, Գեղամ, Anahit, Հայկ, ნინო, გიორგი, Nana, Kari
`,
  'of eastern and southern Europe': `
Łukasz, Małgorzata, Krzysztof, Świętosława, Wójcik, Dupczyk, Суворов, Сукачёв, Сучков, Семён, Андрей, Оксана, Щербина, Їжакевич, Педченко, Хуторянский, Ебелинг, Маша, Жанна, Олег,
Jiří, Růžena, Kateřina, Háček, Kundera, Pičman, Ľubomír, Ján, Zsófia, György, Szabó, Pócs, Pócsik, Fazekas, Szarka, Ion, Ștefan, Ioana, Țuțea, Мария, Стоян, Ђорђе, Željko, Šime, Mojca, Dragan, Kurti,
Arbër, Γιώργος, Μαρία, Ελευθερία, Αρχιμήδης, Papadopoulos, Gal·la, Montserrat, Núria, Iñaki, Begoña, Xoán, José, María José, Peñafiel, João, Conceição, Amador, Caralt, Giuseppe, D'Acunto, Pompeo, Cazzaniga, Minchin, Troiani, Cannavacciuolo
`,
  'of northern and western Europe': `
Anna‑Lena, Anna–Lena, Anna-Lena, Jürgen, Götz Otto, Weiß, Straßer, Fickert, Fitz, Arschbacher, Hürlimann, Huber, Hurst, Wichmann, Möser, Böse, Schlampp, Bengt, Björn, Åsa, Sören, Knut, Knud, Fanø, Kukkonen, Vittorio, Perttu, Pirkko,
Paskal, Þórdís, Guðrún, Siân, Llŷr, Ffion, Dylan Thomas, Niamh, Siobhán, Caoimhe, O'Brien, O‘Brien, O’Neill, Ó Conaill, McDick, Mac an tSaoir, 't Hooft, ‘t Hart, van ’t Hoff, D’Angelo, Jean-Luc, Thérèse, Loïc, Chloé, Conan, Connor, Salomé, Merdrignac, Bitterlin, Nikolaj,
Sint, Lulu, Joost, Kuiper, Klootwijk, Kanter, Poots, Aafke, Sjoerd, IJsbrand, Élise, Zoë, Siegfried, Gunhild, J.R.R. T, Anna & Ben, Anna (9b), Max M., Maximilian A.
`,
  'of the Americas and the Pacific': `
‘Akaʻulaʻula, Kaʻiulani, Keali‘i, Nāinoa, Penisimani, Te Ata, Aroha, Ngaio, Tāne, Losa, Sione, Xóchitl, Cuauhtémoc, Itzel, Quetzalli, Tlaloc, Ayelén, Nahuel, Inti, Yupanqui, Atahualpa, Tecumseh, Winona, Sequoyah, ᏏᏉᏯ, ᐊᓕᓯ,
Dwayne, LaShawn, D'Andre, Shaniqua, Dominique, Monique, Tyrone, LeBron, X Æ A-12, Emma 🎉, Tía Ana, Chayanne, Yobana
`,
}
